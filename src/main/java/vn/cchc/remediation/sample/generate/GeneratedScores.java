package vn.cchc.remediation.sample.generate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The scores of one commune in one year, in ten-thousandths of a point, with the totals
 * that the score sheet would derive from them; counted in whole numbers because eighty
 * thousand sheets are filled at once.
 *
 * @param commune whose scores these are
 * @param assessmentId row of the assessment
 * @param self self scores by position in the tree, sums included; -1 where there is none
 * because everything is surveyed
 * @param last final scores by position in the tree, sums included
 * @param totalSelf sum of the self scores
 * @param totalFinal sum of the final scores
 * @param cut self minus final over what is not surveyed
 */
record GeneratedScores(GeneratedUnit commune, long assessmentId, long[] self, long[] last, long totalSelf,
		long totalFinal, long cut) {

	/** No self score. */
	static final long NONE = -1;

	private static final long SURVEY_STEP = 1;

	private static final long DATA_STEP = 100;

	private static final long DOCUMENT_STEP = 2_500;

	/**
	 * Draws scores around one level of quality, so that a commune is good or weak as a
	 * whole.
	 */
	static GeneratedScores draw(GeneratedUnit commune, long assessmentId, GeneratedTree tree, SplittableRandom random) {
		double quality = 0.70 + 0.25 * random.nextDouble();
		long[] self = new long[tree.nodes().size()];
		long[] last = new long[tree.nodes().size()];
		Arrays.fill(self, NONE);
		long cut = 0;
		for (GeneratedCriterion node : tree.nodes()) {
			if (!node.isLeaf()) {
				continue;
			}
			int position = node.position();
			last[position] = score(node, quality, random);
			if (!node.isSurvey()) {
				self[position] = (random.nextInt(8) == 0) ? node.max() : last[position];
				cut += self[position] - last[position];
			}
		}
		sumUp(tree, self, last);
		return new GeneratedScores(commune, assessmentId, self, last, total(tree, self), total(tree, last), cut);
	}

	/** Children stand after their parents, so that one pass from the end adds up. */
	private static void sumUp(GeneratedTree tree, long[] self, long[] last) {
		for (int position = tree.nodes().size() - 1; position >= 0; position--) {
			Integer parent = tree.nodes().get(position).parent();
			if (parent == null) {
				continue;
			}
			last[parent] += last[position];
			if (self[position] != NONE) {
				self[parent] = Math.max(0, self[parent]) + self[position];
			}
		}
	}

	private static long total(GeneratedTree tree, long[] scores) {
		return tree.domains().stream().mapToLong((domain) -> Math.max(0, scores[domain.position()])).sum();
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
