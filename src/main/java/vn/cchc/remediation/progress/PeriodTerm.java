package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The time a report is about.
 *
 * @param kind quarter or month
 * @param year four digits
 * @param ordinal 1 for the first of the year
 */
@Embeddable
public record PeriodTerm(@Enumerated(EnumType.STRING) PeriodKind kind, @Column(name = "year") int year, int ordinal) {

	/**
	 * Checks the ordinal.
	 * @throws IllegalArgumentException when the year has no such period
	 */
	public PeriodTerm {
		if (ordinal < 1 || ordinal > kind.perYear()) {
			throw new IllegalArgumentException(kind + " " + ordinal);
		}
	}

	/** The periods of a year in order. */
	public static Stream<PeriodTerm> of(PeriodKind kind, int year) {
		return IntStream.rangeClosed(1, kind.perYear()).mapToObj((ordinal) -> new PeriodTerm(kind, year, ordinal));
	}

	/** The period in which a day lies. */
	public static PeriodTerm on(PeriodKind kind, LocalDate day) {
		return new PeriodTerm(kind, day.getYear(), (day.getMonthValue() - 1) / kind.months() + 1);
	}

	public LocalDate firstDay() {
		return LocalDate.of(this.year, (this.ordinal - 1) * this.kind.months() + 1, 1);
	}

	public LocalDate lastDay() {
		return YearMonth.of(this.year, this.ordinal * this.kind.months()).atEndOfMonth();
	}

	/** The day on which its tasks are judged: today, at most its last day. */
	public LocalDate asOf(LocalDate today) {
		return today.isAfter(lastDay()) ? lastDay() : today;
	}

	/**
	 * The reports of periods, quarters and months alike, that are over before it begins,
	 * by when they are.
	 */
	List<ProgressReport> earlier(Collection<ProgressReport> reports) {
		return reports.stream()
			.filter((report) -> report.period().term().before(this))
			.sorted(Comparator.comparing((report) -> report.period().term().lastDay()))
			.toList();
	}

	/** Whether it is over before another one begins. */
	public boolean before(PeriodTerm other) {
		return lastDay().isBefore(other.firstDay());
	}

}
