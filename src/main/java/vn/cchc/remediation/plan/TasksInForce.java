package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;

/**
 * Keeps the table {@code task_in_force}, from which lists, reminders and dashboards read
 * the tasks that bind a unit today.
 */
@Component
class TasksInForce {

	private final TaskEnds ends;

	private final JdbcClient jdbc;

	TasksInForce(TaskEnds ends, JdbcClient jdbc) {
		this.ends = ends;
		this.jdbc = jdbc;
	}

	/**
	 * A version was issued, or a later deadline granted: the table says what it says. A
	 * row that nobody wrote is no task.
	 */
	void follow(PlanContent plan) {
		this.jdbc.sql("delete from task_in_force where plan_id = :plan").param("plan", plan.planId()).update();
		Set<Long> ended = this.ends.of(plan.planId()).keySet();
		AtomicInteger place = new AtomicInteger();
		plan.sections()
			.forEach((section) -> section.tasks()
				.stream()
				.filter((task) -> !task.blank() && !ended.contains(task.id()))
				.forEach((task) -> add(plan, section, task, place.getAndIncrement())));
	}

	private void add(PlanContent plan, PlanContent.Section section, PlanContent.Task task, int place) {
		PlanParty lead = task.lead();
		DueTerm due = task.due();
		Points points = task.points();
		this.jdbc
			.sql("""
					insert into task_in_force (task_id, plan_id, place, section_code, section_title, codes, criteria, name, purpose,
					lead_org_unit_id, lead, cooperating, due_kind, due_wording, due_last_day, first_due_last_day, points)
					values (:task, :plan, :place, :sectionCode, :section, :codes, :criteria, :name, :purpose, :leadOrgUnit, :lead,
					:cooperating, :dueKind, :dueWording, :dueLastDay, :firstDue, :points)""")
			.param("task", task.id())
			.param("plan", plan.planId())
			.param("place", place)
			.param("sectionCode", section.code())
			.param("section", section.title())
			.param("codes", plan.codes(task))
			.param("criteria", criteria(plan, task))
			.param("name", beginning(task))
			.param("purpose", task.purpose().name())
			.param("leadOrgUnit", (lead != null) ? lead.orgUnitId() : null)
			.param("lead", (lead != null) ? lead.name() : null)
			.param("cooperating", cooperating(task))
			.param("dueKind", (due != null) ? due.kind().name() : null)
			.param("dueWording", (due != null) ? due.wording() : null)
			.param("dueLastDay", (due != null) ? due.lastDay() : null)
			.param("firstDue", firstDue(task))
			.param("points", (points != null) ? points.value() : null)
			.update();
	}

	private static String[] criteria(PlanContent plan, PlanContent.Task task) {
		return task.criteria()
			.stream()
			.flatMap((link) -> plan.entry(link.entryId()).stream())
			.map(PlanContent.Entry::code)
			.distinct()
			.toArray(String[]::new);
	}

	private static Long[] cooperating(PlanContent.Task task) {
		return task.cooperating()
			.stream()
			.map(PlanParty::orgUnitId)
			.filter(Objects::nonNull)
			.distinct()
			.toArray(Long[]::new);
	}

	private static @Nullable LocalDate firstDue(PlanContent.Task task) {
		DueTerm first = task.extensions().isEmpty() ? null : task.extensions().get(0).from();
		return (first != null) ? first.lastDay() : null;
	}

	private static String beginning(PlanContent.Task task) {
		return (task.solution() != null) ? task.solution().lines().findFirst().orElse("").strip() : "";
	}

}
