package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;

/**
 * An administrative unit from its first to its last day. It is founded, may be corrected,
 * and ends; when others take its place that is a {@link UnitSuccession}. A unit is never
 * renamed in place: scores and documents keep the name they were made under, so a new
 * name is a new unit that succeeds the old one.
 */
@Entity
@Table(name = "admin_unit")
public class AdminUnit extends BaseEntity {

	private @Nullable String code;

	@Enumerated(EnumType.STRING)
	@Column(name = "unit_type")
	private UnitType type;

	private String name;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	private boolean illustrative;

	private boolean generated;

	private @Nullable String note;

	/** For Hibernate. */
	protected AdminUnit() {
	}

	/**
	 * A unit with what is known of it.
	 * @throws UnitRule.EndsBeforeStart when the last day lies before the first
	 */
	public AdminUnit(NewUnit data) {
		correct(data);
	}

	/**
	 * Sets right what was recorded wrongly.
	 * @throws UnitRule.EndsBeforeStart when the last day lies before the first
	 */
	public final void correct(NewUnit data) {
		requireOrder(data.validFrom(), data.validTo());
		this.type = data.type();
		this.name = data.name();
		this.code = data.code();
		this.validFrom = data.validFrom();
		this.validTo = data.validTo();
		this.illustrative = data.illustrative();
		this.note = data.note();
	}

	/**
	 * The unit ceases to exist after the day.
	 * @throws UnitRule.EndedAlready when it ended before
	 * @throws UnitRule.EndsBeforeStart when the day lies before the first
	 */
	public void end(LocalDate lastDay) {
		if (this.validTo != null && !this.validTo.equals(lastDay)) {
			throw new UnitRule.EndedAlready(displayName(), this.validTo);
		}
		requireOrder(this.validFrom, lastDay);
		this.validTo = lastDay;
	}

	/**
	 * Sets right the last day; null takes it back.
	 * @throws UnitRule.EndsBeforeStart when the day lies before the first
	 */
	void moveEnd(@Nullable LocalDate lastDay) {
		requireOrder(this.validFrom, lastDay);
		this.validTo = lastDay;
	}

	/**
	 * Sets right the first day.
	 * @throws UnitRule.EndsBeforeStart when the last day lies before it
	 */
	void moveStart(LocalDate firstDay) {
		requireOrder(firstDay, this.validTo);
		this.validFrom = firstDay;
	}

	private static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
		if (from != null && to != null && to.isBefore(from)) {
			throw new UnitRule.EndsBeforeStart(from, to);
		}
	}

	/** The first day on which both may be there; null when neither has one. */
	@Nullable LocalDate laterStart(AdminUnit other) {
		return Stream.of(Optional.ofNullable(this.validFrom), Optional.ofNullable(other.validFrom))
			.flatMap(Optional::stream)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	/** The last day on which both may be there; null when neither has one. */
	@Nullable LocalDate earlierEnd(AdminUnit other) {
		return Stream.of(Optional.ofNullable(this.validTo), Optional.ofNullable(other.validTo))
			.flatMap(Optional::stream)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	/** Whether the unit is there on the day. */
	public boolean existsOn(LocalDate day) {
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validTo == null || !day.isAfter(this.validTo));
	}

	/** The official code, null while unknown. */
	public @Nullable String code() {
		return this.code;
	}

	public UnitType type() {
		return this.type;
	}

	public UnitLevel level() {
		return this.type.level();
	}

	/** The proper name without its kind: {@code Hải Yến}. */
	public String name() {
		return this.name;
	}

	/** The name inside a sentence: {@code xã Hải Yến}. */
	public String displayName() {
		return this.type.word() + " " + this.name;
	}

	/** The name as a heading: {@code Xã Hải Yến}. */
	public String title() {
		return this.type.title() + " " + this.name;
	}

	/** The first day, null when unknown. */
	public @Nullable LocalDate validFrom() {
		return this.validFrom;
	}

	/** The last day, null while the unit exists. */
	public @Nullable LocalDate validTo() {
		return this.validTo;
	}

	/** Whether the unit is invented for demonstration. */
	public boolean illustrative() {
		return this.illustrative;
	}

	/** Whether the load generator made the unit. */
	public boolean generated() {
		return this.generated;
	}

	public @Nullable String note() {
		return this.note;
	}

}
