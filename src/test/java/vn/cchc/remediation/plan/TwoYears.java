package vn.cchc.remediation.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.test.context.TestComponent;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaMappingService;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.MappingKind;
import vn.cchc.remediation.criteria.MappingRow;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;
import vn.cchc.remediation.unit.UnitLevel;

/**
 * Scores of one commune in 2022 and 2023. Online payment is 1.1 in 2022 and 2.7 in 2023,
 * and lost points in both; 1.2 lost in 2022 only; 1.1 of 2023 is another criterion than
 * 1.1 of 2022 and loses for the first time.
 */
@TestComponent
public class TwoYears {

	private final CriteriaSetService sets;

	private final CriteriaMappingService mappings;

	private final AssessmentService assessments;

	private final Map<String, Long> criteria = new HashMap<>();

	TwoYears(CriteriaSetService sets, CriteriaMappingService mappings, AssessmentService assessments) {
		this.sets = sets;
		this.mappings = mappings;
		this.assessments = assessments;
	}

	/** The published assessments of 2022 and 2023. */
	public List<Long> score(long unit, boolean mapped) {
		long before = set(2022, "1|10", "1.1|3", "1.2|7");
		long after = set(2023, "1|12", "1.1|5", "1.2|7", "2|3", "2.7|3");
		if (mapped) {
			this.mappings.save(before, after, -1, List.of(row("1", "1"), row("1.1", "2.7"), row("1.2", "1.2")));
		}
		return List.of(assess(unit, before, "2022 1.1|1", "2022 1.2|6"),
				assess(unit, after, "2023 1.1|4", "2023 1.2|7", "2023 2.7|0"));
	}

	long criterion(String yearAndCode) {
		return Objects.requireNonNull(this.criteria.get(yearAndCode));
	}

	private MappingRow row(String before, String after) {
		return new MappingRow(criterion("2022 " + before), criterion("2023 " + after), MappingKind.SAME, null);
	}

	private long set(int year, String... rows) {
		CriteriaSet set = this.sets.create(NewCriteriaSet.of("Bộ tiêu chí " + year, year, UnitLevel.COMMUNE));
		for (String row : rows) {
			String[] parts = row.split("\\|");
			this.criteria.put(year + " " + parts[0],
					this.sets
						.addCriterion(set.id(),
								NewCriterion.of(parts[0], "Tiêu chí " + parts[0], Points.of(parts[1]), null))
						.id());
		}
		return set.id();
	}

	private long assess(long unit, long set, String... scores) {
		long assessment = this.assessments.open(unit, set).id();
		for (String score : scores) {
			String[] parts = score.split("\\|");
			this.assessments.enter(assessment,
					List.of(CellChange.set(criterion(parts[0]), CellField.APPRAISED_1, parts[1])));
		}
		this.assessments.publish(assessment);
		return assessment;
	}

}
