package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * Five figures for a chairperson: index, rank, points covered, tasks done, tasks overdue.
 *
 * @param standing the unit with its latest published scores, null without any
 * @param plan its plan in force, null without one
 */
record ChairFigures(@Nullable UnitStanding standing, @Nullable InForce plan) {

	/**
	 * The plan in force.
	 *
	 * @param id identity of the plan
	 * @param year year in which its tasks are carried out
	 * @param lost points lost as far as they are known, null while none are
	 * @param covered points that its tasks can win back
	 * @param tasks tasks in all
	 * @param done tasks done and not objected to
	 * @param overdue tasks whose deadline is over
	 */
	record InForce(long id, int year, @Nullable Points lost, Points covered, int tasks, int done, int overdue) {
	}

}
