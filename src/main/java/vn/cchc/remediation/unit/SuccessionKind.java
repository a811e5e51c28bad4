package vn.cchc.remediation.unit;

/** How units take the place of others. */
public enum SuccessionKind {

	/** Several units become one. */
	MERGE,

	/** One unit becomes several. */
	SPLIT,

	/** A unit goes on under another name or as another kind. */
	RENAME,

	/** A part of a unit passes to another; the unit goes on. */
	TRANSFER;

	/** Whether the predecessors end on the day before. */
	public boolean endsPredecessors() {
		return this != TRANSFER;
	}

}
