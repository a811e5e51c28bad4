package vn.cchc.remediation.sample.generate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The scores of one commune in one year, in ten-thousandths of a point, with the totals
 * that the score sheet would derive from them; counted in whole numbers because eighty
 * thousand sheets are filled at once.
 *
 * @param commune whose scores these are
 * @param assessmentId row of the assessment
 * @param self self scores by leaf; -1 where the criterion is surveyed
 * @param last final scores by leaf
 * @param totalSelf sum of the self scores
 * @param totalFinal sum of the final scores
 * @param cut self minus final over what is not surveyed
 */
record GeneratedScores(GeneratedUnit commune, long assessmentId, long[] self, long[] last, long totalSelf,
		long totalFinal, long cut) {

	private static final long SURVEY_STEP = 1;

	private static final long DATA_STEP = 100;

	private static final long DOCUMENT_STEP = 2_500;

	/**
	 * Draws scores around one level of quality, so that a commune is good or weak as a
	 * whole.
	 */
	static GeneratedScores draw(GeneratedUnit commune, long assessmentId, List<GeneratedCriterion> leaves,
			SplittableRandom random) {
		double quality = 0.70 + 0.25 * random.nextDouble();
		long[] self = new long[leaves.size()];
		long[] last = new long[leaves.size()];
		long totalSelf = 0;
		long totalFinal = 0;
		long cut = 0;
		for (int i = 0; i < leaves.size(); i++) {
			GeneratedCriterion leaf = leaves.get(i);
			last[i] = score(leaf, quality, random);
			totalFinal += last[i];
			if (leaf.isSurvey()) {
				self[i] = -1;
				continue;
			}
			self[i] = (random.nextInt(8) == 0) ? leaf.max() : last[i];
			totalSelf += self[i];
			cut += self[i] - last[i];
		}
		return new GeneratedScores(commune, assessmentId, self, last, totalSelf, totalFinal, cut);
	}

	private static long score(GeneratedCriterion leaf, double quality, SplittableRandom random) {
		double share = Math.min(1, quality + 0.35 * (random.nextDouble() - 0.3));
		if (!leaf.isSurvey() && random.nextInt(3) > 0) {
			return leaf.max();
		}
		long step = leaf.isSurvey() ? SURVEY_STEP : "DATA".equals(leaf.method()) ? DATA_STEP : DOCUMENT_STEP;
		return (long) (leaf.max() * share) / step * step;
	}

}
