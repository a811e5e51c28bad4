package vn.cchc.remediation.plan;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.CriterionScore;
import vn.cchc.remediation.assessment.Figures;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.core.Points;

/**
 * What an assessment gives to a plan: its domains, and its criteria with figures and
 * reasons.
 *
 * @param look the assessment
 * @param repeated the criteria that lost points the year before as well
 */
record AssessedParts(AssessmentLook look, Set<Long> repeated) {

	/**
	 * Adds a section per domain, an entry per criterion that lost points, and an entry to
	 * maintain for every domain at its maximum (S1, domain 2).
	 */
	void addTo(RemediationPlan plan) {
		this.look.sheet()
			.domains()
			.stream()
			.filter(ScoreSheet.Node::applicable)
			.forEach((domain) -> addDomain(plan, domain));
	}

	private void addDomain(RemediationPlan plan, ScoreSheet.Node domain) {
		PlanSection section = plan.add(section(domain));
		if (full(domain)) {
			section.add(entry(domain));
		}
		this.look.sheet()
			.lostRows()
			.stream()
			.filter((row) -> within(domain, row))
			.forEach((row) -> section.add(entry(row)));
	}

	/** A domain as a section to add. */
	static NewSection section(ScoreSheet.Node domain) {
		Figures figures = domain.figures();
		return new NewSection(domain.criterion().id(), domain.criterion().code(), domain.criterion().name(), null,
				figures.max(), figures.self(), figures.finalScore());
	}

	/** A criterion as an entry to add; to be maintained where nothing was lost. */
	NewEntry entry(ScoreSheet.Node row) {
		long id = row.criterion().id();
		CriterionScore score = this.look.scores().get(id);
		Figures figures = row.figures();
		return new NewEntry(id, row.criterion().code(), row.criterion().name(), purpose(row), figures.max(),
				figures.self(), figures.finalScore(), reason(score), (score != null) ? score.cause() : null,
				row.losing() && this.repeated.contains(id));
	}

	/** What a criterion at its maximum asks for is to keep it there. */
	static TaskPurpose purpose(ScoreSheet.Node row) {
		return full(row) ? TaskPurpose.MAINTAIN : TaskPurpose.FIX;
	}

	/** Why a criterion lost points, as published. */
	@Nullable String reason(long criterionId) {
		return reason(this.look.scores().get(criterionId));
	}

	private static @Nullable String reason(@Nullable CriterionScore score) {
		return (score != null) ? score.deductionReason() : null;
	}

	/** The domain a criterion belongs to. */
	ScoreSheet.Node domainOf(ScoreSheet.Node row) {
		return this.look.sheet().domains().stream().filter((domain) -> within(domain, row)).findFirst().orElseThrow();
	}

	/** A criterion of the assessment, empty when its set does not have it. */
	Optional<ScoreSheet.Node> find(@Nullable Long criterionId) {
		return this.look.sheet()
			.rows()
			.stream()
			.filter((row) -> criterionId != null && row.criterion().id() == criterionId)
			.findFirst();
	}

	private static boolean full(ScoreSheet.Node row) {
		Points lost = row.lost();
		return lost != null && lost.isZero();
	}

	private static boolean within(ScoreSheet.Node domain, ScoreSheet.Node row) {
		return domain.equals(row) || domain.children().stream().anyMatch((child) -> within(child, row));
	}

}
