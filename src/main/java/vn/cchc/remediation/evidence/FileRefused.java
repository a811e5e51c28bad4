package vn.cchc.remediation.evidence;

/** A file that is not taken, for what it is. */
final class FileRefused extends RuntimeException {

	private final Reason reason;

	FileRefused(Reason reason) {
		super(reason.name(), null, false, false);
		this.reason = reason;
	}

	Reason reason() {
		return this.reason;
	}

	/** Why; the message is {@code evidence.refused.<reason>}. */
	enum Reason {

		/** Nothing is in it. */
		EMPTY,

		/** More bytes than {@link EvidenceSettings#maxSize()}. */
		TOO_LARGE,

		/** It begins as what is accepted but does not hold together. */
		DAMAGED,

		/** It carries a program (macros). */
		MACROS,

		/** Word and Excel before 2007; what is protected by a password looks the same. */
		OLD_OFFICE,

		/** Several files packed into one. */
		ARCHIVE,

		/** A photo in the telephone's own format. */
		HEIC,

		/** More pixels than a browser on a weak computer can show. */
		TOO_MANY_PIXELS,

		/** Anything else. */
		NOT_ACCEPTED

	}

}
