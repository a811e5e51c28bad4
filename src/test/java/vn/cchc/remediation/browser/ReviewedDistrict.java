package vn.cchc.remediation.browser;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.EntityManager;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.NewPeriod;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.PeriodService;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReviewService;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

/**
 * A district of thirty communes that report on twelve tasks in four quarters: three are
 * accepted, the reports of the last one wait for a verdict.
 */
@TestComponent
class ReviewedDistrict {

	static final String OFFICER = "nv.bamuoixa";

	static final String PASSWORD = "mot mat khau dai";

	static final int COMMUNES = 30;

	static final int TASKS = 12;

	private static final int QUARTERS = 4;

	private static final int YEAR = 2024;

	private final UnitService units;

	private final AccountService accounts;

	private final PeriodService periods;

	private final ReviewService reviews;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	ReviewedDistrict(UnitService units, AccountService accounts, PeriodService periods, ReviewService reviews,
			EntityManager entities, JdbcClient jdbc) {
		this.units = units;
		this.accounts = accounts;
		this.periods = periods;
		this.reviews = reviews;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/** Makes it and gives the period that is to be reviewed. */
	@Transactional
	public long create() {
		long district = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Ba Mươi Xã")).id();
		Set<Long> communes = new TreeSet<>();
		for (int number = 1; number <= COMMUNES; number++) {
			long commune = this.units.add(new NewUnit(UnitType.COMMUNE, "Số %02d".formatted(number))).id();
			this.units.assignReviewer(commune, district, null, null);
			communes.add(commune);
			plan(commune);
		}
		long officer = this.accounts.add(new NewAccount(OFFICER, "Phòng Nội vụ huyện Ba Mươi Xã")).id();
		this.accounts.setPassword(officer, PASSWORD);
		this.accounts.grant(officer, Role.AUTHORITY_OFFICER, district, null, null);
		long period = 0;
		for (PeriodTerm term : PeriodTerm.of(PeriodKind.QUARTER, YEAR).toList()) {
			period = this.periods.open(new NewPeriod(district, term, LocalDate.of(YEAR, 12, 25), communes),
					Actor.PROGRAM);
			submit(period, term.ordinal());
			if (term.ordinal() < QUARTERS) {
				accept(period);
			}
		}
		return period;
	}

	/** In force, as the program itself would leave it. */
	private void plan(long commune) {
		this.jdbc.sql("""
				with plan as (
					insert into remediation_plan (unit_id, plan_year, kind, status, issued_versions, issued_on)
					values (:unit, :year, 'REMEDIATION', 'ISSUED', 1, make_date(:year, 1, 10)) returning id),
				section as (
					insert into plan_section (plan_id, sort_order, code, title)
					select id, 1, '3', 'Cải cách thủ tục hành chính' from plan returning id, plan_id)
				insert into plan_task (plan_id, section_id, sort_order, solution, output, lead, due_kind, due_last_day,
					due_wording)
				select plan_id, id, number, 'Việc số ' || number || ' phải làm', 'Báo cáo kết quả', 'Văn phòng', 'YEAR',
					make_date(:year, 12, 31), 'Trong năm'
				from section cross join generate_series(1, :tasks) number""")
			.param("unit", commune)
			.param("year", YEAR)
			.param("tasks", TASKS)
			.update();
	}

	/** A fifth more each quarter. */
	private void submit(long period, int quarter) {
		this.entities.flush();
		this.jdbc.sql("""
				update progress_line line set state = 'IN_PROGRESS', percent = 20 * :quarter,
					achieved = 'Đã làm được ' || :quarter || ' phần năm', reported_at = now()
				from progress_report report where report.id = line.report_id and report.period_id = :period""")
			.param("period", period)
			.param("quarter", quarter)
			.update();
		this.jdbc.sql("""
				update progress_report set status = 'SUBMITTED', submissions = 1, first_submitted_at = now(),
					submitted_at = now() where period_id = :period""").param("period", period).update();
		this.entities.clear();
	}

	private void accept(long period) {
		this.jdbc.sql("select id from progress_report where period_id = :period order by id")
			.param("period", period)
			.query(Long.class)
			.list()
			.forEach((report) -> this.reviews.accept(report, 1, Set.of(), Actor.PROGRAM));
	}

}
