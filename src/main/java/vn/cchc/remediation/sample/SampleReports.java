package vn.cchc.remediation.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.RetrospectiveClock;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.Judgement;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.progress.ReportService;
import vn.cchc.remediation.progress.ReviewService;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.progress.Verdict;

/** Tells what became of one illustrative report, step by step on the days it happened. */
@Component
class SampleReports {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M");

	private static final Actor AUTHORITY = new Actor(null, "Phòng Nội vụ huyện Mẫu (minh họa)");

	private static final String REMARK = "Đề nghị bổ sung, làm rõ các nhiệm vụ đã ghi ý kiến rồi gửi lại";

	/** Days between a submission and what the authority decides. */
	private static final int DAYS_TO_DECIDE = 3;

	/** Of so many tasks that are late, one turns out to be impossible. */
	private static final int IMPOSSIBLE = 12;

	/** What can be said of a task whose output has no words of its own. */
	private static final String OF_ANY_TASK = "*";

	private final ReportService reports;

	private final ReviewService reviews;

	private final ReportReader reader;

	private final SampleProofs proofs;

	private final RetrospectiveClock clock;

	private final Map<String, List<SampleRow>> words = SampleTable.read("illustrative-progress.tsv")
		.stream()
		.collect(Collectors.groupingBy((row) -> row.required("output")));

	SampleReports(ReportService reports, ReviewService reviews, ReportReader reader, SampleProofs proofs,
			RetrospectiveClock clock) {
		this.reports = reports;
		this.reviews = reviews;
		this.reader = reader;
		this.proofs = proofs;
		this.clock = clock;
	}

	/**
	 * Tells a report's story.
	 * @param story what became of it and the day it was submitted or written in, as the
	 * file says
	 */
	void tell(long report, PeriodTerm term, SampleRow commune, String story, Actor unit) {
		String outcome = story.substring(0, story.indexOf(' '));
		LocalDate day = MonthDay.parse(story.substring(story.indexOf(' ') + 1), DAY).atYear(term.year());
		Writing writing = new Writing(report, term, Integer.parseInt(commune.required("pace")), unit);
		switch (outcome) {
			case "IN_PROGRESS" -> on(day, () -> write(writing, 2));
			case "SUBMITTED" -> on(day, () -> {
				write(writing, 1);
				this.proofs.add(this.reader.look(report).content(), unit);
				this.reports.submit(report, true, unit);
			});
			case "RETURNED" -> giveBack(writing, day);
			case "ACCEPTED" -> {
				on(day, () -> submit(writing));
				accept(report, 1, day);
			}
			case "MENDED" -> {
				giveBack(writing, day);
				LocalDate mended = day.plusDays(2L * DAYS_TO_DECIDE);
				on(mended, () -> mend(writing));
				accept(report, 2, mended);
			}
			default -> throw new IllegalStateException("unknown outcome " + outcome);
		}
	}

	private void on(LocalDate day, Runnable action) {
		this.clock.at(day.atTime(10, 5), action);
	}

	private void submit(Writing writing) {
		write(writing, 1);
		this.reports.submit(writing.report, true, writing.unit);
	}

	private void giveBack(Writing writing, LocalDate day) {
		on(day, () -> submit(writing));
		on(day.plusDays(DAYS_TO_DECIDE), () -> {
			List<ReportContent.Line> lines = lines(writing.report);
			object(writing.report, lines.get(1), Verdict.NOT_CONVINCING);
			object(writing.report, lines.get(lines.size() / 2), Verdict.EVIDENCE_MISSING);
			this.reviews.remark(writing.report, 1, null, REMARK, AUTHORITY);
			this.reviews.giveBack(writing.report, 1, AUTHORITY);
		});
	}

	private void object(long report, ReportContent.Line line, Verdict verdict) {
		this.reviews.judge(report, 1, line.id(), Judgement.NONE, new Judgement(verdict, words(line).required("doubt")),
				AUTHORITY);
	}

	private void mend(Writing writing) {
		lines(writing.report).stream()
			.filter((line) -> line.given().objects())
			.forEach((line) -> this.reports.answer(writing.report, line.id(), line.answer(),
					words(line).required("answer")));
		this.reports.submit(writing.report, true, writing.unit);
	}

	private void accept(long report, int submission, LocalDate day) {
		on(day.plusDays(DAYS_TO_DECIDE), () -> this.reviews.accept(report, submission, Set.of(), AUTHORITY));
	}

	/** Fills in every line, or every second one. */
	private void write(Writing writing, int step) {
		List<ReportContent.Line> lines = lines(writing.report);
		for (int i = 0; i < lines.size(); i += step) {
			ReportContent.Line line = lines.get(i);
			this.reports.enter(writing.report, line.id(), line.version(), entry(writing, line), writing.unit);
		}
	}

	private LineEntry entry(Writing writing, ReportContent.Line line) {
		SampleRow words = words(line);
		DueTerm due = Objects.requireNonNull(line.task().due());
		int quarter = writing.term.ordinal();
		if (due.continuous()) {
			TaskState state = (quarter == writing.term.kind().perYear()) ? TaskState.DONE : TaskState.IN_PROGRESS;
			return entry(state, quarter * 25, words, false);
		}
		boolean late = due.passed(writing.term.lastDay().plusDays(1));
		boolean quick = writing.random.nextInt(10) < writing.pace;
		if (late && quick) {
			return entry(TaskState.DONE, 100, words, false);
		}
		if (late && writing.random.nextInt(IMPOSSIBLE) == 0) {
			return entry(TaskState.CANNOT, line.entry().percent(), words, true);
		}
		boolean begun = late || quick || line.entry().state() != TaskState.NOT_STARTED;
		int percent = Math.max(line.entry().percent(), 10 + 10 * writing.random.nextInt(3) + 15 * quarter);
		return begun ? entry(TaskState.IN_PROGRESS, Math.min(percent, 90), words, late)
				: entry(TaskState.NOT_STARTED, 0, words, false);
	}

	private static LineEntry entry(TaskState state, int percent, SampleRow words, boolean late) {
		String achieved = switch (state) {
			case DONE -> words.required("done");
			case NOT_STARTED, CANNOT -> null;
			case IN_PROGRESS -> words.required("begun");
		};
		return new LineEntry(state, percent, achieved, null, late ? words.required("obstacle") : null,
				late ? words.text("proposal") : null);
	}

	private SampleRow words(ReportContent.Line line) {
		List<SampleRow> known = this.words.getOrDefault(line.task().output(),
				Objects.requireNonNull(this.words.get(OF_ANY_TASK)));
		return known.get((int) (line.task().id() % known.size()));
	}

	private List<ReportContent.Line> lines(long report) {
		return this.reader.look(report).content().lines();
	}

	/** A report that a unit writes, with what chance says about it, always the same. */
	private record Writing(long report, PeriodTerm term, int pace, Actor unit, SplittableRandom random) {

		Writing(long report, PeriodTerm term, int pace, Actor unit) {
			this(report, term, pace, unit, new SplittableRandom(report * 31 + pace));
		}

	}

}
