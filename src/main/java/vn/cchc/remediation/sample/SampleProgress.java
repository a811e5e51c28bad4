package vn.cchc.remediation.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.RetrospectiveClock;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.NewPeriod;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodService;
import vn.cchc.remediation.progress.PeriodTerm;

/**
 * Adds the reporting periods of the illustrative district and the reports of its
 * communes, always the same: those of a year that is over are all accepted, those of the
 * year after stand in every state.
 */
@Component
class SampleProgress {

	/** By when reports are due: before the quarter ends, as authorities ask for them. */
	private static final List<MonthDay> DUE = List.of(MonthDay.of(3, 25), MonthDay.of(6, 25), MonthDay.of(9, 25),
			MonthDay.of(12, 10));

	/** How long before that a period is opened. */
	private static final int DAYS_AHEAD = 40;

	private static final int OPEN_YEAR = 2026;

	private static final int COMMUNES = 22;

	private final PeriodService periods;

	private final SampleReports reports;

	private final LoadedObjects loaded;

	private final RetrospectiveClock clock;

	private final JdbcClient jdbc;

	SampleProgress(PeriodService periods, SampleReports reports, LoadedObjects loaded, RetrospectiveClock clock,
			JdbcClient jdbc) {
		this.periods = periods;
		this.reports = reports;
		this.loaded = loaded;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	/** Adds periods and reports; plans in force and accounts are there already. */
	void load(Map<String, Long> unitIds) {
		Map<Integer, List<SampleRow>> byYear = SampleTable.read("illustrative-reports.tsv")
			.stream()
			.collect(Collectors.groupingBy((row) -> Integer.valueOf(row.required("year")), LinkedHashMap::new,
					Collectors.toList()));
		byYear.forEach((year, communes) -> PeriodTerm.of(PeriodKind.QUARTER, year)
			.forEach((term) -> load(term, communes, unitIds)));
	}

	private void load(PeriodTerm term, List<SampleRow> communes, Map<String, Long> unitIds) {
		LocalDate due = DUE.get(term.ordinal() - 1).atYear(term.year());
		Set<Long> owing = owing(term, communes, unitIds);
		NewPeriod period = new NewPeriod(SampleLoader.id(unitIds, "mau"), term, due, owing);
		this.clock.at(due.minusDays(DAYS_AHEAD).atTime(8, 0),
				() -> this.periods.open(period, actor("nv.mau", "Phòng Nội vụ huyện Mẫu (minh họa)")));
		this.loaded.letGo();
		for (SampleRow commune : communes) {
			String story = commune.text("quarter " + term.ordinal());
			if (story != null) {
				String number = "%02d".formatted(Integer.parseInt(commune.required("commune")));
				this.reports.tell(report(term, SampleLoader.id(unitIds, "mau" + number)), term, commune, story,
						actor("vp.mau" + number, "Văn phòng xã Mẫu " + number + " (minh họa)"));
				this.loaded.letGo();
			}
		}
	}

	/** Of the year that is over only those that had a plan, today all of them. */
	private static Set<Long> owing(PeriodTerm term, List<SampleRow> communes, Map<String, Long> unitIds) {
		Set<Long> owing = new TreeSet<>();
		for (int number = 1; number <= COMMUNES; number++) {
			String text = Integer.toString(number);
			if (term.year() == OPEN_YEAR || communes.stream().anyMatch((row) -> text.equals(row.text("commune")))) {
				owing.add(SampleLoader.id(unitIds, "mau%02d".formatted(number)));
			}
		}
		return owing;
	}

	private long report(PeriodTerm term, long unitId) {
		return this.jdbc.sql("""
				select report.id from progress_report report
				join reporting_period period on period.id = report.period_id
				join remediation_plan plan on plan.id = report.plan_id
				where plan.unit_id = :unit and period.year = :year and period.ordinal = :ordinal""")
			.param("unit", unitId)
			.param("year", term.year())
			.param("ordinal", term.ordinal())
			.query(Long.class)
			.single();
	}

	/** Somebody by the name of the account, where the sample has one. */
	private Actor actor(String username, String name) {
		Optional<Long> id = this.jdbc.sql("select id from account where username = :username")
			.param("username", username)
			.query(Long.class)
			.optional();
		return new Actor(id.orElse(null), name);
	}

}
