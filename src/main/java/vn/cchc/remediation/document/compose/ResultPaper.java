package vn.cchc.remediation.document.compose;

import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * What the document of a result report is made from.
 *
 * @param result what the report says, as it is written now or as a version keeps it
 * @param unit who issues it
 * @param draft whether it was not issued
 * @param phrases the official words
 */
public record ResultPaper(ResultContent result, AdminUnit unit, boolean draft, Phrases phrases) {
}
