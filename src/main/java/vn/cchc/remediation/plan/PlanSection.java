package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A domain of a plan, with the figures that were published for it when it was taken over.
 * Changed only through its {@link RemediationPlan}.
 */
@Entity
class PlanSection extends PlanPart {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "plan_id")
	private RemediationPlan plan;

	private @Nullable Long criterionId;

	private @Nullable String code;

	private String title;

	private @Nullable String result;

	private @Nullable Points maxScore;

	private @Nullable Points selfScore;

	private @Nullable Points finalScore;

	@OneToMany(mappedBy = "section", cascade = CascadeType.PERSIST)
	@OrderBy("place, id")
	@Fetch(FetchMode.SUBSELECT)
	private List<PlanEntry> entries = new ArrayList<>();

	protected PlanSection() {
	}

	PlanSection(RemediationPlan plan, int place, NewSection section) {
		super(place);
		this.plan = plan;
		this.criterionId = section.criterionId();
		this.code = section.code();
		this.title = section.title();
		this.result = section.result();
		this.maxScore = section.max();
		this.selfScore = section.self();
		this.finalScore = section.finalScore();
	}

	PlanEntry add(NewEntry entry) {
		PlanEntry added = new PlanEntry(this, this.entries.size(), entry);
		this.entries.add(added);
		return added;
	}

	String read(PlanField field) {
		return switch (field) {
			case SECTION_CODE -> PartReader.typed(this.code);
			case SECTION_TITLE -> this.title;
			case SECTION_RESULT -> PartReader.typed(this.result);
			case SECTION_MAX -> PartReader.typed(this.maxScore);
			case SECTION_SELF -> PartReader.typed(this.selfScore);
			case SECTION_FINAL -> PartReader.typed(this.finalScore);
			case SECTION_REMOVED -> PartReader.typed(this.removed);
			default -> throw new IllegalArgumentException(field.name());
		};
	}

	void write(PlanField field, String text) {
		switch (field) {
			case SECTION_CODE -> this.code = PartReader.line(text);
			case SECTION_TITLE -> this.title = PartReader.requiredLine(text);
			case SECTION_RESULT -> this.result = PartReader.paragraphs(text);
			case SECTION_MAX -> this.maxScore = PartReader.points(text);
			case SECTION_SELF -> this.selfScore = PartReader.points(text);
			case SECTION_FINAL -> this.finalScore = PartReader.points(text);
			case SECTION_REMOVED -> remove(PartReader.flag(text));
			default -> throw new IllegalArgumentException(field.name());
		}
	}

	private void remove(boolean removal) {
		if (removal && (this.entries.stream().anyMatch(PlanEntry::active) || this.plan.usesSection(this))) {
			throw new InvalidPlanCell(InvalidPlanCell.Reason.STILL_USED, this.title);
		}
		this.removed = removal;
	}

	/** Comes back into the plan if it was taken out. */
	void bringBack() {
		this.removed = false;
	}

	/** Says again what it said in an issued version, with the criteria it had. */
	void restore(PlanContent.Section issued, int issuedPlace) {
		this.removed = false;
		this.place = issuedPlace;
		this.criterionId = issued.criterionId();
		this.code = issued.code();
		this.title = issued.title();
		this.result = issued.result();
		this.maxScore = issued.score().max();
		this.selfScore = issued.score().self();
		this.finalScore = issued.score().finalScore();
		Map<Long, PlanContent.Entry> kept = issued.entries()
			.stream()
			.collect(Collectors.toMap(PlanContent.Entry::id, Function.identity()));
		this.entries
			.forEach((entry) -> Optional.ofNullable(kept.get(entry.id())).ifPresentOrElse(entry::restore, entry::drop));
	}

	/** Takes it out because the version to return to does not have it. */
	void drop() {
		this.removed = true;
		this.entries.forEach(PlanEntry::drop);
	}

	RemediationPlan plan() {
		return this.plan;
	}

	@Nullable String code() {
		return this.code;
	}

	String title() {
		return this.title;
	}

	List<PlanEntry> entries() {
		return this.entries;
	}

	PlanContent.Section content(List<PlanContent.Task> tasks) {
		return new PlanContent.Section(id(), this.criterionId, this.code, this.title, this.result,
				new PlanContent.Score(this.maxScore, this.selfScore, this.finalScore),
				this.entries.stream().filter(PlanEntry::active).map(PlanEntry::content).toList(), tasks);
	}

}
