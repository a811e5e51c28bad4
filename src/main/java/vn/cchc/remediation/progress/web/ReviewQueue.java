package vn.cchc.remediation.progress.web;

import org.jspecify.annotations.Nullable;

/**
 * The way from one report that waits for a verdict to the others of the period, in a
 * circle: what is left aside is come to again.
 *
 * @param position which of the waiting ones this is, from 1; 0 when it does not wait
 * @param waiting how many wait
 * @param previous the one before, null when no other waits
 * @param next the one after, null when no other waits
 */
record ReviewQueue(int position, int waiting, @Nullable Neighbour previous, @Nullable Neighbour next) {

	/**
	 * Another report.
	 *
	 * @param id identity
	 * @param unitTitle name of its unit
	 */
	record Neighbour(long id, String unitTitle) {
	}

}
