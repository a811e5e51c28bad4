package vn.cchc.remediation.outcome;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks a list of tasks for; nothing of it limits the list when null.
 *
 * @param year year of the plans, the latest when null
 * @param unit the unit
 * @param plan the plan
 * @param domain code of the domain, its name where it has no code
 * @param lead who leads, empty for nobody
 * @param code a criterion
 * @param due the last day
 * @param report as things stood at the end of this report's period; as they stand today
 * when null
 * @param show {@link TaskChoice#key()}
 */
record TaskFilter(@Nullable Integer year, @Nullable Long unit, @Nullable Long plan, @Nullable String domain,
		@Nullable String lead, @Nullable String code, @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate due,
		@Nullable Long report, @Nullable String show) {

	static final TaskFilter ALL = new TaskFilter(null, null, null, null, null, null, null, null, null);

	/** What can be chosen: what stands still is judged by today alone. */
	List<TaskChoice> choices() {
		return Stream.of(TaskChoice.values())
			.filter((choice) -> this.report == null || choice != TaskChoice.STUCK)
			.toList();
	}

	TaskChoice choice() {
		TaskChoice choice = TaskChoice.of(this.show);
		return choices().contains(choice) ? choice : TaskChoice.ALL;
	}

	/** The parameters of the queries that it limits. */
	Map<String, @Nullable Object> params() {
		Map<String, @Nullable Object> params = new LinkedHashMap<>();
		params.put("unit", this.unit);
		params.put("plan", this.plan);
		params.put("domain", this.domain);
		params.put("lead", this.lead);
		params.put("code", this.code);
		params.put("due", this.due);
		params.put("report", this.report);
		return params;
	}

	TaskFilter ofYear(int chosen) {
		return new TaskFilter(chosen, this.unit, this.plan, this.domain, this.lead, this.code, this.due, this.report,
				this.show);
	}

	TaskFilter ofUnit(long chosen) {
		return new TaskFilter(this.year, chosen, this.plan, this.domain, this.lead, this.code, this.due, this.report,
				this.show);
	}

	TaskFilter ofPlan(long chosen) {
		return new TaskFilter(this.year, this.unit, chosen, this.domain, this.lead, this.code, this.due, this.report,
				this.show);
	}

	TaskFilter ofDomain(String chosen) {
		return new TaskFilter(this.year, this.unit, this.plan, chosen, this.lead, this.code, this.due, this.report,
				this.show);
	}

	TaskFilter ledBy(@Nullable String chosen) {
		return new TaskFilter(this.year, this.unit, this.plan, this.domain, (chosen != null) ? chosen : "", this.code,
				this.due, this.report, this.show);
	}

	TaskFilter forCriterion(String chosen) {
		return new TaskFilter(this.year, this.unit, this.plan, this.domain, this.lead, chosen, this.due, this.report,
				this.show);
	}

	TaskFilter dueOn(LocalDate chosen) {
		return new TaskFilter(this.year, this.unit, this.plan, this.domain, this.lead, this.code, chosen, this.report,
				this.show);
	}

	TaskFilter asOf(long chosen) {
		return new TaskFilter(this.year, this.unit, this.plan, this.domain, this.lead, this.code, this.due, chosen,
				this.show);
	}

	/** The address of such tasks below a page of progress. */
	String address(String progress, TaskChoice choice) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(progress + "/tasks");
		if (this.year != null) {
			address.queryParam("year", this.year);
		}
		Map<String, Object> asked = new LinkedHashMap<>();
		params().forEach((name, value) -> {
			if (value != null) {
				address.queryParam(name, "{" + name + "}");
				asked.put(name, value);
			}
		});
		if (choice != TaskChoice.ALL) {
			address.queryParam("show", choice.key());
		}
		return address.encode().buildAndExpand(asked).toUriString();
	}

}
