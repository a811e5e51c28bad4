package vn.cchc.remediation.outcome;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.web.TableCell;

/**
 * Figures that lead to the tasks they are made of; none lead to an empty list.
 *
 * @param progress address of the page of progress
 * @param tasks the tasks that are counted, before one kind of them is chosen
 */
record TaskFigures(String progress, TaskFilter tasks) {

	static TaskFigures ofAuthority(long authorityId, int year) {
		return new TaskFigures("/authorities/" + authorityId + "/progress", TaskFilter.ALL.ofYear(year));
	}

	static TaskFigures ofPlan(long unitId, UnitProgress progress) {
		return new TaskFigures("/units/" + unitId + "/progress",
				TaskFilter.ALL.ofYear(progress.year()).ofPlan(progress.planId()));
	}

	/** The same figures about fewer tasks. */
	TaskFigures of(TaskFilter fewer) {
		return new TaskFigures(this.progress, fewer);
	}

	/** How many. */
	TableCell count(int count, TaskChoice choice) {
		return (count > 0) ? TableCell.count(count).to(address(choice)) : TableCell.count(count);
	}

	/** How many are overdue. */
	TableCell late(int count) {
		TableCell cell = count(count, TaskChoice.OVERDUE);
		return (count > 0) ? cell.look("lost") : cell;
	}

	/** Their points. */
	TableCell points(Points points, TaskChoice choice) {
		return points.isPositive() ? TableCell.points(points).to(address(choice)) : TableCell.points(points);
	}

	/** Where such tasks are listed. */
	String address(TaskChoice choice) {
		return this.tasks.address(this.progress, choice);
	}

}
