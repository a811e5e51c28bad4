package vn.cchc.remediation.sample.generate;

/**
 * A generated unit with the one above it.
 *
 * @param id its row in {@code admin_unit}
 * @param code looks like an official code
 * @param type a {@code unit_type} of the schema
 * @param name proper name without its kind
 * @param districtId the parent of a commune until 30 June 2025; 0 for other units
 * @param provinceId the province it lies in; 0 for a province
 */
record GeneratedUnit(long id, String code, String type, String name, long districtId, long provinceId) {

	boolean isCommune() {
		return this.districtId != 0;
	}

	boolean isDistrict() {
		return this.districtId == 0 && this.provinceId != 0;
	}

	/** Who scores it in a year: decided by the last day of the year. */
	long reviewerIn(int year) {
		return (isCommune() && year < GeneratedCountry.DISTRICTS_END_YEAR) ? this.districtId : this.provinceId;
	}

}
