package vn.cchc.remediation.criteria;

/** What became of a criterion from one set to the next. */
public enum MappingKind {

	/** The same criterion, whatever its code. */
	SAME,

	/** The same subject with another name, maximum or meaning. */
	CHANGED,

	/** Only in the newer set. */
	NEW,

	/** Only in the older set. */
	GONE;

	/** Whether the kind goes with the codes that are given. */
	public boolean fits(boolean old, boolean young) {
		return switch (this) {
			case NEW -> !old && young;
			case GONE -> old && !young;
			case SAME, CHANGED -> old && young;
		};
	}

}
