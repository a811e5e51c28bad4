package vn.cchc.remediation.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A criterion that a plan answers, with its figures as they were when they were taken
 * over. Changed only through its {@link RemediationPlan}.
 */
@Entity
class PlanEntry extends PlanPart {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "section_id")
	private PlanSection section;

	private @Nullable Long criterionId;

	private String code;

	private String name;

	@Enumerated(EnumType.STRING)
	private TaskPurpose purpose;

	private @Nullable Points maxScore;

	private @Nullable Points selfScore;

	private @Nullable Points finalScore;

	private @Nullable String reason;

	private @Nullable String cause;

	private boolean repeated;

	protected PlanEntry() {
	}

	PlanEntry(PlanSection section, int place, NewEntry entry) {
		super(place);
		this.section = section;
		this.criterionId = entry.criterionId();
		this.code = entry.code();
		this.name = entry.name();
		this.purpose = entry.purpose();
		this.maxScore = entry.max();
		this.selfScore = entry.self();
		this.finalScore = entry.finalScore();
		this.reason = entry.reason();
		this.cause = entry.cause();
		this.repeated = entry.repeated();
	}

	String read(PlanField field) {
		return switch (field) {
			case ENTRY_CODE -> this.code;
			case ENTRY_NAME -> this.name;
			case ENTRY_PURPOSE -> this.purpose.name();
			case ENTRY_MAX -> PartReader.typed(this.maxScore);
			case ENTRY_SELF -> PartReader.typed(this.selfScore);
			case ENTRY_FINAL -> PartReader.typed(this.finalScore);
			case ENTRY_REASON -> PartReader.typed(this.reason);
			case ENTRY_CAUSE -> PartReader.typed(this.cause);
			case ENTRY_REPEATED -> PartReader.typed(this.repeated);
			case ENTRY_REMOVED -> PartReader.typed(this.removed);
			default -> throw new IllegalArgumentException(field.name());
		};
	}

	void write(PlanField field, String text) {
		switch (field) {
			case ENTRY_CODE -> this.code = this.section.plan().unusedCode(text, this);
			case ENTRY_NAME -> this.name = PartReader.requiredLine(text);
			case ENTRY_PURPOSE -> this.purpose = PartReader.choice(TaskPurpose.class, text);
			case ENTRY_MAX -> this.maxScore = PartReader.points(text);
			case ENTRY_SELF -> this.selfScore = PartReader.points(text);
			case ENTRY_FINAL -> this.finalScore = PartReader.points(text);
			case ENTRY_REASON -> this.reason = PartReader.paragraphs(text);
			case ENTRY_CAUSE -> this.cause = PartReader.paragraphs(text);
			case ENTRY_REPEATED -> this.repeated = PartReader.flag(text);
			case ENTRY_REMOVED -> remove(PartReader.flag(text));
			default -> throw new IllegalArgumentException(field.name());
		}
	}

	private void remove(boolean removal) {
		if (!removal) {
			bringBack();
			return;
		}
		if (this.section.plan().usesEntry(this)) {
			throw new InvalidPlanCell(InvalidPlanCell.Reason.STILL_USED, this.code);
		}
		this.removed = true;
	}

	/**
	 * Comes back into the plan, with its domain where that was taken out meanwhile.
	 * @throws InvalidPlanCell when another criterion has its code by now
	 */
	void bringBack() {
		if (this.removed) {
			this.section.plan().unusedCode(this.code, this);
			this.removed = false;
		}
		this.section.bringBack();
	}

	/** Says again what it said in an issued version. */
	void restore(PlanContent.Entry issued) {
		this.removed = false;
		this.criterionId = issued.criterionId();
		this.code = issued.code();
		this.name = issued.name();
		this.purpose = issued.purpose();
		this.maxScore = issued.score().max();
		this.selfScore = issued.score().self();
		this.finalScore = issued.score().finalScore();
		this.reason = issued.reason();
		this.cause = issued.cause();
		this.repeated = issued.repeated();
	}

	/** Takes it out because the version to return to does not have it. */
	void drop() {
		this.removed = true;
	}

	PlanSection section() {
		return this.section;
	}

	/** Lost points, null while unknown. */
	@Nullable Points lost() {
		return content().lost();
	}

	String code() {
		return this.code;
	}

	PlanContent.Entry content() {
		return new PlanContent.Entry(id(), this.criterionId, this.code, this.name, this.purpose,
				new PlanContent.Score(this.maxScore, this.selfScore, this.finalScore), this.reason, this.cause,
				this.repeated);
	}

}
