package vn.cchc.remediation.progress;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.NotFound;

/**
 * What a unit reports about its plan for one period: a line per task. The unit fills it
 * in and submits it; the reviewing authority returns it with remarks or accepts it. An
 * accepted report is fixed, word for word and with its figures; reopening it needs a
 * reason.
 */
@Entity
public class ProgressReport extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "period_id")
	private ReportingPeriod period;

	private long planId;

	@Enumerated(EnumType.STRING)
	private ReportStatus status = ReportStatus.NOT_OPENED;

	private @Nullable String summary;

	private int submissions;

	private @Nullable OffsetDateTime firstSubmittedAt;

	private @Nullable OffsetDateTime submittedAt;

	private @Nullable String draftRemark;

	private @Nullable String draftRemarkBy;

	private @Nullable OffsetDateTime draftRemarkAt;

	private @Nullable String remark;

	private @Nullable OffsetDateTime decidedAt;

	@JdbcTypeCode(SqlTypes.JSON)
	private @Nullable String frozen;

	@OneToMany(mappedBy = "report", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("id")
	private List<ProgressLine> lines = new ArrayList<>();

	protected ProgressReport() {
	}

	ProgressReport(ReportingPeriod period, long planId) {
		this.period = period;
		this.planId = planId;
	}

	/** Adds a line for a task that has none. */
	ProgressLine add(long taskId) {
		return find(taskId).orElseGet(() -> {
			ProgressLine line = new ProgressLine(this, taskId);
			this.lines.add(line);
			return line;
		});
	}

	Optional<ProgressLine> find(long taskId) {
		return this.lines.stream().filter((line) -> line.taskId() == taskId).findFirst();
	}

	/**
	 * Takes out the lines of other tasks, unless something was written or attached.
	 * @param proven the lines that have evidence
	 */
	void keepOnly(Collection<Long> taskIds, Collection<Long> proven) {
		this.lines
			.removeIf((line) -> !line.reported() && !taskIds.contains(line.taskId()) && !proven.contains(line.id()));
	}

	/** Whether it says nothing, never did, and asks for nothing any more. */
	boolean empty() {
		return this.lines.isEmpty() && this.summary == null && this.submissions == 0;
	}

	/**
	 * Fills in a line.
	 * @throws ReportRule.NotInThisState when the unit may not write now
	 */
	void enter(long lineId, LineEntry entry, @Nullable Long accountId, OffsetDateTime at) {
		requireEditable();
		line(lineId).enter(entry, accountId, at);
		touched();
	}

	/** Something was written or attached. */
	void touched() {
		requireEditable();
		if (this.status == ReportStatus.NOT_OPENED) {
			this.status = ReportStatus.IN_PROGRESS;
		}
	}

	/** What the unit says about the period as a whole. */
	void summary(@Nullable String words) {
		touched();
		this.summary = words;
	}

	/** Answers the reviewer's remark on a line. */
	void answer(long lineId, @Nullable String words) {
		requireEditable();
		line(lineId).answer(words);
	}

	/** Hands it to the reviewing authority. */
	void submit(OffsetDateTime at) {
		requireEditable();
		this.status = ReportStatus.SUBMITTED;
		this.submissions++;
		this.submittedAt = at;
		if (this.firstSubmittedAt == null) {
			this.firstSubmittedAt = at;
		}
	}

	/** The unit takes it back before it is decided. */
	void withdraw() {
		require(this.status == ReportStatus.SUBMITTED);
		this.status = ReportStatus.IN_PROGRESS;
	}

	/** The reviewer's verdict on a line, not yet decided. */
	void judge(long lineId, Judgement judgement, String by, OffsetDateTime at) {
		require(this.status == ReportStatus.SUBMITTED);
		line(lineId).judge(judgement, by, at);
	}

	/** The reviewer's remark on the whole, not yet decided. */
	void remarkDraft(@Nullable String words, String by, OffsetDateTime at) {
		require(this.status == ReportStatus.SUBMITTED);
		this.draftRemark = words;
		this.draftRemarkBy = by;
		this.draftRemarkAt = at;
	}

	/** Gives it back to be mended; verdicts and remarks become known. */
	void giveBack(OffsetDateTime at) {
		tell(at);
		this.status = ReportStatus.RETURNED;
	}

	/**
	 * Finds nothing more to object: lines without a verdict are accepted, and everything
	 * said becomes known. {@link #accept} follows with what the report says then.
	 */
	void settle(OffsetDateTime at) {
		this.lines.forEach(ProgressLine::acceptUnlessJudged);
		tell(at);
	}

	/** Accepts it and keeps what it says, word for word. */
	void accept(String content) {
		require(this.status == ReportStatus.SUBMITTED);
		this.status = ReportStatus.ACCEPTED;
		this.frozen = content;
	}

	/** Opens an accepted report again; the unit mends it. */
	void reopen() {
		require(this.status == ReportStatus.ACCEPTED);
		this.status = ReportStatus.RETURNED;
		this.frozen = null;
	}

	private void tell(OffsetDateTime at) {
		require(this.status == ReportStatus.SUBMITTED);
		this.decidedAt = at;
		this.remark = this.draftRemark;
		this.draftRemark = null;
		this.draftRemarkBy = null;
		this.draftRemarkAt = null;
		this.lines.forEach(ProgressLine::decide);
	}

	/**
	 * Makes sure that the unit may write now.
	 * @throws ReportRule.NotInThisState when it may not
	 */
	void requireEditable() {
		require(this.status.editable());
	}

	private void require(boolean possible) {
		if (!possible) {
			throw new ReportRule.NotInThisState(this.status);
		}
	}

	ProgressLine line(long lineId) {
		return this.lines.stream()
			.filter((line) -> line.id() == lineId)
			.findFirst()
			.orElseThrow(() -> new NotFound("report line", lineId));
	}

	List<ProgressLine> lines() {
		return this.lines;
	}

	@Nullable String frozen() {
		return this.frozen;
	}

	public ReportingPeriod period() {
		return this.period;
	}

	public long planId() {
		return this.planId;
	}

	public ReportStatus status() {
		return this.status;
	}

	public @Nullable String summary() {
		return this.summary;
	}

	/** How often it was submitted: which submission somebody reads. */
	public int submissions() {
		return this.submissions;
	}

	public @Nullable OffsetDateTime firstSubmittedAt() {
		return this.firstSubmittedAt;
	}

	public @Nullable OffsetDateTime submittedAt() {
		return this.submittedAt;
	}

	/** The reviewer's remark while it is being written. */
	public DraftNote draftRemark() {
		return new DraftNote(Judgement.NONE.saying(this.draftRemark), this.draftRemarkBy,
				(this.draftRemarkAt != null) ? this.draftRemarkAt.toInstant() : null);
	}

	/** The reviewer's remark that goes with the last decision. */
	public @Nullable String remark() {
		return this.remark;
	}

	public @Nullable OffsetDateTime decidedAt() {
		return this.decidedAt;
	}

}
