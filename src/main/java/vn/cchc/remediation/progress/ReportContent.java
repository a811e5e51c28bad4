package vn.cchc.remediation.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.evidence.EvidenceView;
import vn.cchc.remediation.plan.PlanContent;

/**
 * Everything a report says, as a value: what its pages show, and what is kept word for
 * word when it is accepted.
 *
 * @param reportId identity of the report
 * @param planId identity of the plan
 * @param unitId identity of the unit
 * @param term the time it is about
 * @param asOf the day on which "overdue" is decided: today, at most the period's last day
 * @param summary what the unit says about the period as a whole
 * @param lines its lines in the order of the plan
 */
public record ReportContent(long reportId, long planId, long unitId, PeriodTerm term, LocalDate asOf,
		@Nullable String summary, List<Line> lines) {

	public Optional<Line> line(long lineId) {
		return this.lines.stream().filter((line) -> line.id() == lineId).findFirst();
	}

	/** What follows from the lines. */
	public ReportFigures figures() {
		return ReportFigures.of(this.lines, this.asOf);
	}

	/**
	 * One task in the report.
	 *
	 * @param id identity of the line
	 * @param version what to send back with a change
	 * @param section code and title of the task's domain
	 * @param codes codes of the criteria it is for
	 * @param task the task as it was in force
	 * @param since the period from which it is carried over, null when it begins here
	 * @param before what was told in the period before, null when nothing was
	 * @param entry what is reported
	 * @param reportedAt when it was last filled in, null while it is owed
	 * @param reportedBy by whom
	 * @param given the verdict that the unit knows
	 * @param answer what the unit says to the remark
	 * @param evidence what proves it, in the order in which it was added
	 */
	public record Line(long id, long version, String section, List<String> codes, PlanContent.Task task,
			@Nullable PeriodTerm since, @Nullable Before before, LineEntry entry, @Nullable Instant reportedAt,
			@Nullable String reportedBy, Judgement given, @Nullable String answer, List<Proof> evidence) {

		/** What the task is called in sentences: its criteria and how it begins. */
		public String name() {
			return PlanContent.name(String.join(", ", this.codes), this.task);
		}

		/** As {@link #name()}, with the whole first line of what is to be done. */
		public String title() {
			return PlanContent.title(String.join(", ", this.codes), this.task);
		}

		/** What proves it, as it is shown. */
		public List<EvidenceView> files() {
			return this.evidence.stream().map(Proof::file).toList();
		}

		/** Whether nobody has filled it in yet. */
		public boolean owed() {
			return this.reportedAt == null;
		}

		/** Whether its deadline is over on the day and it is not at its end. */
		public boolean overdue(LocalDate day) {
			DueTerm due = this.task.due();
			return due != null && due.passed(day) && !this.entry.state().ended();
		}

	}

	/**
	 * What the period before said about the task, of a report that was handed in: what a
	 * unit has not told yet is no news that a later report could be compared with.
	 *
	 * @param term its time
	 * @param state how far it was
	 * @param percent 0 to 100
	 * @param achieved what had been achieved
	 * @param reached value reached
	 * @param obstacle what stood in the way
	 * @param proposal what had been proposed
	 * @param given the verdict
	 */
	public record Before(PeriodTerm term, TaskState state, int percent, @Nullable String achieved,
			@Nullable BigDecimal reached, @Nullable String obstacle, @Nullable String proposal, Judgement given) {
	}

	/**
	 * A piece of evidence of a line.
	 *
	 * @param file the evidence, with what was said about it
	 * @param addedBy the account that added it to the line, null for the program itself
	 * @param adder the account's name
	 * @param addedAt when it was added to the line
	 */
	public record Proof(EvidenceView file, @Nullable Long addedBy, @Nullable String adder, Instant addedAt) {

		/** Identity of the evidence. */
		public long id() {
			return this.file.id();
		}

	}

}
