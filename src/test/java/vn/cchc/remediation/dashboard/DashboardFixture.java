package vn.cchc.remediation.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.Criterion;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;
import vn.cchc.remediation.unit.NewSuccession;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.SuccessionKind;
import vn.cchc.remediation.unit.SuccessionService;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

/** Units, sets and scores for the tests, entered through the modules' own services. */
@TestComponent
class DashboardFixture {

	private final UnitService units;

	private final SuccessionService successions;

	private final CriteriaSetService sets;

	private final AssessmentService assessments;

	DashboardFixture(UnitService units, SuccessionService successions, CriteriaSetService sets,
			AssessmentService assessments) {
		this.units = units;
		this.successions = successions;
		this.sets = sets;
		this.assessments = assessments;
	}

	long district(String name) {
		return this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, name)).id();
	}

	long commune(String name, long reviewer) {
		return reviewed(name, reviewer, null);
	}

	/** A commune that the authority reviewed for the last time on the day before. */
	long commune(String name, long reviewer, LocalDate until) {
		return reviewed(name, reviewer, until.minusDays(1));
	}

	private long reviewed(String name, long reviewer, @Nullable LocalDate lastDay) {
		long id = this.units.add(new NewUnit(UnitType.COMMUNE, name)).id();
		this.units.assignReviewer(id, reviewer, null, lastDay);
		return id;
	}

	/** A commune into which others were merged. */
	long merge(String name, LocalDate day, long reviewer, Long... predecessors) {
		long id = this.units.add(new NewUnit(UnitType.COMMUNE, name, null, day, null, false, null)).id();
		this.units.assignReviewer(id, reviewer, day, null);
		this.successions.succeed(new NewSuccession(SuccessionKind.MERGE, day, java.util.Set.of(predecessors),
				java.util.Set.of(id), null, null, null));
		return id;
	}

	/**
	 * A set of criteria given as {@code code|name|maximum}, the maximum empty while
	 * unknown; an impact domain's code is followed by an asterisk.
	 */
	Set set(String name, int year, String... criteria) {
		CriteriaSet set = this.sets.create(NewCriteriaSet.of(name, year, UnitLevel.COMMUNE));
		Map<String, Long> ids = new LinkedHashMap<>();
		for (String text : criteria) {
			String[] parts = text.split("\\|", -1);
			String code = parts[0].replace("*", "");
			NewCriterion criterion = NewCriterion.of(code, parts[1], parts[2].isEmpty() ? null : Points.of(parts[2]),
					null);
			Criterion added = this.sets.addCriterion(set.id(),
					parts[0].endsWith("*") ? criterion.asImpact() : criterion);
			ids.put(code, added.id());
		}
		return new Set(set.id(), ids);
	}

	/**
	 * Scores given as {@code code|self|appraised}, either empty, with an optional fourth
	 * part: the reason, beginning with an exclamation mark when no figure is known.
	 */
	long score(long unit, Set set, AssessmentHeader header, String... scores) {
		long id = this.assessments.open(unit, set.id()).id();
		List<CellChange> changes = new ArrayList<>();
		for (String text : scores) {
			String[] parts = text.split("\\|", -1);
			long criterion = set.criterion(parts[0]);
			add(changes, criterion, CellField.SELF, parts[1]);
			add(changes, criterion, CellField.APPRAISED_1, parts[2]);
			String reason = (parts.length > 3) ? parts[3] : "";
			if (reason.startsWith("!")) {
				add(changes, criterion, CellField.DEDUCTED, "true");
			}
			add(changes, criterion, CellField.REASON, reason.replaceFirst("^!", ""));
		}
		this.assessments.enter(id, changes);
		this.assessments.describe(id, header);
		this.assessments.publish(id);
		return id;
	}

	private static void add(List<CellChange> changes, long criterion, CellField field, String text) {
		if (!text.isEmpty()) {
			changes.add(CellChange.set(criterion, field, text));
		}
	}

	static AssessmentHeader ranked(@Nullable Integer rank, @Nullable Integer size, @Nullable Integer previousRank) {
		return new AssessmentHeader("362/QĐ-UBND", null, null, null, rank, size, previousRank, null, Points.ZERO,
				Points.ZERO, null);
	}

	/** A set with the ids of its criteria by code. */
	record Set(long id, Map<String, Long> criteria) {

		long criterion(String code) {
			return this.criteria.getOrDefault(code, -1L);
		}

	}

}
