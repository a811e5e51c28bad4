package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.util.Collection;

import vn.cchc.remediation.core.Points;

/**
 * The figures of a report.
 *
 * @param tasks tasks in the report
 * @param done done
 * @param inProgress begun
 * @param notStarted not begun
 * @param cannot that cannot be done
 * @param owed not filled in
 * @param overdue whose deadline was over and that were not at their end
 * @param pointsDone points of the tasks that are done, as the plan promises them
 * @param points points of all tasks
 */
public record ReportFigures(int tasks, int done, int inProgress, int notStarted, int cannot, int owed, int overdue,
		Points pointsDone, Points points) {

	static ReportFigures of(Collection<ReportContent.Line> lines, LocalDate asOf) {
		return new ReportFigures(lines.size(), count(lines, TaskState.DONE), count(lines, TaskState.IN_PROGRESS),
				count(lines, TaskState.NOT_STARTED), count(lines, TaskState.CANNOT),
				(int) lines.stream().filter(ReportContent.Line::owed).count(),
				(int) lines.stream().filter((line) -> line.overdue(asOf)).count(),
				points(lines.stream().filter((line) -> line.entry().state() == TaskState.DONE).toList()),
				points(lines));
	}

	/** Tasks done of all, in whole per cent; 0 without tasks. */
	public int percentDone() {
		return percent(this.done, this.tasks);
	}

	static int percent(int done, int tasks) {
		return (tasks == 0) ? 0 : Math.round(100f * done / tasks);
	}

	private static int count(Collection<ReportContent.Line> lines, TaskState state) {
		return (int) lines.stream().filter((line) -> line.entry().state() == state).count();
	}

	private static Points points(Collection<ReportContent.Line> lines) {
		Points sum = Points.ZERO;
		for (ReportContent.Line line : lines) {
			Points points = line.task().points();
			sum = (points != null) ? sum.plus(points) : sum;
		}
		return sum;
	}

}
