package vn.cchc.remediation.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Sentences;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * The words with which a new plan begins: a document that could be issued as it is once
 * the tasks are written. Always Vietnamese, whatever language the pages have; the
 * sentences stand in {@code plan/opening-texts.properties}.
 */
@Component
class OpeningTexts {

	private static final List<PlanText> WRITTEN = List.of(PlanText.TITLE, PlanText.OPENING, PlanText.PURPOSE,
			PlanText.REQUIREMENTS, PlanText.ORGANISATION, PlanText.CLOSING, PlanText.RECIPIENTS, PlanText.PLACE,
			PlanText.SIGNER_TITLE);

	private final UnitRepository units;

	private final UnitNames names;

	private final LegalBases bases;

	private final Sentences sentences = new Sentences("plan/opening-texts.properties");

	OpeningTexts(UnitRepository units, UnitNames names, LegalBases bases) {
		this.units = units;
		this.names = names;
		this.bases = bases;
	}

	/**
	 * The texts of a plan that is begun.
	 * @param basis the assessment it answers, null when it answers none
	 */
	Map<PlanText, String> of(NewPlan plan, @Nullable AssessmentLook basis) {
		Map<String, String> names = this.names.of(plan.unitId(), plan.planYear());
		names.put("planYear", Integer.toString(plan.planYear()));
		names.put("scoredYear", (plan.scoredYear() != null) ? plan.scoredYear().toString() : "");
		if (basis != null) {
			AssessmentHeader header = basis.assessment().header();
			names.put("decision",
					LegalBases.cite(header.decisionNo(), header.decisionDate(), header.decisionAuthority()));
			names.put("standing", standing(basis.assessment().totalFinal(), header));
		}
		List<String> endings = endings(plan, basis, this.units.get(plan.unitId()).level());
		Map<PlanText, String> texts = new EnumMap<>(PlanText.class);
		WRITTEN.forEach((text) -> texts.put(text, this.sentences.say(text.name(), endings, names)));
		texts.put(PlanText.LEGAL_BASES, this.bases.of(plan.planYear(), basis));
		return texts;
	}

	/** The layout with which a plan is begun. */
	PlanLayout layout(NewPlan plan) {
		return PlanLayout.usual(plan.kind(), this.units.get(plan.unitId()).level(), plan.assessmentId() != null);
	}

	private static String standing(@Nullable Points score, AssessmentHeader header) {
		String points = (score != null) ? "đạt " + score.printed() + " điểm" : null;
		String rank = (header.rank() != null) ? "xếp hạng %02d".formatted(header.rank())
				+ ((header.groupSize() != null) ? "/%02d".formatted(header.groupSize()) : "") : null;
		String both = Stream.of(points, rank).filter(Objects::nonNull).collect(Collectors.joining(", "));
		return both.isEmpty() ? "còn tiêu chí bị trừ điểm" : both;
	}

	private static List<String> endings(NewPlan plan, @Nullable AssessmentLook basis, UnitLevel level) {
		boolean decided = basis != null && basis.assessment().header().decisionNo() != null;
		String rests = decided ? "DECIDED" : (plan.scoredYear() != null) ? "SCORED" : "UNSCORED";
		String kind = "." + plan.kind().name();
		return List.of(kind + "." + rests, kind + "." + level.name(), kind, "." + level.name(), "");
	}

}
