package vn.cchc.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.PeriodRow;
import vn.cchc.remediation.progress.PeriodSummary;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/** Puts together the page of a period. */
@Component
class PeriodPages {

	private final PeriodReader periods;

	private final ProgressAccess access;

	private final UnitRepository units;

	private final ProgressWords words;

	private final Clock clock;

	PeriodPages(PeriodReader periods, ProgressAccess access, UnitRepository units, ProgressWords words, Clock clock) {
		this.periods = periods;
		this.access = access;
		this.units = units;
		this.words = words;
		this.clock = clock;
	}

	/**
	 * The page as an address asks for it.
	 * @param show which units, null for all
	 * @param sort by what, null for the name
	 * @param dir {@code desc} for the last first
	 */
	@Transactional(readOnly = true)
	public PeriodPage of(long periodId, @Nullable String show, @Nullable String sort, @Nullable String dir) {
		PeriodSummary period = this.periods.one(periodId);
		long authority = this.periods.authority(periodId);
		PeriodSort by = PeriodSort.of(sort);
		boolean descending = "desc".equals(dir);
		return new PeriodPage(period, authority(authority), LocalDate.now(this.clock),
				lines(period).stream().sorted(by.order(descending)).toList(), PeriodFilter.of(show).orElse(null), by,
				descending, this.access.mayManage(authority));
	}

	private List<PeriodLine> lines(PeriodSummary period) {
		List<PeriodRow> rows = this.periods.rows(period);
		Map<Long, String> titles = this.units
			.findAllById(rows.stream().map(PeriodRow::unitId).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(AdminUnit::id, AdminUnit::title));
		Map<Long, Long> plans = rows.stream().collect(Collectors.groupingBy(PeriodRow::unitId, Collectors.counting()));
		LocalDate today = LocalDate.now(this.clock);
		return rows.stream().map((row) -> {
			String title = Objects.requireNonNull(titles.get(row.unitId()));
			boolean several = Objects.requireNonNull(plans.get(row.unitId())) > 1;
			return new PeriodLine(row,
					several ? this.words.say("progress.period.unit." + row.planKind(), title) : title,
					row.daysLate(period.dueOn(), today, this.clock.getZone()));
		}).toList();
	}

	private AdminUnit authority(long id) {
		return this.units.findById(id).orElseThrow(() -> new NotFound("authority", id));
	}

}
