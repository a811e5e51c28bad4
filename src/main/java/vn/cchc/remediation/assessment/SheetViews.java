package vn.cchc.remediation.assessment;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.assessment.EntryResult.Outcome;
import vn.cchc.remediation.assessment.EntryResult.State;
import vn.cchc.remediation.assessment.SheetView.Cell;
import vn.cchc.remediation.assessment.SheetView.Refusal;
import vn.cchc.remediation.assessment.SheetView.Row;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.unit.UnitRepository;

import org.springframework.stereotype.Component;

/** Puts the page of an assessment together. */
@Component
class SheetViews {

	private final AssessmentService service;

	private final AssessmentAccess access;

	private final UnitRepository units;

	private final SheetWords words;

	SheetViews(AssessmentService service, AssessmentAccess access, UnitRepository units, SheetWords words) {
		this.service = service;
		this.access = access;
		this.units = units;
		this.words = words;
	}

	/**
	 * The page.
	 * @param id the assessment
	 * @param show filter of the rows
	 * @param second whether to show an empty second appraisal
	 * @param outcomes what became of a form that was sent, none otherwise
	 */
	SheetView view(long id, SheetFilter show, boolean second, List<Outcome> outcomes) {
		AssessmentLook look = this.service.look(id);
		Map<String, Outcome> refused = outcomes.stream()
			.filter((outcome) -> outcome.state() != State.SAVED)
			.collect(Collectors.toMap((outcome) -> key(outcome.change().criterionId(), outcome.change().field()),
					Function.identity(), (a, b) -> b, LinkedHashMap::new));
		List<Row> rows = look.sheet()
			.rows()
			.stream()
			.map((node) -> row(node, look.scores().get(node.criterion().id()), refused))
			.filter((row) -> show.shows(row.node()) || row.refused())
			.toList();
		Reconciliation reconciliation = look.reconciliation();
		String unitTitle = this.units.findById(look.assessment().unitId())
			.orElseThrow(() -> new NotFound("unit", look.assessment().unitId()))
			.title();
		return new SheetView(look, unitTitle, rows, reconciliation.findings(), reconciliation.warnings(),
				refused.values().stream().map((outcome) -> refusal(look.sheet(), outcome)).toList(),
				this.access.enter(id), this.access.appraise(id), second || usesSecond(look), show);
	}

	private Refusal refusal(ScoreSheet sheet, Outcome outcome) {
		long criterionId = outcome.change().criterionId();
		String code = sheet.rows()
			.stream()
			.map(ScoreSheet.Node::criterion)
			.filter((criterion) -> criterion.id() == criterionId)
			.map(SheetCriterion::code)
			.findFirst()
			.orElse("");
		return new Refusal("#cell-" + criterionId + "-" + outcome.change().field(), this.words.refused(code, outcome));
	}

	private static boolean usesSecond(AssessmentLook look) {
		return look.sheet().rows().stream().anyMatch((node) -> node.entry().appraised2() != null);
	}

	private Row row(ScoreSheet.Node node, @Nullable CriterionScore score, Map<String, Outcome> refused) {
		Map<CellField, Cell> cells = new EnumMap<>(CellField.class);
		for (CellField field : CellField.values()) {
			String stored = (score != null) ? field.read(score) : field.blank();
			Outcome outcome = refused.get(key(node.criterion().id(), field));
			cells.put(field, (outcome != null) ? refused(node, outcome) : new Cell(stored, stored, null, null));
		}
		return new Row(node, cells);
	}

	private Cell refused(ScoreSheet.Node node, Outcome outcome) {
		return new Cell(outcome.change().now(), outcome.stored(), outcome.state(),
				this.words.refused(node.criterion().code(), outcome));
	}

	private static String key(long criterionId, CellField field) {
		return criterionId + "." + field;
	}

}
