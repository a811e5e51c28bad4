package vn.cchc.remediation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.ChangeLog.Made;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PartReader;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.result.ResultChange.Outcome;

/**
 * Changes the cells of a result report that is being written. What a user saw when
 * beginning comes with every change, so that nobody overwrites what somebody else wrote
 * meanwhile.
 */
@Service
@Transactional
public class ResultEditor {

	private final ResultReportRepository results;

	private final AssessmentService assessments;

	private final ResultEvents events;

	private final ResultChanges changes;

	ResultEditor(ResultReportRepository results, AssessmentService assessments, ResultEvents events,
			ResultChanges changes) {
		this.results = results;
		this.assessments = assessments;
		this.events = events;
		this.changes = changes;
	}

	/**
	 * Changes cells, one or many. Those that cannot be changed say why; the others are.
	 * @return one outcome per change, in their order
	 * @throws NotFound when there is no such report
	 * @throws ResultRule.NotInThisState when it is not being written
	 */
	public List<Outcome> change(long resultId, Actor actor, List<ResultChange> wanted) {
		ResultReport report = writable(resultId);
		List<Made> made = new ArrayList<>();
		List<Outcome> outcomes = wanted.stream().map((change) -> one(report, change, made)).toList();
		this.changes.record(resultId, actor.accountId(), made);
		this.results.saveAndFlush(report);
		return outcomes;
	}

	/**
	 * Takes back what the account changed last, as long as nobody changed it since.
	 * @return what became of the cells; empty when there is nothing to take back
	 */
	public Optional<List<Outcome>> undo(long resultId, Actor actor) {
		ResultReport report = writable(resultId);
		return Optional.ofNullable(actor.accountId())
			.flatMap((accountId) -> this.changes.last(resultId, accountId))
			.map((batch) -> undo(report, batch));
	}

	private List<Outcome> undo(ResultReport report, long batch) {
		List<Outcome> outcomes = this.changes.of(batch)
			.stream()
			.map((made) -> new ResultChange(ResultCell.parse(made.cell()).orElseThrow(), made.became(), made.was()))
			.map((change) -> one(report, change, new ArrayList<>()))
			.toList();
		this.changes.undone(batch);
		this.results.saveAndFlush(report);
		return outcomes;
	}

	private static Outcome one(ResultReport report, ResultChange change, List<Made> made) {
		String stored = "";
		try {
			stored = report.read(change.cell());
			if (conflicts(change, stored)) {
				return new Outcome(change, State.CONFLICT, stored, null);
			}
			report.write(change.cell(), change.now());
			String became = report.read(change.cell());
			if (!became.equals(stored)) {
				made.add(new Made(change.cell().address(), stored, became));
			}
			return new Outcome(change, State.SAVED, became, null);
		}
		catch (InvalidPlanCell ex) {
			return new Outcome(change, State.INVALID, stored, ex);
		}
	}

	/** Who typed what is stored already does not disturb anybody. */
	private static boolean conflicts(ResultChange change, String stored) {
		String was = change.was();
		return was != null && !Texts.normalize(was).equals(stored) && !Texts.normalize(change.now()).equals(stored);
	}

	/**
	 * Adds a domain at the end.
	 * @param impact whether it measures impact
	 * @throws InvalidPlanCell when it has no name, or too long a one
	 */
	public void addDomain(long resultId, @Nullable String code, String title, boolean impact) {
		ResultReport report = writable(resultId);
		report.add(DomainFigures.titled((code != null) ? PartReader.line(code) : null, PartReader.requiredLine(title),
				impact));
		this.results.saveAndFlush(report);
	}

	/**
	 * Takes out a domain about which nothing is said.
	 * @throws InvalidPlanCell when something is, or when an issued version has it
	 */
	public void removeDomain(long resultId, long domainId) {
		ResultReport report = writable(resultId);
		report.remove(domainId);
		this.results.saveAndFlush(report);
	}

	/**
	 * Takes over the figures that the assessment has today.
	 * @throws NotFound when the report rests on no assessment
	 */
	public void takeFigures(long resultId, Actor actor) {
		ResultReport report = writable(resultId);
		AssessmentLook basis = basis(report);
		report.take(DomainFigures.of(basis.sheet()), ResultStarter.adjustment(basis));
		this.results.saveAndFlush(report);
		this.events.record(resultId, actor, ResultEventKind.FIGURES_TAKEN, null);
	}

	/**
	 * Whether the assessment says something else today than the report took over.
	 */
	@Transactional(readOnly = true)
	public boolean outdated(ResultContent content) {
		if (content.assessmentId() == null) {
			return false;
		}
		AssessmentLook basis = this.assessments.look(content.assessmentId());
		List<DomainFigures> taken = content.domains().stream().map(DomainFigures::of).toList();
		return !taken.containsAll(DomainFigures.of(basis.sheet()))
				|| !content.adjustment().equals(ResultStarter.adjustment(basis));
	}

	private AssessmentLook basis(ResultReport report) {
		Long assessmentId = report.assessmentId();
		if (assessmentId == null) {
			throw new NotFound("assessment of result report", report.id());
		}
		return this.assessments.look(assessmentId);
	}

	private ResultReport writable(long resultId) {
		ResultReport report = this.results.lockById(resultId)
			.orElseThrow(() -> new NotFound("result report", resultId));
		report.requireEditable();
		return report;
	}

}
