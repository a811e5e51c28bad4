package vn.cchc.remediation.outcome;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportStatus;

/**
 * How far a unit's plan of a year is.
 *
 * @param planId the plan in force
 * @param year its year
 * @param plans the plans of that year that were issued
 * @param periods the periods with a report, in order
 * @param leads who carries how much, the most overdue first
 * @param forecast what the accepted tasks are worth
 */
record UnitProgress(long planId, int year, List<Plan> plans, List<Period> periods, List<Lead> leads,
		Forecast forecast) {

	/**
	 * A plan of the year.
	 *
	 * @param id identity
	 * @param kind to win points back, or to become better
	 */
	record Plan(long id, PlanKind kind) {
	}

	/**
	 * The plan at the end of a period, or today while it runs. Points are those that the
	 * tasks promise.
	 *
	 * @param reportId the unit's report
	 * @param told whether the account may read it
	 * @param term the period
	 * @param status the report's state
	 * @param tasks tasks in force
	 * @param done done and not objected to
	 * @param inProgress begun, or said to be done and objected to
	 * @param cannot that cannot be done
	 * @param notStarted not begun, or nothing reported
	 * @param overdue whose deadline was over and that were not at their end
	 * @param covered points of all tasks
	 * @param working points of the tasks that are begun
	 * @param donePoints points of the tasks done
	 * @param accepted points of the tasks done in a report that was accepted
	 */
	record Period(long reportId, boolean told, PeriodTerm term, ReportStatus status, int tasks, int done,
			int inProgress, int cannot, int notStarted, int overdue, Points covered, Points working, Points donePoints,
			Points accepted) {
	}

	/**
	 * Who leads tasks.
	 *
	 * @param name the office or position; null: nobody
	 * @param tasks tasks led
	 * @param done done and not objected to
	 * @param overdue overdue today
	 */
	record Lead(@Nullable String name, int tasks, int done, int overdue) {
	}

	/**
	 * What the tasks that were accepted as done are worth: no criterion wins back more
	 * than it lost.
	 *
	 * @param scored the published score, null while unknown
	 * @param max the maximum, null while unknown
	 * @param won points of the accepted tasks
	 */
	record Forecast(@Nullable Points scored, @Nullable Points max, Points won) {

		/** The score when these points are won back, null while it is unknown. */
		public @Nullable Points then() {
			return (this.scored != null) ? this.scored.plus(this.won) : null;
		}

		/** The index now. */
		public @Nullable Percent index() {
			return Percent.of(this.scored, this.max);
		}

		/** The index then. */
		public @Nullable Percent indexThen() {
			return Percent.of(then(), this.max);
		}

	}

}
