package vn.cchc.remediation.plan;

import org.jspecify.annotations.Nullable;

/**
 * A published assessment on which a plan can rest.
 *
 * @param id identity of the assessment
 * @param year the year that was scored
 * @param setName name of its criteria set
 * @param decisionNo number of the decision that published it, null while unknown
 */
public record Basis(long id, int year, String setName, @Nullable String decisionNo) {
}
