package vn.cchc.remediation.progress;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;

/**
 * What a report says about one task, the reviewer's verdict on it and the unit's answer.
 * It has a version of its own, so that several people fill in one report at a time.
 * Changed only through its {@link ProgressReport}.
 */
@Entity
class ProgressLine extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "report_id")
	private ProgressReport report;

	private long taskId;

	@Enumerated(EnumType.STRING)
	private TaskState state = TaskState.NOT_STARTED;

	private int percent;

	private @Nullable String achieved;

	private @Nullable BigDecimal reached;

	private @Nullable String obstacle;

	private @Nullable String proposal;

	private @Nullable OffsetDateTime reportedAt;

	private @Nullable Long reportedBy;

	@Enumerated(EnumType.STRING)
	private @Nullable Verdict draftVerdict;

	private @Nullable String draftRemark;

	private @Nullable String draftBy;

	private @Nullable OffsetDateTime draftAt;

	@Enumerated(EnumType.STRING)
	private @Nullable Verdict verdict;

	private @Nullable String remark;

	private @Nullable String answer;

	protected ProgressLine() {
	}

	ProgressLine(ProgressReport report, long taskId) {
		this.report = report;
		this.taskId = taskId;
	}

	/** An unfinished task begins where it stood. */
	void continueFrom(TaskState stateBefore, int percentBefore) {
		this.state = stateBefore;
		this.percent = percentBefore;
	}

	void enter(LineEntry entry, @Nullable Long accountId, OffsetDateTime at) {
		this.state = entry.state();
		this.percent = entry.percent();
		this.achieved = entry.achieved();
		this.reached = entry.reached();
		this.obstacle = entry.obstacle();
		this.proposal = entry.proposal();
		this.reportedAt = at;
		this.reportedBy = accountId;
	}

	LineEntry entry() {
		return new LineEntry(this.state, this.percent, this.achieved, this.reached, this.obstacle, this.proposal);
	}

	void judge(Judgement judgement, String by, OffsetDateTime at) {
		this.draftVerdict = judgement.verdict();
		this.draftRemark = judgement.remark();
		this.draftBy = by;
		this.draftAt = at;
	}

	/**
	 * The verdict becomes known to the unit. What was objected to is looked at afresh
	 * when it comes back.
	 */
	void decide() {
		Judgement given = draft();
		this.verdict = given.verdict();
		this.remark = given.remark();
		if (given.objects()) {
			this.draftVerdict = null;
		}
		this.draftRemark = null;
		this.draftBy = null;
		this.draftAt = null;
	}

	/** Of a line nobody objected to. */
	void acceptUnlessJudged() {
		if (this.draftVerdict == null) {
			this.draftVerdict = Verdict.ACCEPTED;
		}
	}

	void answer(@Nullable String words) {
		this.answer = words;
	}

	ProgressReport report() {
		return this.report;
	}

	long taskId() {
		return this.taskId;
	}

	TaskState state() {
		return this.state;
	}

	int percent() {
		return this.percent;
	}

	/** Whether somebody filled it in. */
	boolean reported() {
		return this.reportedAt != null;
	}

	@Nullable OffsetDateTime reportedAt() {
		return this.reportedAt;
	}

	@Nullable Long reportedBy() {
		return this.reportedBy;
	}

	Judgement draft() {
		return new Judgement(this.draftVerdict, this.draftRemark);
	}

	DraftNote note() {
		return new DraftNote(draft(), this.draftBy, (this.draftAt != null) ? this.draftAt.toInstant() : null);
	}

	Judgement given() {
		return new Judgement(this.verdict, this.remark);
	}

	@Nullable String answer() {
		return this.answer;
	}

}
