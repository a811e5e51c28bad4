package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueKind;
import vn.cchc.remediation.core.DueTerm;

/**
 * A later deadline of a task of an issued plan: asked for with a reason, then granted or
 * refused. Changed only through its {@link RemediationPlan}.
 */
@Entity
@Table(name = "plan_due_extension")
class DueExtension {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "task_id")
	private PlanTask task;

	@Enumerated(EnumType.STRING)
	private State state = State.REQUESTED;

	private String reason;

	@Enumerated(EnumType.STRING)
	private @Nullable DueKind fromKind;

	private @Nullable LocalDate fromLastDay;

	private @Nullable String fromWording;

	@Enumerated(EnumType.STRING)
	private DueKind toKind;

	@Column(name = "to_last_day")
	private @Nullable LocalDate toLastDay;

	private String toWording;

	private @Nullable Long requestedBy;

	private OffsetDateTime requestedAt;

	private @Nullable Long decidedBy;

	private @Nullable OffsetDateTime decidedAt;

	private @Nullable String remark;

	protected DueExtension() {
	}

	DueExtension(PlanTask task, DueTerm to, String reason, @Nullable Long requestedBy, OffsetDateTime requestedAt) {
		this.task = task;
		this.toKind = to.kind();
		this.toLastDay = to.lastDay();
		this.toWording = to.wording();
		this.reason = reason;
		this.requestedBy = requestedBy;
		this.requestedAt = requestedAt;
		from(task.due());
	}

	/** The deadline that it takes the place of, as it stands when it is granted. */
	private void from(@Nullable DueTerm due) {
		this.fromKind = (due != null) ? due.kind() : null;
		this.fromLastDay = (due != null) ? due.lastDay() : null;
		this.fromWording = (due != null) ? due.wording() : null;
	}

	void grant(@Nullable Long accountId, OffsetDateTime at, @Nullable String words) {
		from(this.task.due());
		decide(State.GRANTED, accountId, at, words);
	}

	void refuse(@Nullable Long accountId, OffsetDateTime at, String words) {
		decide(State.REFUSED, accountId, at, words);
	}

	private void decide(State decision, @Nullable Long accountId, OffsetDateTime at, @Nullable String words) {
		this.state = decision;
		this.decidedBy = accountId;
		this.decidedAt = at;
		this.remark = words;
	}

	boolean open() {
		return this.state == State.REQUESTED;
	}

	boolean granted() {
		return this.state == State.GRANTED;
	}

	DueTerm to() {
		return new DueTerm(this.toKind, this.toLastDay, this.toWording);
	}

	PlanContent.Extension content() {
		return new PlanContent.Extension((this.fromKind != null && this.fromWording != null)
				? new DueTerm(this.fromKind, this.fromLastDay, this.fromWording) : null, to());
	}

	/** What became of it. */
	enum State {

		/** Asked for. */
		REQUESTED,

		/** The task has the later deadline since. */
		GRANTED,

		/** The task keeps the deadline it had. */
		REFUSED

	}

}
