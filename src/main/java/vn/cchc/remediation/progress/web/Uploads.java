package vn.cchc.remediation.progress.web;

import java.util.List;

/**
 * What became of files that came with a form.
 *
 * @param taken the evidence that was kept
 * @param refused what to say of the others, a sentence each
 */
record Uploads(List<Long> taken, List<String> refused) {
}
