package vn.cchc.remediation.outcome;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.progress.PeriodTerm;

/**
 * How far the plans of all units are that an authority reviews.
 *
 * @param terms the authority's periods of the year, in order
 * @param units by name
 * @param domains progress by domain, in order of their codes
 * @param leads who leads the most overdue tasks
 * @param criteria the criteria whose tasks stand still in the most units
 * @param deadlines the next days on which tasks are due
 */
record AuthorityProgress(List<Term> terms, List<Unit> units, List<Domain> domains, List<Lead> leads,
		List<Stuck> criteria, List<Deadline> deadlines) {

	/**
	 * A period of the authority.
	 *
	 * @param periodId identity
	 * @param term which
	 */
	record Term(long periodId, PeriodTerm term) {
	}

	/**
	 * A unit.
	 *
	 * @param id identity
	 * @param name its name
	 * @param planned whether a plan of the year is in force
	 * @param assessmentId the scores with the gap, null without any
	 * @param gap points lost that the plan answers or would have to, null while unknown
	 * @param tasks tasks in force
	 * @param done done and not objected to
	 * @param overdue overdue today
	 * @param reports reports submitted on time, of those that were due
	 * @param dueReports reports whose deadline is over, or that were submitted
	 * @param cells per cent done at the end of each period, in the order of the terms;
	 * null where it has no report
	 */
	record Unit(long id, String name, boolean planned, @Nullable Long assessmentId, @Nullable Points gap, int tasks,
			int done, int overdue, int reports, int dueReports, List<@Nullable Cell> cells) {

		/** Tasks done of all, in whole per cent; null without tasks. */
		public @Nullable Integer percent() {
			return (this.tasks > 0) ? Math.round(100f * this.done / this.tasks) : null;
		}

	}

	/**
	 * A unit in a period.
	 *
	 * @param reportId its report, null while none was ever submitted
	 * @param percent tasks done of all, in whole per cent
	 */
	record Cell(@Nullable Long reportId, int percent) {

		/** From 1 (below 20 %) to 5 (80 % and more), for the tint. */
		public int step() {
			return Math.min(5, this.percent / 20 + 1);
		}

	}

	/**
	 * A domain over all units.
	 *
	 * @param code its number
	 * @param title its name
	 * @param tasks tasks in force
	 * @param done done and not objected to
	 * @param overdue overdue today
	 */
	record Domain(@Nullable String code, String title, int tasks, int done, int overdue) {

		/** Tasks done of all, in whole per cent. */
		public int percent() {
			return Math.round(100f * this.done / this.tasks);
		}

	}

	/**
	 * Who leads what is overdue.
	 *
	 * @param unitId the unit
	 * @param unit its name
	 * @param name the office or position; null: nobody
	 * @param open tasks not at their end
	 * @param overdue overdue today
	 */
	record Lead(long unitId, String unit, @Nullable String name, int open, int overdue) {
	}

	/**
	 * A criterion whose tasks stand still.
	 *
	 * @param code its code
	 * @param title its name, empty where nobody has named it
	 * @param open tasks that stand still
	 * @param overdue of these overdue today
	 * @param units in how many units
	 */
	record Stuck(String code, String title, int open, int overdue, int units) {
	}

	/**
	 * A day on which tasks are due.
	 *
	 * @param day the last day
	 * @param tasks tasks not at their end
	 * @param units of how many units
	 */
	record Deadline(LocalDate day, int tasks, int units) {
	}

}
