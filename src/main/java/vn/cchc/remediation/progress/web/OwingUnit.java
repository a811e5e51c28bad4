package vn.cchc.remediation.progress.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.cchc.remediation.unit.AdminUnit;

/**
 * A unit that may owe a report.
 *
 * @param id identity
 * @param title its name as a heading
 */
record OwingUnit(long id, String title) {

	/** The units in the order of their ids given. */
	static List<OwingUnit> of(Collection<Long> ids, Collection<AdminUnit> units) {
		Map<Long, AdminUnit> byId = units.stream().collect(Collectors.toMap(AdminUnit::id, Function.identity()));
		return ids.stream().map((id) -> new OwingUnit(id, Objects.requireNonNull(byId.get(id)).title())).toList();
	}

}
