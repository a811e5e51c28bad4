package vn.cchc.remediation.result;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.plan.PlanContent;

/**
 * A domain and what was scored in it, as a report takes it over.
 *
 * @param criterionId the domain in the criteria set, null when it is in none
 * @param code its number as published
 * @param title its name
 * @param impact whether it measures impact
 * @param score what was scored
 * @param components the components of an impact domain in order; none of others
 */
record DomainFigures(@Nullable Long criterionId, @Nullable String code, String title, boolean impact, ResultScore score,
		List<ResultContent.Component> components) {

	/** A domain without figures. */
	static DomainFigures titled(@Nullable String code, String title, boolean impact) {
		return new DomainFigures(null, code, title, impact, new ResultScore(null, null), List.of());
	}

	/** The domains of an assessment that count. */
	static List<DomainFigures> of(ScoreSheet sheet) {
		return sheet.domains().stream().filter(ScoreSheet.Node::applicable).map(DomainFigures::of).toList();
	}

	private static DomainFigures of(ScoreSheet.Node domain) {
		boolean impact = domain.criterion().impact();
		List<ResultContent.Component> components = impact ? domain.children()
			.stream()
			.filter(ScoreSheet.Node::applicable)
			.map((child) -> new ResultContent.Component(child.criterion().id(), child.criterion().code(),
					child.criterion().name(), score(child)))
			.toList() : List.of();
		return new DomainFigures(domain.criterion().id(), domain.criterion().code(), domain.criterion().name(), impact,
				score(domain), components);
	}

	private static ResultScore score(ScoreSheet.Node node) {
		return new ResultScore(node.figures().max(), node.figures().complete() ? node.finalScore() : null);
	}

	/** A domain of a plan, with the figures that the plan names. */
	static DomainFigures of(PlanContent.Section section) {
		return new DomainFigures(section.criterionId(), section.code(), section.title(), false,
				new ResultScore(section.score().max(), section.score().finalScore()), List.of());
	}

	/** What a report said about a domain when it was issued. */
	static DomainFigures of(ResultContent.Domain domain) {
		return new DomainFigures(domain.criterionId(), domain.code(), domain.title(), domain.impact(), domain.score(),
				domain.components());
	}

	/** Number and name. */
	String heading() {
		return (this.code != null) ? this.code + ". " + this.title : this.title;
	}

}
