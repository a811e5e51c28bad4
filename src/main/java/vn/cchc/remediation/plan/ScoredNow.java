package vn.cchc.remediation.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.Figures;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * What the assessment says today that a plan rests on; the plan keeps what it said when
 * it was taken over.
 *
 * @param scores figures by criterion
 * @param lost the criteria that list lost points, in order
 * @param total maximum, self and final score of the whole
 * @param index index in per cent, null while unknown
 */
public record ScoredNow(Map<Long, PlanContent.Score> scores, List<Lost> lost, PlanContent.Score total,
		@Nullable Percent index) {

	/** Of a plan that rests on no assessment. */
	public static final ScoredNow NOTHING = new ScoredNow(Map.of(), List.of(), new PlanContent.Score(null, null, null),
			null);

	/** Reads the figures of a score sheet. */
	public static ScoredNow of(ScoreSheet sheet) {
		Map<Long, PlanContent.Score> scores = new HashMap<>();
		sheet.rows().forEach((node) -> scores.put(node.criterion().id(), score(node.figures())));
		List<Lost> lost = sheet.lostRows()
			.stream()
			.map((node) -> new Lost(node.criterion().id(), node.criterion().code(), node.criterion().name(),
					node.lost()))
			.toList();
		return new ScoredNow(scores, lost, score(sheet.total()), sheet.total().index());
	}

	private static PlanContent.Score score(Figures figures) {
		return new PlanContent.Score(figures.max(), figures.self(), figures.finalScore());
	}

	/** Figures of a criterion, empty when the assessment does not have it. */
	public Optional<PlanContent.Score> of(@Nullable Long criterionId) {
		return Optional.ofNullable(criterionId).map(this.scores::get);
	}

	/**
	 * A criterion that lost points.
	 *
	 * @param criterionId identity of the criterion
	 * @param code its code
	 * @param name its name
	 * @param points lost points, null when published without a figure
	 */
	public record Lost(long criterionId, String code, String name, @Nullable Points points) {
	}

}
