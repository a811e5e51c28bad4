package vn.cchc.remediation.progress.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.PeriodRow;
import vn.cchc.remediation.progress.PeriodSummary;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * A period with the units that owe a report.
 *
 * @param period the period
 * @param authority the authority
 * @param today the present day
 * @param all a line per unit, sorted
 * @param filter which of them are listed, null for all
 * @param sort what they are sorted by
 * @param descending whether the last come first
 * @param mayManage whether whoever looks may change the period and decide reports
 */
record PeriodPage(PeriodSummary period, AdminUnit authority, LocalDate today, List<PeriodLine> all,
		@Nullable PeriodFilter filter, PeriodSort sort, boolean descending, boolean mayManage) {

	/** The lines that are listed. */
	public List<PeriodLine> lines() {
		return Optional.ofNullable(this.filter)
			.map((chosen) -> this.all.stream().filter(chosen::fits).toList())
			.orElse(this.all);
	}

	public PeriodFilter[] filters() {
		return PeriodFilter.values();
	}

	/** How many units are listed, each once. */
	public long units() {
		return lines().stream().map((line) -> line.row().unitId()).distinct().count();
	}

	/** How many reports a filter would list. */
	public long count(PeriodFilter candidate) {
		return this.all.stream().filter(candidate::fits).count();
	}

	/** Tasks done of all tasks in the reports, in whole per cent. */
	public int percentDone() {
		long tasks = this.all.stream().mapToLong((line) -> line.row().tasks()).sum();
		long done = this.all.stream().mapToLong((line) -> line.row().done()).sum();
		return (tasks == 0) ? 0 : Math.round(100f * done / tasks);
	}

	public int overdueTasks() {
		return this.all.stream().map(PeriodLine::row).mapToInt(PeriodRow::overdue).sum();
	}

	/** Whether a report can be ticked to be accepted. */
	public boolean mayAccept() {
		return this.mayManage && lines().stream().anyMatch((line) -> line.row().waits());
	}

	/** The address of the list with another filter. */
	public String showing(@Nullable PeriodFilter other) {
		return address(other, this.sort, this.descending);
	}

	/** The address of the list with the filter of that word. */
	public String showingOnly(String filter) {
		return showing(PeriodFilter.of(filter).orElseThrow());
	}

	/**
	 * The address of the list sorted by a column, the other way round on a second click.
	 */
	public String sorted(String key) {
		PeriodSort column = PeriodSort.of(key);
		return address(this.filter, column, column == this.sort && !this.descending);
	}

	/** The address of the whole list with the most of a column first. */
	public String last(String key) {
		return address(null, PeriodSort.of(key), true);
	}

	private String address(@Nullable PeriodFilter shown, PeriodSort by, boolean backwards) {
		return "/periods/" + this.period.id() + "?sort=" + by.key() + (backwards ? "&dir=desc" : "")
				+ ((shown != null) ? "&show=" + shown.key() : "");
	}

}
