package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.OrgUnit;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitRepository;

/** What the sentences of a unit's documents call it, its committee and its office. */
@Component
public class UnitNames {

	/** The last year in which communes had positions, not offices. */
	private static final int LAST_YEAR_OF_POSITIONS = 2025;

	private final UnitRepository units;

	private final UnitDirectory directory;

	private final OrgUnitService orgUnits;

	UnitNames(UnitRepository units, UnitDirectory directory, OrgUnitService orgUnits) {
		this.units = units;
		this.directory = directory;
		this.orgUnits = orgUnits;
	}

	/**
	 * The names: unit, name, word (xã …), committee, short, above, office.
	 * @param year the year of the document
	 * @return a map that can be added to
	 */
	public Map<String, String> of(long unitId, int year) {
		AdminUnit unit = this.units.get(unitId);
		Map<String, String> names = new HashMap<>();
		names.put("unit", unit.displayName());
		names.put("name", unit.name());
		names.put("word", unit.type().word());
		names.put("committee", "Ủy ban nhân dân " + unit.displayName());
		names.put("short", "UBND " + unit.type().word());
		names.put("above", "UBND " + above(unitId, year));
		names.put("office", office(unit, year));
		return names;
	}

	/** A unit that began within the year has nobody above it on the first day. */
	private String above(long unitId, int year) {
		return this.directory.parentOf(unitId, LocalDate.of(year, 1, 1))
			.or(() -> this.directory.parentOf(unitId, LocalDate.of(year, 12, 31)))
			.map((parent) -> this.units.get(parent).displayName())
			.orElse("cấp trên trực tiếp");
	}

	/** Who sees to the plan: the unit's own office, by its own name, where it has one. */
	private String office(AdminUnit unit, int year) {
		boolean commune = unit.level() == UnitLevel.COMMUNE;
		String wanted = commune ? "van phong" : "noi vu";
		String usual = (year <= LAST_YEAR_OF_POSITIONS) ? "Văn phòng – Thống kê" : "Văn phòng HĐND và UBND";
		return this.orgUnits.of(unit.id())
			.stream()
			.filter((orgUnit) -> orgUnit.validTo() == null)
			.map(OrgUnit::name)
			.filter((name) -> Texts.fold(name).contains(wanted))
			.findFirst()
			.orElse(commune ? usual : "Phòng Nội vụ");
	}

}
