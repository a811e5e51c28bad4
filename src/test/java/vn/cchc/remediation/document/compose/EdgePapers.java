package vn.cchc.remediation.document.compose;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.seal.OfficialPapers.Imprint;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanLayout;
import vn.cchc.remediation.plan.PlanParty;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.plan.TaskPurpose;
import vn.cchc.remediation.progress.Judgement;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodRow;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportDecision;
import vn.cchc.remediation.progress.ReportStatus;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.progress.Verdict;
import vn.cchc.remediation.reminder.ChaseList.Late;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultScore;
import vn.cchc.remediation.result.ResultText;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitType;

/** Documents that say hardly anything, or what is hard to print, of each kind. */
public final class EdgePapers {

	private static final LocalDate TODAY = LocalDate.of(2024, 2, 5);

	/** No unit has a longer name. */
	private static final int NAME = 60;

	private final AdminUnit unit;

	private final String text;

	private final int count;

	private final Phrases phrases;

	/**
	 * Papers to be put together.
	 * @param text what every text says
	 * @param count how many tasks, lines and domains there are
	 */
	public EdgePapers(String text, int count, Phrases phrases) {
		this.unit = new AdminUnit(new NewUnit(UnitType.COMMUNE, text.substring(0, Math.min(NAME, text.length()))));
		this.text = text;
		this.count = count;
		this.phrases = phrases;
	}

	/** All of them by kind. */
	public Map<DocumentKind, OfficialDocument> all() {
		return Map.of(DocumentKind.RESULT, result(), DocumentKind.REPORT,
				ReportComposer.compose(frame(DocumentKind.REPORT), report(), plan(), this.unit).document(),
				DocumentKind.NOTICE,
				NoticeComposer
					.compose(frame(DocumentKind.NOTICE),
							new NoticeComposer.Reviewed(decision(), this.unit, ZoneOffset.UTC))
					.document(),
				DocumentKind.MINUTES, MinutesComposer.compose(frame(DocumentKind.MINUTES), term(), found()).document(),
				DocumentKind.REMINDER,
				ReminderComposer.compose(frame(DocumentKind.REMINDER), this.unit, late(), TODAY).document(),
				DocumentKind.CALL,
				ReminderComposer.compose(frame(DocumentKind.CALL), this.unit, late(), TODAY).document());
	}

	/** The page for the chairperson. */
	public OfficialDocument summary() {
		return SummaryComposer.compose(new SummaryComposer.Known(this.unit, null, null, late(), TODAY), this.phrases)
			.document();
	}

	private PaperFrame frame(DocumentKind kind) {
		return new PaperFrame(kind, this.unit,
				new Imprint("5/X-UBND", TODAY, new Signer(SigningAuthority.TM, this.text, this.text)), false,
				this.phrases);
	}

	private static PeriodTerm term() {
		return new PeriodTerm(PeriodKind.QUARTER, 2024, 1);
	}

	private OfficialDocument result() {
		ResultScore score = new ResultScore(Points.of("10"), Points.of("8.125"));
		List<ResultContent.Domain> domains = LongStream.rangeClosed(1, this.count)
			.mapToObj((id) -> new ResultContent.Domain(id, null, "" + id, this.text, false, score, List.of(), this.text,
					this.text, this.text, this.text))
			.toList();
		return ResultComposer
			.compose(new ResultPaper(new ResultContent(1, 1, 2024, 2023, null, null,
					Map.of(ResultText.TITLE, this.text, ResultText.CLOSING, this.text), SigningAuthority.TM, null, null,
					Points.ZERO, domains), this.unit, false, this.phrases))
			.document();
	}

	private PlanContent plan() {
		return new PlanContent(1, 1, 2024, 2023, PlanKind.REMEDIATION, Map.of(PlanText.TITLE, this.text),
				PlanLayout.WITH_ANNEX, SigningAuthority.TM, null, null, List.of());
	}

	private ReportContent report() {
		return new ReportContent(1, 1, 1, term(), TODAY, this.text,
				LongStream.rangeClosed(1, this.count).mapToObj(this::line).toList());
	}

	private ReportDecision decision() {
		OffsetDateTime sent = TODAY.plusDays(3).atStartOfDay().atOffset(ZoneOffset.UTC);
		return new ReportDecision(false, sent, sent, TODAY, this.text, report(), false);
	}

	private ReportContent.Line line(long id) {
		PlanContent.Task task = new PlanContent.Task(id, 1, List.of(), TaskPurpose.FIX, this.text, this.text, null,
				new PlanParty(null, this.unit.name()), List.of(), DueTerm.read("Quý I", 2024), null, null);
		return new ReportContent.Line(id, 0, this.text, List.of("1." + id), task, null, null,
				new LineEntry(TaskState.IN_PROGRESS, 50, this.text, null, this.text, this.text), null, null,
				new Judgement(Verdict.NOT_CONVINCING, this.text), null, List.of());
	}

	private List<MinutesComposer.Found> found() {
		return IntStream.rangeClosed(1, this.count)
			.mapToObj((at) -> new MinutesComposer.Found(this.unit,
					new PeriodRow(at, 1L, PlanKind.REMEDIATION, 1L, ReportStatus.RETURNED, 1, null, null, this.text, 1,
							0, 0, 5, 2, 1),
					new MinutesComposer.Handed(5, 2, 1), TODAY, 2))
			.toList();
	}

	private List<Late> late() {
		return IntStream.rangeClosed(1, this.count)
			.mapToObj((at) -> new Late(1, this.text, this.unit.name(), this.text, null, TODAY.minusDays(at), at, null,
					null, ""))
			.toList();
	}

}
