package vn.cchc.remediation.outcome.promise;

/** What the scores of the year after say about a criterion of a plan. */
public enum RowState {

	/** It lost points and loses none any more. */
	WON,

	/** It loses fewer points than before. */
	PARTLY,

	/** It loses as many points as before, or more. */
	AGAIN,

	/** It lost nothing before and loses nothing now. */
	KEPT,

	/** It lost nothing before and loses points now. */
	NEWLY_LOST,

	/** The year after has no published scores yet. */
	PENDING,

	/** The next set does not have it any more. */
	GONE,

	/**
	 * Goes on in a criterion that continues others as well, which lost points: whose they
	 * are cannot be told.
	 */
	JOINED,

	/** Its maximum is another one now, so that points are not the same points. */
	MAX_CHANGED,

	/** The plan does not say how many points it had lost (S2). */
	UNKNOWN_BEFORE,

	/** The later scores do not say it: not applicable, or without a figure. */
	UNKNOWN_AFTER,

	/** Another criterion of the plan is a part of it; counted there, and not twice. */
	OVERLAPPING;

	/** Whether the points of both years can be compared. */
	public boolean comparable() {
		return ordinal() <= NEWLY_LOST.ordinal();
	}

}
