package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;

/** Units that took the place of others on a day: many to many, by one decision. */
@Entity
@Table(name = "unit_succession")
public class UnitSuccession extends BaseEntity {

	@Enumerated(EnumType.STRING)
	private SuccessionKind kind;

	private LocalDate effectiveOn;

	private @Nullable String decisionNo;

	private @Nullable LocalDate decisionDate;

	private @Nullable String note;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "unit_succession_from", joinColumns = @JoinColumn(name = "succession_id"))
	@Column(name = "unit_id")
	private Set<Long> predecessors = new HashSet<>();

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "unit_succession_to", joinColumns = @JoinColumn(name = "succession_id"))
	@Column(name = "unit_id")
	private Set<Long> successors = new HashSet<>();

	/** For Hibernate. */
	protected UnitSuccession() {
	}

	/**
	 * A succession.
	 * @throws UnitRule.IncompleteSuccession when a side is empty or a unit stands on both
	 */
	UnitSuccession(NewSuccession data) {
		correct(data);
		this.predecessors.addAll(data.predecessors());
		this.successors.addAll(data.successors());
		requireBothSides();
	}

	/** Sets right how, when and by which decision; the units stay. */
	final void correct(NewSuccession data) {
		this.kind = data.kind();
		this.effectiveOn = data.effectiveOn();
		this.decisionNo = data.decisionNo();
		this.decisionDate = data.decisionDate();
		this.note = data.note();
	}

	/** The last day of the predecessors; null when they go on. */
	@Nullable LocalDate predecessorsEnd() {
		return this.kind.endsPredecessors() ? this.effectiveOn.minusDays(1) : null;
	}

	private void requireBothSides() {
		if (this.predecessors.isEmpty() || this.successors.isEmpty()
				|| this.predecessors.stream().anyMatch(this.successors::contains)) {
			throw new UnitRule.IncompleteSuccession();
		}
	}

	public SuccessionKind kind() {
		return this.kind;
	}

	/** The first day of the new state. */
	public LocalDate effectiveOn() {
		return this.effectiveOn;
	}

	public @Nullable String decisionNo() {
		return this.decisionNo;
	}

	public @Nullable LocalDate decisionDate() {
		return this.decisionDate;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Set<Long> predecessors() {
		return Set.copyOf(this.predecessors);
	}

	public Set<Long> successors() {
		return Set.copyOf(this.successors);
	}

}
