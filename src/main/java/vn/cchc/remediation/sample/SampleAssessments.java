package vn.cchc.remediation.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.assessment.EntryResult;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.unit.UnitLevel;

/**
 * Adds what five published documents say: the criteria they name, the scores, the
 * decision.
 */
@Component
class SampleAssessments {

	private static final Map<String, CellField> CELLS = Map.of("self", CellField.SELF, "appraised",
			CellField.APPRAISED_1, "survey", CellField.SURVEY, "rank", CellField.PUBLISHED_RANK, "change",
			CellField.INDEX_CHANGE, "reason", CellField.REASON, "note", CellField.NOTE);

	private final SampleCriteria criteria;

	private final AssessmentService assessments;

	SampleAssessments(SampleCriteria criteria, AssessmentService assessments) {
		this.criteria = criteria;
		this.assessments = assessments;
	}

	/** Adds them all and returns their ids by the key of the unit. */
	Map<String, Long> load(Map<String, Long> unitIds) {
		Map<String, Long> ids = new HashMap<>();
		SampleTable.read("assessments.tsv")
			.forEach((document) -> ids.put(document.required("unit"), load(document, unitIds)));
		return ids;
	}

	private long load(SampleRow document, Map<String, Long> unitIds) {
		List<SampleRow> rows = SampleTable.read(document.required("file"));
		SampleSet set = this.criteria.load(head(document, unitIds), rows);
		long id = this.assessments.open(SampleLoader.id(unitIds, document.required("unit")), set.id()).id();
		enter(id, changes(set, rows));
		this.assessments.describe(id, header(document));
		if (document.flag("published")) {
			this.assessments.publish(id);
		}
		return id;
	}

	/**
	 * Enters scores.
	 * @throws IllegalStateException when a cell does not take its value
	 */
	EntryResult enter(long assessmentId, List<CellChange> changes) {
		EntryResult result = this.assessments.enter(assessmentId, changes);
		if (!result.allSaved()) {
			throw new IllegalStateException("sample scores were refused: "
					+ result.cells().stream().filter((cell) -> cell.state() != EntryResult.State.SAVED).toList());
		}
		return result;
	}

	private static NewCriteriaSet head(SampleRow document, Map<String, Long> unitIds) {
		String issuer = document.text("issuer");
		return new NewCriteriaSet(document.required("set name"), Integer.parseInt(document.required("year")),
				UnitLevel.valueOf(document.required("level")), (issuer != null) ? unitIds.get(issuer) : null,
				document.text("issuer name"), document.text("set decision"), document.date("set date"), false, false,
				document.text("set note"), List.of());
	}

	private static List<CellChange> changes(SampleSet set, List<SampleRow> rows) {
		List<CellChange> changes = new ArrayList<>();
		for (SampleRow row : rows) {
			long criterionId = set.criterion(row.required("code")).id();
			CELLS.forEach((column, field) -> add(changes, criterionId, field, row.text(column)));
			add(changes, criterionId, CellField.DEDUCTED, row.flag("deducted") ? "true" : null);
		}
		return changes;
	}

	private static void add(List<CellChange> changes, long criterionId, CellField field, @Nullable String text) {
		if (text != null) {
			changes.add(CellChange.set(criterionId, field, text));
		}
	}

	private static AssessmentHeader header(SampleRow document) {
		return new AssessmentHeader(document.text("decision"), document.date("date"), document.text("authority"),
				document.text("subject"), document.number("rank"), document.number("group"),
				document.number("previous rank"), null, Points.ZERO, Points.ZERO, document.text("note"));
	}

}
