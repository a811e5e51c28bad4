package vn.cchc.remediation.progress;

/** How long a reporting period is: quarters (seed S2), or months (seed S5). */
public enum PeriodKind {

	/** Three months; ordinal 1 to 4. */
	QUARTER(3),

	/** One month; ordinal 1 to 12. */
	MONTH(1);

	private final int months;

	PeriodKind(int months) {
		this.months = months;
	}

	/** Its length in months. */
	public int months() {
		return this.months;
	}

	/** How many of them a year has. */
	public int perYear() {
		return 12 / this.months;
	}

}
