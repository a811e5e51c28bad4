package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanStatus;

/**
 * What the page of a plan shows.
 *
 * @param look the plan and what it says
 * @param head what stands above it
 * @param mayWrite whether cells can be typed into now
 * @param cells the cells
 * @param coverage how far the tasks answer the lost points
 * @param figures the figures above the cells, by the name of their place
 * @param rows what the rows of tasks are called, by the id of the task
 * @param parties names of the unit's offices, positions and groups
 */
record PlanPage(PlanLook look, PlanHead head, boolean mayWrite, PlanCells cells, Coverage coverage,
		Map<String, String> figures, Map<Long, RowName> rows, List<String> parties) {

	public long id() {
		return this.look.plan().id();
	}

	public PlanContent content() {
		return this.look.content();
	}

	public PlanStatus status() {
		return this.look.plan().status();
	}

	/** What the chairperson remarked, while it is to be mended. */
	public @Nullable String remark() {
		return (status() == PlanStatus.RETURNED) ? this.look.plan().remark() : null;
	}

	/** The section in which a criterion stands. */
	public long sectionOf(long entryId) {
		return content().sections()
			.stream()
			.filter((section) -> section.entries().stream().anyMatch((entry) -> entry.id() == entryId))
			.findFirst()
			.orElseThrow()
			.id();
	}

}
