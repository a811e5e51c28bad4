package vn.cchc.remediation.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.RatingBand;
import vn.cchc.remediation.unit.UnitLevel;

/**
 * Adds an invented district of 22 communes with three years of scores, always the same,
 * so that dashboards have something to show. Everything in it is marked as illustrative.
 */
@Component
class IllustrativeDistrict {

	private static final int COMMUNES = 22;

	private static final int FIRST_YEAR = 2023;

	private static final int LAST_YEAR = 2025;

	private static final long SEED = 20_240_205;

	/**
	 * Maxima of the last year that are others than before, so that points lost before and
	 * after cannot be compared there.
	 */
	private static final Map<String, String> REWEIGHED = Map.of("1.2.1", "1", "1.2.2", "0,5");

	private static final List<RatingBand> BANDS = List.of(band("Xuất sắc", 90), band("Tốt", 80), band("Khá", 70),
			band("Trung bình", 50), band("Yếu", 0));

	private final SampleCriteria criteria;

	private final SampleAssessments entries;

	private final AssessmentService assessments;

	private final LoadedObjects loaded;

	IllustrativeDistrict(SampleCriteria criteria, SampleAssessments entries, AssessmentService assessments,
			LoadedObjects loaded) {
		this.criteria = criteria;
		this.entries = entries;
		this.assessments = assessments;
		this.loaded = loaded;
	}

	/** Adds the scores and returns the assessments by number of the commune, per year. */
	Map<Integer, Map<Integer, Long>> load(Map<String, Long> unitIds) {
		SampleSet set = this.criteria.load(head(SampleLoader.id(unitIds, "mau")),
				SampleTable.read("illustrative-criteria.tsv"));
		InventedScores scores = new InventedScores(new SplittableRandom(SEED), COMMUNES);
		Map<Integer, Integer> previous = Map.of();
		Map<Integer, Map<Integer, Long>> assessed = new HashMap<>();
		for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
			set = (year > FIRST_YEAR) ? next(set, year) : set;
			Map<Integer, Long> ids = new TreeMap<>();
			previous = score(year, set, scores, unitIds, previous, ids);
			assessed.put(year, ids);
		}
		return assessed;
	}

	private SampleSet next(SampleSet before, int year) {
		SampleSet set = this.criteria.copyToNextYear(before);
		return (year == LAST_YEAR) ? this.criteria.reweigh(before, set, REWEIGHED) : set;
	}

	/** Scores and ranks all communes and returns their ranks by number. */
	private Map<Integer, Integer> score(int year, SampleSet set, InventedScores scores, Map<String, Long> unitIds,
			Map<Integer, Integer> previous, Map<Integer, Long> ids) {
		Map<Integer, Points> totals = new HashMap<>();
		for (int commune = 1; commune <= COMMUNES; commune++) {
			long id = this.assessments.open(SampleLoader.id(unitIds, "mau%02d".formatted(commune)), set.id()).id();
			ids.put(commune, id);
			Points total = this.entries.enter(id, scores.draw(commune, year - FIRST_YEAR, set))
				.sheet()
				.total()
				.finalScore();
			totals.put(commune, (total != null) ? total : Points.ZERO);
			this.loaded.letGo();
		}
		Map<Integer, Integer> ranks = ranks(totals);
		ids.forEach((commune, id) -> publish(id, year, ranks.get(commune), previous.get(commune)));
		return ranks;
	}

	private void publish(long id, int year, @Nullable Integer rank, @Nullable Integer previous) {
		this.assessments.describe(id,
				new AssessmentHeader("01/QĐ-UBND (minh họa)", LocalDate.of(year + 1, 1, 8), "UBND huyện Mẫu (minh họa)",
						"Công bố chỉ số cải cách hành chính các xã năm " + year, rank, COMMUNES, previous,
						(previous != null) ? COMMUNES : null, Points.ZERO, Points.ZERO, null));
		this.assessments.publish(id);
		this.loaded.letGo();
	}

	/** Equal totals share a place. */

	static Map<Integer, Integer> ranks(Map<Integer, Points> totals) {
		List<Points> best = totals.values().stream().sorted(Comparator.reverseOrder()).toList();
		Map<Integer, Integer> ranks = new HashMap<>();
		totals.forEach((commune, total) -> ranks.put(commune, best.indexOf(total) + 1));
		return ranks;
	}

	private static NewCriteriaSet head(long issuerId) {
		return new NewCriteriaSet("Bộ tiêu chí CCHC cấp xã năm " + FIRST_YEAR + " (minh họa)", FIRST_YEAR,
				UnitLevel.COMMUNE, issuerId, "UBND huyện Mẫu (minh họa)", null, null, true, false,
				"Tổng điểm của tám lĩnh vực theo tài liệu thật; điểm tối đa bên dưới được đặt ra để minh họa", BANDS);
	}

	private static RatingBand band(String name, int percent) {
		return new RatingBand(name, BigDecimal.valueOf(percent));
	}

}
