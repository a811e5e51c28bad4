package vn.cchc.remediation.dashboard;

/**
 * A set by which units of an authority were assessed in a year.
 *
 * @param assessments how many units were
 */
record SetChoice(long setId, String name, int year, boolean illustrative, long assessments) {
}
