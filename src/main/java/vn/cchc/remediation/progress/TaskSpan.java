package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueKind;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanContent;

/**
 * In which periods a task runs. Work begins when the task is first issued, however often
 * the plan is amended afterwards, and is reported until it is done. A deadline that names
 * a month or a quarter as the time of the work ("Quý III", "trong tháng 10": the columns
 * of S2 and S5 are headed so) begins with it; one that names an end ("chậm nhất 15/4",
 * "trước quý III") does not. A later deadline leaves the beginning where it was.
 *
 * @param begins the first day of the work
 */
public record TaskSpan(LocalDate begins) {

	/** Words of an end, and of several times, whose first one is not kept. */
	private static final Pattern NO_BEGINNING = Pattern
		.compile("\\b(?:den|truoc|cham nhat|muon nhat|tre nhat|xong|hoan thanh|va)\\b|[-–,;&]");

	/**
	 * Of a task.
	 * @param issued since when it binds: the day of the first version that has it
	 */
	public static TaskSpan of(LocalDate issued, PlanContent.Task task) {
		LocalDate named = namedBeginning(firstDue(task));
		return new TaskSpan((named != null && named.isAfter(issued)) ? named : issued);
	}

	/** Whether there is work in the period, as long as it is not done. */
	public boolean runsIn(PeriodTerm term) {
		return !this.begins.isAfter(term.lastDay());
	}

	private static @Nullable DueTerm firstDue(PlanContent.Task task) {
		return task.extensions().isEmpty() ? task.due() : task.extensions().get(0).from();
	}

	private static @Nullable LocalDate namedBeginning(@Nullable DueTerm due) {
		if (due == null || due.lastDay() == null || NO_BEGINNING.matcher(Texts.fold(due.wording())).find()) {
			return null;
		}
		LocalDate last = due.lastDay();
		if (due.kind() == DueKind.MONTH) {
			return last.withDayOfMonth(1);
		}
		return (due.kind() == DueKind.QUARTER)
				? YearMonth.of(last.getYear(), (last.getMonthValue() - 1) / 3 * 3 + 1).atDay(1) : null;
	}

}
