package vn.cchc.remediation.core;

/**
 * There is no such thing, or the account may not know of it; answered with 404 in either
 * case.
 */
public class NotFound extends RuntimeException {

	public NotFound(String what, Object id) {
		super(what + " " + id + " not found");
	}

}
