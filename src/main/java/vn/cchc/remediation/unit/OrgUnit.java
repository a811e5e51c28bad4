package vn.cchc.remediation.unit;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.Texts;

/**
 * An office, position or group of one unit: that unit's own data, in its own order. It is
 * ended, not deleted, so that old plans keep naming it.
 */
@Entity
@Table(name = "org_unit")
public class OrgUnit extends BaseEntity {

	/** Characters that a name may have. */
	static final int NAME_LENGTH = 300;

	private long unitId;

	@Enumerated(EnumType.STRING)
	private OrgUnitKind kind;

	private String name;

	@Column(name = "sort_order")
	private int position;

	private @Nullable LocalDate validFrom;

	private @Nullable LocalDate validTo;

	/** For Hibernate. */
	protected OrgUnit() {
	}

	/**
	 * An office, position or group.
	 * @throws UnitRule.EndsBeforeStart when the last day lies before the first
	 */
	OrgUnit(long unitId, OrgUnitKind kind, String name, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
		if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
			throw new UnitRule.EndsBeforeStart(validFrom, validTo);
		}
		this.unitId = unitId;
		this.kind = kind;
		this.name = Texts.normalize(name);
		this.validFrom = validFrom;
		this.validTo = validTo;
	}

	/** Gives another name. */
	void rename(String newName) {
		this.name = Texts.normalize(newName);
	}

	/** Takes a place among its kind; 0 is the first. */
	void moveTo(int newPosition) {
		this.position = newPosition;
	}

	/**
	 * Ends after the day.
	 * @throws UnitRule.EndsBeforeStart when the day lies before the first
	 */
	void end(LocalDate lastDay) {
		if (this.validFrom != null && lastDay.isBefore(this.validFrom)) {
			throw new UnitRule.EndsBeforeStart(this.validFrom, lastDay);
		}
		this.validTo = lastDay;
	}

	/** Is there again, as if it had never ended. */
	void reopen() {
		this.validTo = null;
	}

	public long unitId() {
		return this.unitId;
	}

	public OrgUnitKind kind() {
		return this.kind;
	}

	public String name() {
		return this.name;
	}

	/** The place among its kind; 0 is the first. */
	public int position() {
		return this.position;
	}

	/** The first day, null when unknown. */
	public @Nullable LocalDate validFrom() {
		return this.validFrom;
	}

	/** The last day, null while it exists. */
	public @Nullable LocalDate validTo() {
		return this.validTo;
	}

}
