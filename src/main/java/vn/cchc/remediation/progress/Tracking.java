package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.TaskEnds;

/**
 * One cell per task and period of a plan's year.
 *
 * @param plan the plan in force
 * @param kind quarters or months
 * @param kinds what the authority asks for in this year
 * @param columns the periods in order
 * @param rows the tasks in the order of the plan
 */
public record Tracking(PlanContent plan, PeriodKind kind, Set<PeriodKind> kinds, List<Column> columns, List<Row> rows) {

	/** The first period whose report the unit is writing, null when there is none. */
	public @Nullable Column writing() {
		return this.columns.stream().filter(Column::written).findFirst().orElse(null);
	}

	/** What the report that the unit is writing has about a task, null for nothing. */
	public @Nullable Line written(Row row) {
		Column writing = writing();
		return (writing != null) ? row.cells().get(this.columns.indexOf(writing)).line() : null;
	}

	/**
	 * A period of the year, whether or not it is open.
	 *
	 * @param term its time
	 * @param periodId the period, null while it is not open for the unit
	 * @param dueOn the last day to report
	 * @param reportId the report, null when there is none or it may not be seen
	 * @param status where the report stands
	 * @param done tasks that are done
	 * @param inProgress tasks that are begun
	 * @param overdue tasks whose deadline is over
	 * @param owed lines that nobody has filled in
	 */
	public record Column(PeriodTerm term, @Nullable Long periodId, @Nullable LocalDate dueOn, @Nullable Long reportId,
			@Nullable ReportStatus status, int done, int inProgress, int overdue, int owed) {

		/** Whether a task without a line can still get one. */
		public boolean takesMore() {
			return this.periodId != null && (this.status == null || this.status.editable());
		}

		/** Whether there is a report that the unit is writing. */
		boolean written() {
			return this.status != null && this.status.editable();
		}

	}

	/**
	 * A task.
	 *
	 * @param section title of its domain
	 * @param task the task
	 * @param title what it is called
	 * @param end how it ended with its unit, null while it goes on
	 * @param cells one per column
	 */
	public record Row(String section, PlanContent.Task task, String title, TaskEnds.@Nullable End end,
			List<Cell> cells) {
	}

	/**
	 * A task in a period.
	 *
	 * @param column the period
	 * @param line what is reported, null where the task has no line
	 * @param early whether the task can be reported early: it has not begun yet, and the
	 * report is still being written
	 */
	public record Cell(Column column, @Nullable Line line, boolean early) {
	}

	/**
	 * What is reported about a task in a period.
	 *
	 * @param id identity of the line
	 * @param state how far the task is
	 * @param percent 0 to 100
	 * @param owed whether nobody has filled it in
	 * @param overdue whether its deadline is over and it is not at its end
	 */
	public record Line(long id, TaskState state, int percent, boolean owed, boolean overdue) {

		static Line of(ProgressLine line, PlanContent.Task task, LocalDate asOf) {
			DueTerm due = task.due();
			return new Line(line.id(), line.state(), line.percent(), !line.reported(),
					due != null && due.passed(asOf) && !line.state().ended());
		}

	}

}
