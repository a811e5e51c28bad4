package vn.cchc.remediation.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import vn.cchc.remediation.assessment.EntryResult.Outcome;
import vn.cchc.remediation.assessment.EntryResult.State;
import vn.cchc.remediation.assessment.InvalidCell.Reason;

/** One run of entering changes into an assessment: check each, apply it, derive all. */
class ScoreEntry {

	private final Assessment assessment;

	private final List<SheetCriterion> criteria;

	private final Set<Long> known;

	ScoreEntry(Assessment assessment, List<SheetCriterion> criteria) {
		this.assessment = assessment;
		this.criteria = criteria;
		this.known = criteria.stream().map(SheetCriterion::id).collect(Collectors.toSet());
	}

	EntryResult run(List<CellChange> changes) {
		List<CellChange> undo = new ArrayList<>();
		List<Outcome> outcomes = new ArrayList<>();
		for (CellChange change : changes) {
			outcomes.add(apply(change, undo));
		}
		try {
			return new EntryResult(outcomes, this.assessment.derive(this.criteria));
		}
		catch (FiguresTooLarge ex) {
			return tooLarge(outcomes, undo);
		}
	}

	private Outcome apply(CellChange change, List<CellChange> undo) {
		if (!this.known.contains(change.criterionId())) {
			return new Outcome(change, State.INVALID, "", Reason.UNKNOWN_CRITERION);
		}
		CriterionScore score = this.assessment.scoreOf(change.criterionId());
		String stored = change.field().read(score);
		try {
			String now = change.field().canonical(change.now());
			if (change.was() != null && !stored.equals(now) && !stored.equals(seen(change))) {
				return new Outcome(change, State.CONFLICT, stored, null);
			}
			undo.add(0, CellChange.set(change.criterionId(), change.field(), stored));
			change.field().write(score, now);
			return new Outcome(change, State.SAVED, now, null);
		}
		catch (InvalidCell ex) {
			return new Outcome(change, State.INVALID, stored, ex.reason());
		}
	}

	/**
	 * What the user saw, as the cell prints it; text that no cell can have stays as is.
	 */
	private static String seen(CellChange change) {
		String was = (change.was() != null) ? change.was() : "";
		try {
			return change.field().canonical(was);
		}
		catch (InvalidCell ex) {
			return was;
		}
	}

	/** Takes back everything: which of the cells made the sum too large is not known. */
	private EntryResult tooLarge(List<Outcome> outcomes, List<CellChange> undo) {
		undo.forEach((change) -> change.field().write(this.assessment.scoreOf(change.criterionId()), change.now()));
		List<Outcome> refused = outcomes.stream().map((outcome) -> refused(outcome)).toList();
		return new EntryResult(refused, this.assessment.derive(this.criteria));
	}

	private Outcome refused(Outcome outcome) {
		if (outcome.state() != State.SAVED) {
			return outcome;
		}
		CellChange change = outcome.change();
		String stored = change.field().read(this.assessment.scoreOf(change.criterionId()));
		return new Outcome(change, State.INVALID, stored, Reason.SUM_TOO_LARGE);
	}

}
