package vn.cchc.remediation.result;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A result report in a list.
 *
 * @param id identity of the report
 * @param reportYear the year it tells about
 * @param planId the plan whose results it tells, null when there was none
 * @param status where it stands, as far as whoever looks may know
 * @param remark what the chairperson remarked when returning it
 * @param issuedVersions how many versions were issued
 * @param number number with symbol of the issued version
 * @param issuedOn date of the issued version
 * @param illustrative invented for demonstration
 * @param title its subject line, null while there is none
 */
public record ResultRow(long id, int reportYear, @Nullable Long planId, ResultStatus status, @Nullable String remark,
		int issuedVersions, @Nullable String number, @Nullable LocalDate issuedOn, boolean illustrative,
		@Nullable String title) {

	/** Whether an issued one is being changed. */
	public boolean reopened() {
		return this.issuedVersions > 0 && this.status != ResultStatus.ISSUED;
	}

}
