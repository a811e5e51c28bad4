package vn.cchc.remediation.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.unit.OrgUnit;

/**
 * The offices, positions and groups of a unit by name, for the cells in which they are
 * typed. Accents, case and the kind of dash do not matter.
 */
final class Offices {

	private final Map<String, PlanParty> byName = new LinkedHashMap<>();

	Offices(List<OrgUnit> orgUnits) {
		orgUnits.stream()
			.filter((orgUnit) -> orgUnit.validTo() == null)
			.forEach((orgUnit) -> this.byName.putIfAbsent(key(orgUnit.name()),
					new PlanParty(orgUnit.id(), orgUnit.name())));
	}

	/** The office of that name, or the wording as it is. */
	PlanParty party(String name) {
		return this.byName.getOrDefault(key(name), new PlanParty(null, name));
	}

	private static String key(String name) {
		return Texts.fold(name).replaceAll("\\s*[-–—]\\s*", "-").replaceAll("\\s+", " ");
	}

}
