package vn.cchc.remediation.dashboard;

/** Addresses of the overview of a unit. */
final class UnitAddress {

	private UnitAddress() {
	}

	static String overview(long unitId) {
		return "/units/" + unitId;
	}

	/** The overview with the assessment of a year by a set. */
	static String overview(long unitId, int year, long setId) {
		return overview(unitId) + "?year=" + year + "&set=" + setId;
	}

	/** What was lost in it. */
	static String lost(long unitId, int year, long setId) {
		return overview(unitId, year, setId) + "#lost";
	}

}
