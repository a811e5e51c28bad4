package vn.cchc.remediation.core;

/** How exactly the wording of a deadline names its time. */
public enum DueKind {

	/** One day: "chậm nhất ngày 15/4/2024" (seed S5). */
	DATE,

	/** A month, a part of one, or several: "trong tháng 10 năm 2024" (S1). */
	MONTH,

	/** A quarter or a part of one: "Quý I" (S2). */
	QUARTER,

	/** Several quarters: "quý II và đầu quí III năm 2024" (S5). */
	QUARTER_RANGE,

	/** A year or a part of one: "trong năm 2024" (S1, S5). */
	YEAR,

	/** Work that goes on or comes back: "Thường xuyên" (S2), "Hàng tháng" (S5). */
	CONTINUOUS,

	/** A wording that names no time this application understands: "theo quy định". */
	UNREAD

}
