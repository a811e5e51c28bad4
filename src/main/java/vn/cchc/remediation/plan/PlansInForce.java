package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;

/**
 * What binds a unit today: the last issued version of its plan with the deadlines granted
 * since, whatever is being written for the next one.
 */
@Service
@Transactional(readOnly = true)
public class PlansInForce {

	private final PlanRepository plans;

	private final PlanVersions versions;

	PlansInForce(PlanRepository plans, PlanVersions versions) {
		this.plans = plans;
		this.versions = versions;
	}

	/**
	 * What the plan in force says.
	 * @throws NotFound when there is no such plan or it was never issued
	 */
	public PlanContent of(long planId) {
		RemediationPlan plan = this.plans.findById(planId).orElseThrow(() -> new NotFound("plan", planId));
		if (plan.issuedVersions() == 0) {
			throw new NotFound("issued plan", planId);
		}
		return plan.amending() ? withLaterDeadlines(plan) : plan.content();
	}

	/** Makes the plans ready, all at once, for being asked for one by one. */
	public void prepare(Collection<Long> planIds) {
		this.plans.findAllById(planIds);
	}

	/**
	 * What a task said when it was last in force; also of one that was taken out since.
	 * @throws NotFound when no issued version has it
	 */
	public PlanContent lastWith(long planId, long taskId) {
		return this.versions.of(planId)
			.stream()
			.map((issued) -> this.versions.content(planId, issued.versionNo()))
			.filter((content) -> content.tasks().anyMatch((task) -> task.id() == taskId))
			.findFirst()
			.orElseThrow(() -> new NotFound("task", taskId));
	}

	/**
	 * Since when each task that a plan in force has or had binds: the day of the first
	 * version in which something is written into it. A version without a date binds all
	 * its year (S2 names its deadlines only).
	 * @param inForce what the plan says
	 */
	public Map<Long, LocalDate> since(PlanContent inForce) {
		List<PlanVersions.Issued> issued = new ArrayList<>(this.versions.of(inForce.planId()));
		Collections.reverse(issued);
		Map<Long, LocalDate> since = new HashMap<>();
		if (issued.size() > 1) {
			issued.stream()
				.map((version) -> this.versions.content(inForce.planId(), version.versionNo()))
				.forEach((version) -> bind(version, since));
		}
		bind(inForce, since);
		return since;
	}

	private static void bind(PlanContent version, Map<Long, LocalDate> since) {
		LocalDate day = Objects.requireNonNullElse(version.issuedOn(), LocalDate.of(version.planYear(), 1, 1));
		version.tasks().filter((task) -> !task.blank()).forEach((task) -> since.putIfAbsent(task.id(), day));
	}

	private PlanContent withLaterDeadlines(RemediationPlan plan) {
		PlanContent issued = this.versions.content(plan.id(), plan.issuedVersions());
		List<PlanContent.Section> sections = issued.sections()
			.stream()
			.map((section) -> section.with(section.tasks()
				.stream()
				.map((task) -> task.extended(plan.task(task.id()).content().extensions()))
				.toList()))
			.toList();
		return issued.with(sections);
	}

}
