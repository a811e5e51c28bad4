package vn.cchc.remediation.progress.web;

import org.jspecify.annotations.Nullable;

/**
 * What became of something noted.
 *
 * @param cell address of the place
 * @param state saved, in conflict with what somebody else noted, or refused
 * @param stored what stands there now
 * @param message why it was not saved
 */
record DraftState(String cell, State state, String stored, @Nullable String message) {

	/** As the pages' script knows them. */
	enum State {

		SAVED, CONFLICT, INVALID

	}

}
