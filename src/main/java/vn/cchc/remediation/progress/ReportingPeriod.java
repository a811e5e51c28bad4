package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;

/**
 * A time for which a reviewing authority asks its units to report, by a day that may lie
 * before the period ends; it names the units that owe a report.
 */
@Entity
public class ReportingPeriod extends BaseEntity {

	private long authorityId;

	@Embedded
	private PeriodTerm term;

	private LocalDate dueOn;

	private OffsetDateTime openedAt;

	private @Nullable Long openedBy;

	@ElementCollection
	@CollectionTable(name = "reporting_period_unit", joinColumns = @JoinColumn(name = "period_id"))
	@Column(name = "unit_id")
	private Set<Long> units = new TreeSet<>();

	protected ReportingPeriod() {
	}

	ReportingPeriod(NewPeriod period, @Nullable Long openedBy, OffsetDateTime openedAt) {
		this.authorityId = period.authorityId();
		this.term = period.term();
		this.dueOn = period.dueOn();
		this.units.addAll(period.units());
		this.openedAt = openedAt;
		this.openedBy = openedBy;
	}

	/** Another day by which to report. */
	void dueOn(LocalDate day) {
		this.dueOn = day;
	}

	/** One more unit that owes a report. */
	void owedBy(long unitId) {
		this.units.add(unitId);
	}

	/** A unit that owes none any more. */
	void excuse(long unitId) {
		this.units.remove(unitId);
	}

	public long authorityId() {
		return this.authorityId;
	}

	public PeriodTerm term() {
		return this.term;
	}

	/** The last day on time. */
	public LocalDate dueOn() {
		return this.dueOn;
	}

	/** The units that owe a report. */
	public Set<Long> units() {
		return Set.copyOf(this.units);
	}

}
