package vn.cchc.remediation.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;

/** The reporting periods of reviewing authorities. */
@Service
@Transactional
public class PeriodService {

	private final ReportingPeriodRepository periods;

	private final ReportOpening opening;

	private final JdbcClient jdbc;

	private final Clock clock;

	PeriodService(ReportingPeriodRepository periods, ReportOpening opening, JdbcClient jdbc, Clock clock) {
		this.periods = periods;
		this.opening = opening;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Opens a period: every plan in force of the units named gets its report.
	 * @return identity of the period
	 * @throws ReportRule.PeriodExists when the authority has it already
	 */
	public long open(NewPeriod wanted, Actor actor) {
		lockPeriodsOf(wanted.authorityId());
		if (this.periods.existsByAuthorityIdAndTerm(wanted.authorityId(), wanted.term())) {
			throw new ReportRule.PeriodExists();
		}
		ReportingPeriod period = this.periods
			.saveAndFlush(new ReportingPeriod(wanted, actor.accountId(), OffsetDateTime.now(this.clock)));
		this.opening.open(period);
		return period.id();
	}

	/** Whoever opens a period of the authority at the same time waits. */
	private void lockPeriodsOf(long authorityId) {
		this.jdbc.sql("select id from admin_unit where id = :authority for no key update")
			.param("authority", authorityId)
			.query(Long.class)
			.optional();
	}

	/** Sets another day by which to report. */
	public void dueOn(long periodId, LocalDate day) {
		ReportingPeriod period = period(periodId);
		period.dueOn(day);
		this.periods.save(period);
	}

	/** One more unit owes a report; it gets one where its plan is in force. */
	public void owedBy(long periodId, long unitId) {
		ReportingPeriod period = period(periodId);
		period.owedBy(unitId);
		this.periods.saveAndFlush(period);
		this.opening.open(period);
	}

	/**
	 * A unit owes no report any more.
	 * @throws ReportRule.AlreadyWritten when something was written in it
	 */
	public void excuse(long periodId, long unitId) {
		ReportingPeriod period = period(periodId);
		this.jdbc.sql("""
				delete from progress_report using remediation_plan plan
				where plan.id = plan_id and plan.unit_id = :unit and period_id = :period
				and progress_report.status = 'NOT_OPENED'""").param("unit", unitId).param("period", periodId).update();
		if (hasReport(periodId, unitId)) {
			throw new ReportRule.AlreadyWritten();
		}
		period.excuse(unitId);
		this.periods.save(period);
	}

	private boolean hasReport(long periodId, long unitId) {
		return this.jdbc
			.sql("""
					select exists (select 1 from progress_report report join remediation_plan plan on plan.id = report.plan_id
					where report.period_id = :period and plan.unit_id = :unit)""")
			.param("period", periodId)
			.param("unit", unitId)
			.query(Boolean.class)
			.single();
	}

	private ReportingPeriod period(long periodId) {
		return this.periods.findById(periodId).orElseThrow(() -> new NotFound("reporting period", periodId));
	}

}
