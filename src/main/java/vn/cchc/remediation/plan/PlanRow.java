package vn.cchc.remediation.plan;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A plan in a list.
 *
 * @param id identity of the plan
 * @param planYear year in which its tasks are carried out
 * @param scoredYear year whose lost points it answers, null when it answers none
 * @param kind remediation or improvement
 * @param status where it stands
 * @param remark what the chairperson remarked when returning it
 * @param issuedVersions how many versions were issued
 * @param number number with symbol of the issued version
 * @param issuedOn date of the issued version
 * @param illustrative invented for demonstration
 * @param title its subject line, null while there is none
 * @param tasks how many tasks it has
 */
public record PlanRow(long id, int planYear, @Nullable Integer scoredYear, PlanKind kind, PlanStatus status,
		@Nullable String remark, int issuedVersions, @Nullable String number, @Nullable LocalDate issuedOn,
		boolean illustrative, @Nullable String title, long tasks) {

	/** Whether an issued plan is being changed. */
	public boolean amending() {
		return this.issuedVersions > 0 && this.status != PlanStatus.ISSUED && this.status != PlanStatus.CLOSED;
	}

	/** Whether it was never issued and can be given up. */
	public boolean discardable() {
		return this.issuedVersions == 0 && this.status.editable();
	}

}
