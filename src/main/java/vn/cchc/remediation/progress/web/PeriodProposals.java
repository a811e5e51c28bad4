package vn.cchc.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.PeriodSummary;
import vn.cchc.remediation.progress.PeriodTerm;

/** Which periods an authority may open next, and by when their reports could be due. */
@Component
class PeriodProposals {

	/** Reports are asked for before the period is over, so that they can be summed up. */
	private static final int USUAL_DAY = 25;

	/** So many months of a year the reports of the year before still come in. */
	private static final int LAST_YEARS_REPORTS = 3;

	private final PeriodReader periods;

	private final Clock clock;

	PeriodProposals(PeriodReader periods, Clock clock) {
		this.periods = periods;
		this.clock = clock;
	}

	/**
	 * The periods of the kind that are not open, of this year and the next; in the first
	 * months also those of the year before, whose last reports come in then.
	 */
	List<PeriodTerm> open(long authorityId, PeriodKind kind) {
		Set<PeriodTerm> taken = this.periods.ofAuthority(authorityId)
			.stream()
			.map(PeriodSummary::term)
			.collect(Collectors.toSet());
		return years(LocalDate.now(this.clock)).boxed()
			.flatMap((each) -> PeriodTerm.of(kind, each))
			.filter((term) -> !taken.contains(term))
			.toList();
	}

	static IntStream years(LocalDate today) {
		return IntStream.rangeClosed(today.minusMonths(LAST_YEARS_REPORTS).getYear(), today.getYear() + 1);
	}

	/** The first of them that is not over yet. */
	PeriodTerm next(List<PeriodTerm> open) {
		LocalDate today = LocalDate.now(this.clock);
		return open.stream()
			.filter((term) -> !term.lastDay().isBefore(today))
			.findFirst()
			.orElse(open.get(open.size() - 1));
	}

	/**
	 * The same day as for the same period of an earlier year, otherwise day 25 of its
	 * last month.
	 */
	LocalDate dueOn(long authorityId, PeriodTerm term) {
		return this.periods.ofAuthority(authorityId)
			.stream()
			.filter((earlier) -> earlier.term().kind() == term.kind() && earlier.term().ordinal() == term.ordinal())
			.map((earlier) -> earlier.dueOn().plusYears((long) term.year() - earlier.term().year()))
			.findFirst()
			.orElse(term.lastDay().withDayOfMonth(USUAL_DAY));
	}

}
