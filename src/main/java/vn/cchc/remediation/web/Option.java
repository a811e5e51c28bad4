package vn.cchc.remediation.web;

/**
 * One choice of a select field.
 *
 * @param value what the form sends
 * @param label what the user reads
 */
public record Option(String value, String label) {

}
