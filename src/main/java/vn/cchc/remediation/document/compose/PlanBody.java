package vn.cchc.remediation.document.compose;

import java.util.List;

import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanLayout;

/**
 * The part of a plan's document that a layout decides: how criteria and tasks are told.
 */
interface PlanBody {

	/** Writes the chapters between purpose and organisation. */
	void write(Paper paper, PlanPaper plan);

	/** The annexes, none unless the layout has one. */
	default List<Paper> annexes(PlanPaper plan) {
		return List.of();
	}

	/** The body of a layout. */
	static PlanBody of(PlanLayout layout) {
		return switch (layout) {
			case BY_CRITERION -> new ByCriterion();
			case WITH_ANNEX -> new WithAnnex();
			case BY_DOMAIN -> new ByDomain();
			case BY_COMPONENT -> new ByComponent();
		};
	}

	/** The tasks that somebody wrote something into. */
	static List<PlanContent.Task> written(List<PlanContent.Task> tasks) {
		return tasks.stream().filter((task) -> !task.blank()).toList();
	}

}
