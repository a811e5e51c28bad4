package vn.cchc.remediation.evidence;

/** Why evidence is not changed. */
public abstract sealed class EvidenceRule extends RuntimeException {

	private EvidenceRule(String message) {
		super(message);
	}

	/** It proves something and cannot be removed. */
	public static final class InUse extends EvidenceRule {

		InUse(long id) {
			super("evidence " + id + " is in use");
		}

	}

	/** Somebody else has changed it since it was read. */
	public static final class Changed extends EvidenceRule {

		Changed(long id) {
			super("evidence " + id + " was changed");
		}

	}

}
