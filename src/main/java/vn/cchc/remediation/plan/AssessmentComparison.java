package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.Figures;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.plan.AssessmentDifference.Kind;
import vn.cchc.remediation.plan.AssessmentDifference.Said;

/**
 * Compares a plan with what its assessment says today. The plan check, the page of
 * differences and the taking over all read this. What the plan names without knowing
 * which criterion of the set it is counts as the one of its code.
 */
final class AssessmentComparison {

	private final AssessedParts parts;

	private final Map<Long, ScoreSheet.Node> byId = new HashMap<>();

	private final Map<String, ScoreSheet.Node> byCode = new HashMap<>();

	private final List<AssessmentDifference> found = new ArrayList<>();

	/** The criteria of the assessment that the plan answers. */
	private final Set<Long> answered = new HashSet<>();

	private AssessmentComparison(AssessedParts parts) {
		this.parts = parts;
		parts.look().sheet().rows().forEach((row) -> {
			this.byId.put(row.criterion().id(), row);
			this.byCode.put(row.criterion().code(), row);
		});
	}

	/** Everything that differs, in the order of the plan; what it does not name last. */
	static List<AssessmentDifference> of(PlanContent plan, AssessedParts parts) {
		AssessmentComparison comparison = new AssessmentComparison(parts);
		plan.sections().forEach(comparison::section);
		comparison.newlyLost();
		return List.copyOf(comparison.found);
	}

	private void section(PlanContent.Section section) {
		row(section.criterionId(), section.code()).ifPresent((domain) -> domain(section, domain));
		section.entries()
			.forEach((entry) -> row(entry.criterionId(), entry.code()).ifPresent((row) -> entry(entry, row)));
	}

	/** A domain with a task as a whole answers what is listed as its own (S5). */
	private void domain(PlanContent.Section section, ScoreSheet.Node domain) {
		if (section.answersLoss()) {
			this.answered.add(domain.criterion().id());
		}
		if (!score(domain).equals(section.score())) {
			this.found.add(new AssessmentDifference(Kind.DOMAIN, section.id(), domain.criterion().code(),
					section.title(), new Said(section.score(), null), new Said(score(domain), null)));
		}
	}

	private void entry(PlanContent.Entry entry, ScoreSheet.Node row) {
		this.answered.add(row.criterion().id());
		boolean lostNoMore = entry.purpose() == TaskPurpose.FIX && AssessedParts.purpose(row) == TaskPurpose.MAINTAIN;
		Said before = new Said(entry.score(), entry.reason());
		Said now = new Said(score(row), reason(entry, row, lostNoMore));
		if (!before.equals(now)) {
			this.found.add(new AssessmentDifference(lostNoMore ? Kind.LOST_NO_MORE : Kind.CRITERION, entry.id(),
					entry.code(), entry.name(), before, now));
		}
	}

	/** A reason that the office found where none was published is no difference. */
	private @Nullable String reason(PlanContent.Entry entry, ScoreSheet.Node row, boolean lostNoMore) {
		String published = this.parts.reason(row.criterion().id());
		return (published != null || lostNoMore) ? published : entry.reason();
	}

	private void newlyLost() {
		this.parts.look()
			.sheet()
			.lostRows()
			.stream()
			.filter((row) -> !this.answered.contains(row.criterion().id()))
			.forEach((row) -> this.found
				.add(new AssessmentDifference(Kind.NEWLY_LOST, row.criterion().id(), row.criterion().code(),
						row.criterion().name(), null, new Said(score(row), this.parts.reason(row.criterion().id())))));
	}

	private Optional<ScoreSheet.Node> row(@Nullable Long criterionId, @Nullable String code) {
		return Optional.ofNullable(criterionId)
			.map(this.byId::get)
			.or(() -> Optional.ofNullable(code).map(this.byCode::get));
	}

	private static PlanContent.Score score(ScoreSheet.Node row) {
		Figures figures = row.figures();
		return new PlanContent.Score(figures.max(), figures.self(), figures.finalScore());
	}

}
