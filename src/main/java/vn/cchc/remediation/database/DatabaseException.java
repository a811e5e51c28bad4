package vn.cchc.remediation.database;

/**
 * The database cannot be used; the message says what is wrong, the action what to do
 * about it.
 */
class DatabaseException extends RuntimeException {

	private final String action;

	DatabaseException(String message, String action) {
		super(message);
		this.action = action;
	}

	DatabaseException(String message, String action, Throwable cause) {
		super(message, cause);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
