package vn.cchc.remediation.outcome;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanVersions;

/**
 * Names the criteria whose tasks stand still: as their set says it, else as the last
 * issued version of the plan does. What a unit is writing for its next version is its
 * own.
 */
@Component
class StuckCriteria {

	private final PlanVersions versions;

	private final JdbcClient jdbc;

	StuckCriteria(PlanVersions versions, JdbcClient jdbc) {
		this.versions = versions;
		this.jdbc = jdbc;
	}

	/** The same in the same order, with names; two statements however many there are. */
	List<AuthorityProgress.Stuck> named(List<Codes> stuck) {
		if (stuck.isEmpty()) {
			return List.of();
		}
		Map<Long, PlanContent> plans = this.versions.last(stuck.stream().map(Codes::plan).distinct().toList());
		Map<Codes, List<PlanContent.Entry>> entries = new HashMap<>();
		stuck.forEach((codes) -> entries.put(codes, entries(codes, plans.get(codes.plan()))));
		Map<Long, String> inSets = inSets(entries.values());
		return stuck.stream()
			.map((codes) -> new AuthorityProgress.Stuck(codes.name(),
					title(Objects.requireNonNull(entries.get(codes)), inSets), codes.open(), codes.overdue(),
					codes.units()))
			.toList();
	}

	private static List<PlanContent.Entry> entries(Codes codes, @Nullable PlanContent plan) {
		return (plan == null) ? List.of()
				: plan.entries().filter((entry) -> codes.name().equals(entry.code())).limit(1).toList();
	}

	private Map<Long, String> inSets(Collection<List<PlanContent.Entry>> entries) {
		Map<Long, String> names = new HashMap<>();
		List<Long> ids = entries.stream()
			.flatMap(List::stream)
			.map(PlanContent.Entry::criterionId)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, name from criterion where id in (:ids)").param("ids", ids).query((row) -> {
				names.put(row.getLong("id"), row.getString("name"));
			});
		}
		return names;
	}

	private static String title(List<PlanContent.Entry> entries, Map<Long, String> inSets) {
		return entries.stream()
			.map((entry) -> (entry.criterionId() != null) ? inSets.getOrDefault(entry.criterionId(), entry.name())
					: entry.name())
			.collect(Collectors.joining("; "));
	}

	/**
	 * A criterion by its code.
	 *
	 * @param name the code
	 * @param plan a plan in force with a task for it
	 * @param open tasks that stand still
	 * @param overdue of these overdue today
	 * @param units in how many units
	 */
	record Codes(String name, long plan, int open, int overdue, int units) {
	}

}
