package vn.cchc.remediation.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.progress.ReviewReader.Review;

/**
 * Reads what the units of a period report about one criterion of the set, so that all are
 * judged alike. Reports that were never handed in are the units' own and not read.
 */
@Component
@Transactional(readOnly = true)
public class ReportedCriteria {

	/**
	 * Where a criterion stands in a plan, and the tasks for it: tasks for a domain as a
	 * whole count for the domain. With a condition that says which reports.
	 */
	private static final String PLACES = """
			select report.id as report_id, entry.criterion_id, line.id as line_id, report.status,
				line.draft_verdict is not null as noted, entry.max_score, entry.final_score
			from progress_report report join progress_line line on line.report_id = report.id
			join plan_task_entry link on link.task_id = line.task_id join plan_entry entry on entry.id = link.entry_id
			where report.period_id = :period and %1$s and entry.criterion_id is not null
			union all
			select report.id, section.criterion_id, line.id, report.status, line.draft_verdict is not null,
				section.max_score, section.final_score
			from progress_report report join progress_line line on line.report_id = report.id
			join plan_task task on task.id = line.task_id join plan_section section on section.id = task.section_id
			where report.period_id = :period and %1$s and section.criterion_id is not null
				and not exists (select 1 from plan_task_entry link where link.task_id = task.id)""";

	private static final String HANDED_IN = PLACES.formatted("report.submissions > 0");

	private static final String NOT_HANDED_IN = PLACES.formatted("report.submissions = 0");

	private final JdbcClient jdbc;

	private final ReviewReader reviews;

	ReportedCriteria(JdbcClient jdbc, ReviewReader reviews) {
		this.jdbc = jdbc;
		this.reviews = reviews;
	}

	/** The criteria that the reports of the period are about, by code. */
	public List<Criterion> ofPeriod(long periodId) {
		return this.jdbc.sql("""
				select criterion.id, criterion.code, criterion.name, count(distinct plan.unit_id) as units,
					count(*) as tasks, count(*) filter (where place.status = 'SUBMITTED') as waiting,
					count(*) filter (where place.status = 'SUBMITTED' and not place.noted) as open
				from (%s) place join criterion on criterion.id = place.criterion_id
				join progress_report report on report.id = place.report_id
				join remediation_plan plan on plan.id = report.plan_id
				group by criterion.id order by criterion.sort_path, criterion.id""".formatted(HANDED_IN))
			.param("period", periodId)
			.query(Criterion.class)
			.list();
	}

	/** What every unit reports about the criterion, in no certain order. */
	public List<UnitsPart> parts(long periodId, long criterionId) {
		Map<Long, List<Place>> places = this.jdbc
			.sql("select * from (" + HANDED_IN + ") place where place.criterion_id = :criterion")
			.param("period", periodId)
			.param("criterion", criterionId)
			.query((row, at) -> place(row))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Place::reportId, HashMap::new, Collectors.toList()));
		return this.reviews.looks(places.keySet())
			.stream()
			.map((review) -> part(review, Objects.requireNonNull(places.get(review.look().report().id()))))
			.toList();
	}

	/**
	 * The plans with tasks for the criterion whose reports were never handed in, by name
	 * of the unit.
	 */
	public List<Silent> silent(long periodId, long criterionId) {
		return this.jdbc.sql("""
				select plan.unit_id, plan.id as plan_id
				from (%s) place join progress_report report on report.id = place.report_id
				join remediation_plan plan on plan.id = report.plan_id join admin_unit unit on unit.id = plan.unit_id
				where place.criterion_id = :criterion
				group by plan.id, unit.id order by unit.name collate "vi-x-icu", plan.id""".formatted(NOT_HANDED_IN))
			.param("period", periodId)
			.param("criterion", criterionId)
			.query(Silent.class)
			.list();
	}

	private static UnitsPart part(Review review, List<Place> places) {
		List<ReportContent.Line> lines = review.look()
			.content()
			.lines()
			.stream()
			.filter((line) -> places.stream().anyMatch((place) -> place.lineId() == line.id()))
			.toList();
		return new UnitsPart(review, places.get(0).max(), places.get(0).finalScore(), lines);
	}

	private static Place place(ResultSet row) throws SQLException {
		return new Place(row.getLong("report_id"), row.getLong("line_id"), points(row, "max_score"),
				points(row, "final_score"));
	}

	private static @Nullable Points points(ResultSet row, String column) throws SQLException {
		return (row.getBigDecimal(column) != null) ? new Points(row.getBigDecimal(column)) : null;
	}

	private record Place(long reportId, long lineId, @Nullable Points max, @Nullable Points finalScore) {
	}

	/**
	 * A criterion in the reports of a period.
	 *
	 * @param id identity in the set
	 * @param code its code
	 * @param name its name
	 * @param units units that report on a task for it
	 * @param tasks tasks for it
	 * @param waiting of these in reports that wait for a verdict
	 * @param open of these without a verdict noted
	 */
	public record Criterion(long id, String code, String name, int units, int tasks, int waiting, int open) {
	}

	/**
	 * A unit that has tasks for a criterion and has told nothing yet.
	 *
	 * @param unitId the unit
	 * @param planId its plan
	 */
	public record Silent(long unitId, long planId) {
	}

	/**
	 * What one unit reports about a criterion.
	 *
	 * @param review its report
	 * @param max maximum of the criterion in points, as the plan took it over
	 * @param finalScore the unit's score
	 * @param lines its tasks for the criterion
	 */
	public record UnitsPart(Review review, @Nullable Points max, @Nullable Points finalScore,
			List<ReportContent.Line> lines) {

		/** Lost points; null while either figure is unknown. */
		public @Nullable Points gap() {
			return (this.max != null && this.finalScore != null) ? this.max.minus(this.finalScore) : null;
		}

	}

}
