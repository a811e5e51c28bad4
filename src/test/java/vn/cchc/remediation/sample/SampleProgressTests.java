package vn.cchc.remediation.sample;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The reports of the illustrative communes: a year that is over and one that goes on. */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
class SampleProgressTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void yearThatIsOverIsAcceptedAndItsPlansAreClosed() {
		assertThat(states(2025)).containsExactly("1 ACCEPTED", "2 ACCEPTED", "3 ACCEPTED", "4 ACCEPTED");
		assertThat(count("remediation_plan where illustrative and plan_year = 2025 and status <> 'CLOSED'")).isZero();
	}

	@Test
	void yearThatGoesOnHasReportsInEveryState() {
		assertThat(states(2026)).contains("2 RETURNED", "3 ACCEPTED", "3 SUBMITTED", "3 RETURNED", "3 IN_PROGRESS",
				"3 NOT_OPENED", "4 SUBMITTED");
		assertThat(count("""
				progress_report report join reporting_period period on period.id = report.period_id
				where (first_submitted_at at time zone 'Asia/Ho_Chi_Minh')::date > period.due_on""")).isPositive();
	}

	@Test
	void whatHappenedIsDatedWhenItHappened() {
		assertThat(
				count("""
						progress_report report join reporting_period period on period.id = report.period_id
						where extract(year from submitted_at) <> period.year or extract(year from decided_at) <> period.year"""))
			.isZero();
		assertThat(count("""
				progress_event event join progress_report report on report.id = event.report_id
				where event.kind = 'ACCEPTED' and event.happened_at <> report.decided_at""")).isZero();
	}

	@Test
	void nothingBegunFallsBack() {
		assertThat(count("""
				progress_line line join progress_report report on report.id = line.report_id
				join reporting_period period on period.id = report.period_id
				join plan_task task on task.id = line.task_id
				join progress_line later on later.task_id = line.task_id
				join progress_report after on after.id = later.report_id
				join reporting_period next on next.id = after.period_id and next.ordinal = period.ordinal + 1
				where task.due_kind <> 'CONTINUOUS' and later.percent < line.percent and not line.state = 'DONE'"""))
			.isZero();
	}

	private List<String> states(int year) {
		return this.jdbc.sql("""
				select distinct period.ordinal || ' ' || report.status from progress_report report
				join reporting_period period on period.id = report.period_id
				where period.year = :year order by 1""").param("year", year).query(String.class).list();
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}
