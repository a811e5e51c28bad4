package vn.cchc.remediation.sample.generate;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place in a group; equal totals share a place.
 *
 * @param rank place from 1
 * @param groupSize number of units in the group
 */
record Ranking(int rank, int groupSize) {

	/** Ranks each authority's communes among themselves, by commune. */
	static Map<Long, Ranking> within(Map<Long, List<GeneratedScores>> groups) {
		Map<Long, Ranking> ranks = new HashMap<>();
		groups.values().forEach((group) -> rank(group, ranks));
		return ranks;
	}

	private static void rank(List<GeneratedScores> group, Map<Long, Ranking> ranks) {
		List<GeneratedScores> best = group.stream()
			.sorted(Comparator.comparingLong(GeneratedScores::totalFinal).reversed())
			.toList();
		int rank = 0;
		for (int i = 0; i < best.size(); i++) {
			if (i == 0 || best.get(i).totalFinal() != best.get(i - 1).totalFinal()) {
				rank = i + 1;
			}
			ranks.put(best.get(i).commune().id(), new Ranking(rank, best.size()));
		}
	}

}
