package vn.cchc.remediation.unit;

/** The three levels of the administration; the districts ended on 30 June 2025. */
public enum UnitLevel {

	/** Xã, phường, thị trấn, đặc khu. */
	COMMUNE,

	/** Huyện, quận, thị xã, thành phố thuộc tỉnh. */
	DISTRICT,

	/** Tỉnh, thành phố trực thuộc trung ương. */
	PROVINCE;

	/** Whether a unit of this level stands directly below one of the other level. */
	public boolean belongsUnder(UnitLevel other) {
		return ordinal() < other.ordinal();
	}

}
