package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.AssessmentDifference.Kind;
import vn.cchc.remediation.plan.AssessmentDifference.Said;

/**
 * Takes over what the assessment that a plan rests on says differently by now. A plan
 * keeps its figures until somebody takes the new ones over, one by one.
 */
@Service
@Transactional
public class PlanTakeover {

	private final PlanService plans;

	private final PlanEditor editor;

	private final AssessmentService assessments;

	private final RepeatedLosses repeated;

	PlanTakeover(PlanService plans, PlanEditor editor, AssessmentService assessments, RepeatedLosses repeated) {
		this.plans = plans;
		this.editor = editor;
		this.assessments = assessments;
		this.repeated = repeated;
	}

	/**
	 * Takes over what was chosen.
	 * @param tokens of the differences, as they were shown
	 * @return how many were not taken over, because plan or assessment changed meanwhile
	 * @throws PlanRule.NotInThisState when the plan is not being written
	 */
	public int takeOver(long planId, Actor actor, Set<String> tokens) {
		PlanLook look = this.plans.look(planId);
		Long assessmentId = look.plan().assessmentId();
		if (assessmentId == null || tokens.isEmpty()) {
			return tokens.size();
		}
		AssessmentLook assessment = this.assessments.look(assessmentId);
		AssessedParts parts = new AssessedParts(assessment, this.repeated.before(assessment));
		List<AssessmentDifference> chosen = AssessmentComparison.of(look.content(), parts)
			.stream()
			.filter((difference) -> tokens.contains(difference.token()))
			.toList();
		PlanEditResult result = this.editor.takeOver(planId, actor,
				chosen.stream().flatMap((difference) -> changes(difference, look.content()).stream()).toList(),
				chosen.stream().filter((difference) -> difference.kind() == Kind.NEWLY_LOST).map((difference) -> {
					ScoreSheet.Node row = assessment.sheet().node(difference.partId());
					return PlanEditor.PastedTask.emptyFor(AssessedParts.section(parts.domainOf(row)), parts.entry(row));
				}).toList());
		long conflicts = result.cells()
			.stream()
			.filter((cell) -> cell.state() != PlanEditResult.State.SAVED)
			.map((cell) -> cell.change().cell().partId())
			.distinct()
			.count();
		return tokens.size() - chosen.size() + (int) conflicts;
	}

	private static List<PlanCellChange> changes(AssessmentDifference difference, PlanContent plan) {
		Said before = difference.before();
		if (before == null) {
			return List.of();
		}
		PlanContent.Score was = before.score();
		PlanContent.Score now = difference.now().score();
		boolean domain = difference.kind() == Kind.DOMAIN;
		long part = difference.partId();
		Stream<PlanCellChange> figures = Stream.of(
				change(domain ? PlanField.SECTION_MAX : PlanField.ENTRY_MAX, part, was.max(), now.max()),
				change(domain ? PlanField.SECTION_SELF : PlanField.ENTRY_SELF, part, was.self(), now.self()),
				change(domain ? PlanField.SECTION_FINAL : PlanField.ENTRY_FINAL, part, was.finalScore(),
						now.finalScore()));
		return domain ? figures.toList() : Stream.concat(figures, words(difference, before, plan)).toList();
	}

	/** A criterion at its maximum is to be kept there; one that loses is to be fixed. */
	private static Stream<PlanCellChange> words(AssessmentDifference difference, Said before, PlanContent plan) {
		Points lost = difference.now().score().lost();
		TaskPurpose was = plan.entry(difference.partId()).orElseThrow().purpose();
		TaskPurpose now = (lost == null) ? was : lost.isZero() ? TaskPurpose.MAINTAIN : TaskPurpose.FIX;
		return Stream.of(
				new PlanCellChange(new PlanCell(PlanField.ENTRY_REASON, difference.partId()),
						PartReader.typed(before.reason()), PartReader.typed(difference.now().reason())),
				new PlanCellChange(new PlanCell(PlanField.ENTRY_PURPOSE, difference.partId()), was.name(), now.name()));
	}

	private static PlanCellChange change(PlanField field, long part, @Nullable Points was, @Nullable Points now) {
		return new PlanCellChange(new PlanCell(field, part), PartReader.typed(was), PartReader.typed(now));
	}

}
