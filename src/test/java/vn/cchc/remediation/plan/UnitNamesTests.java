package vn.cchc.remediation.plan;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who stands above a unit in the sentences of its documents, before and after 1 July
 * 2025.
 */
@IntegrationTest
@Transactional
class UnitNamesTests {

	private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

	@Autowired
	private UnitService units;

	@Autowired
	private UnitNames names;

	@Test
	void aCommuneOfTwoLevelsIsBelowItsProvinceFromItsFirstYearOn() {
		long province = this.units.add(new NewUnit(UnitType.PROVINCE, "Hai Cấp")).id();
		long commune = this.units.add(new NewUnit(UnitType.COMMUNE, "Hai Cấp")).id();
		this.units.assignParent(commune, province, REFORM, null);
		assertThat(this.names.of(commune, 2025)).containsEntry("above", "UBND tỉnh Hai Cấp");
		assertThat(this.names.of(commune, 2026)).containsEntry("above", "UBND tỉnh Hai Cấp");
		assertThat(this.names.of(commune, 2024)).containsEntry("above", "UBND cấp trên trực tiếp");
	}

	@Test
	void aCommuneOfThreeLevelsIsBelowItsDistrictUntilItsLastYear() {
		long district = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Ba Cấp")).id();
		long commune = this.units.add(new NewUnit(UnitType.COMMUNE, "Ba Cấp")).id();
		this.units.assignParent(commune, district, null, REFORM.minusDays(1));
		assertThat(this.names.of(commune, 2025)).containsEntry("above", "UBND huyện Ba Cấp");
	}

}
