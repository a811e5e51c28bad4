package vn.cchc.remediation.progress.web;

/**
 * A part of a line that two people have changed; one of the texts is to be chosen.
 *
 * @param part what was changed
 * @param mine what this one typed
 * @param stored what the other one saved
 */
record LineConflict(String part, String mine, String stored) {
}
