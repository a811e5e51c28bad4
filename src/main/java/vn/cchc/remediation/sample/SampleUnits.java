package vn.cchc.remediation.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.unit.NewSuccession;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.OrgUnitKind;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.SuccessionKind;
import vn.cchc.remediation.unit.SuccessionService;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

/**
 * Adds the sample units with their dated parents and reviewers, their successions and
 * their offices.
 */
@Component
class SampleUnits {

	private final UnitService units;

	private final SuccessionService successions;

	private final OrgUnitService offices;

	SampleUnits(UnitService units, SuccessionService successions, OrgUnitService offices) {
		this.units = units;
		this.successions = successions;
		this.offices = offices;
	}

	/** Adds them all and returns their ids by the key used in the sample files. */
	Map<String, Long> load() {
		Map<String, Long> ids = new HashMap<>();
		Map<String, LocalDate> lastDays = new HashMap<>();
		for (SampleRow row : SampleTable.read("units.tsv")) {
			String key = row.required("key");
			LocalDate lastDay = row.date("last day");
			long id = this.units.add(unit(row, lastDay)).id();
			ids.put(key, id);
			if (lastDay != null) {
				lastDays.put(key, lastDay);
			}
			place(id, row, ids, lastDays);
		}
		SampleTable.read("successions.tsv").forEach((row) -> succeed(row, ids));
		for (SampleRow row : SampleTable.read("offices.tsv")) {
			this.offices.add(SampleLoader.id(ids, row.required("unit")), OrgUnitKind.valueOf(row.required("kind")),
					row.required("name"));
		}
		return ids;
	}

	private void succeed(SampleRow row, Map<String, Long> ids) {
		Set<Long> before = Stream.of(row.required("before").split(" "))
			.map((key) -> SampleLoader.id(ids, key))
			.collect(Collectors.toSet());
		LocalDate day = row.requiredDate("effective on");
		this.successions.succeed(
				new NewSuccession(SuccessionKind.valueOf(row.required("kind")), day, before, Set.of(),
						row.text("decision"), null, row.text("note")),
				List.of(new NewUnit(UnitType.valueOf(row.required("new type")), row.required("new name"), null, day,
						null, row.flag("illustrative"), row.text("note"))));
	}

	private static NewUnit unit(SampleRow row, @Nullable LocalDate lastDay) {
		return new NewUnit(UnitType.valueOf(row.required("type")), row.required("name"), row.text("code"), null,
				lastDay, row.flag("illustrative"), row.text("note"));
	}

	/**
	 * A commune stands below its district and is reviewed by it as long as the district
	 * exists, by the province afterwards.
	 */
	private void place(long id, SampleRow row, Map<String, Long> ids, Map<String, LocalDate> lastDays) {
		String province = row.text("province");
		String district = row.text("district");
		if (province == null) {
			return;
		}
		long provinceId = SampleLoader.id(ids, province);
		if (district == null) {
			assign(id, provinceId, null, row.date("last day"));
			return;
		}
		LocalDate lastDay = lastDays.get(district);
		assign(id, SampleLoader.id(ids, district), null, lastDay);
		if (lastDay != null) {
			assign(id, provinceId, lastDay.plusDays(1), null);
		}
	}

	private void assign(long unitId, long above, @Nullable LocalDate from, @Nullable LocalDate to) {
		this.units.assignParent(unitId, above, from, to);
		this.units.assignReviewer(unitId, above, from, to);
	}

}
