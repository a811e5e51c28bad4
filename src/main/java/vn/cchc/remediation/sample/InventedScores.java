package vn.cchc.remediation.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.Criterion;
import vn.cchc.remediation.criteria.CriterionMethod;

/**
 * Draws plausible scores: a commune has its level and its weak criteria, which it tends
 * to lose points on again, and gets better from year to year.
 */
final class InventedScores {

	private final SplittableRandom random;

	private final double[] levels;

	private final Map<Integer, Map<String, Boolean>> weaknesses = new HashMap<>();

	private final Map<String, List<String>> reasons = SampleTable.read("illustrative-reasons.tsv")
		.stream()
		.collect(Collectors.groupingBy((row) -> row.required("domain"),
				Collectors.mapping((row) -> row.required("reason"), Collectors.toList())));

	InventedScores(SplittableRandom random, int communes) {
		this.random = random;
		this.levels = new double[communes + 1];
		for (int commune = 1; commune <= communes; commune++) {
			this.levels[commune] = 0.62 + 0.30 * random.nextDouble();
		}
	}

	/** The cells of one commune in one year, 0 being the first. */
	List<CellChange> draw(int commune, int year, SampleSet set) {
		double level = Math.min(0.97, this.levels[commune] + year * 0.02 + 0.03 * this.random.nextDouble());
		List<CellChange> changes = new ArrayList<>();
		set.criteria()
			.values()
			.stream()
			.filter((criterion) -> criterion.method() != null)
			.sorted(Comparator.comparing(Criterion::code))
			.forEach((criterion) -> draw(changes, commune, level, criterion));
		return changes;
	}

	private void draw(List<CellChange> changes, int commune, double level, Criterion criterion) {
		Points max = criterion.maxScore();
		if (max == null) {
			throw new IllegalStateException("illustrative criterion " + criterion.code() + " has no maximum");
		}
		if (criterion.method() == CriterionMethod.SURVEY) {
			double share = 0.65 + 0.3 * level * this.random.nextDouble();
			changes.add(CellChange.set(criterion.id(), CellField.SURVEY, part(max, share, "0.001").typed()));
			return;
		}
		Points appraised = appraised(commune, level, criterion, max);
		boolean claimed = this.random.nextDouble() < 0.35;
		changes.add(CellChange.set(criterion.id(), CellField.SELF, (claimed ? max : appraised).typed()));
		changes.add(CellChange.set(criterion.id(), CellField.APPRAISED_1, appraised.typed()));
		if (appraised.compareTo(max) < 0) {
			changes.add(CellChange.set(criterion.id(), CellField.REASON, reason(criterion.code().value())));
		}
	}

	private Points appraised(int commune, double level, Criterion criterion, Points max) {
		boolean weak = this.weaknesses.computeIfAbsent(commune, (number) -> new HashMap<>())
			.computeIfAbsent(criterion.code().value(), (code) -> this.random.nextDouble() > level);
		if (this.random.nextDouble() > (weak ? 0.75 : 0.08)) {
			return max;
		}
		if (criterion.method() == CriterionMethod.DATA) {
			return part(max, 0.4 + 0.55 * this.random.nextDouble(), "0.01");
		}
		return part(max, 0.25 * this.random.nextInt(4), "0.25");
	}

	private static Points part(Points max, double share, String step) {
		BigDecimal unit = new BigDecimal(step);
		return new Points(
				max.value().multiply(BigDecimal.valueOf(share)).divide(unit, 0, RoundingMode.DOWN).multiply(unit));
	}

	private String reason(String code) {
		List<String> known = this.reasons.getOrDefault(code.substring(0, 1), List.of());
		return known.get(this.random.nextInt(known.size()));
	}

}
