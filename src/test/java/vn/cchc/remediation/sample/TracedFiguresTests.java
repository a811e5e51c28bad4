package vn.cchc.remediation.sample;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever follows a figure of progress finds as many tasks, or points, as it says. */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracedFiguresTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	private SamplePages administrator;

	private long authority;

	@BeforeAll
	void open() {
		this.administrator = new SamplePages(this.mvc, this.accounts);
		this.authority = this.jdbc.sql("select min(authority_id) from reporting_period").query(Long.class).single();
	}

	@Test
	void figuresOfAnAuthorityLeadToTheirTasks() throws Exception {
		SamplePages officer = this.administrator.as(Role.AUTHORITY_OFFICER, this.authority).staying();
		Map<String, String> figures = figures(officer.page("/authorities/" + this.authority + "/progress"));
		assertThat(figures.keySet()).as("units, domains, days, leads and criteria")
			.anyMatch((address) -> address.contains("unit="))
			.anyMatch((address) -> address.contains("domain="))
			.anyMatch((address) -> address.contains("due="))
			.anyMatch((address) -> address.contains("lead="))
			.anyMatch((address) -> address.contains("code="));
		follow(officer, figures);
	}

	@Test
	void figuresOfAUnitLeadToTheirTasksAsTheyStoodThen() throws Exception {
		long unit = this.jdbc.sql("""
				select p.unit_id from remediation_plan p join progress_report r on r.plan_id = p.id
				join progress_line l on l.report_id = r.id
				where r.submissions > 0 and coalesce(l.verdict, 'ACCEPTED') <> 'ACCEPTED'
				group by p.unit_id order by count(distinct r.id) desc, p.unit_id limit 1""").query(Long.class).single();
		Document own = this.administrator.as(Role.UNIT_EDITOR, unit).page("/units/" + unit + "/progress");
		follow(this.administrator.as(Role.UNIT_EDITOR, unit).staying(), figures(own));
		follow(this.administrator.as(Role.AUTHORITY_OFFICER, this.authority).staying(), figures(
				this.administrator.as(Role.AUTHORITY_OFFICER, this.authority).page("/units/" + unit + "/progress")));
		for (Element row : own.select("table[data-table=periods] tbody tr")) {
			List<Integer> counts = row.select("td")
				.subList(1, 6)
				.stream()
				.map((cell) -> Integer.parseInt(cell.text()))
				.toList();
			assertThat(counts.get(0)).as("each task is in one state: " + row.text())
				.isEqualTo(counts.subList(1, 5).stream().mapToInt(Integer::intValue).sum());
		}
	}

	@Test
	void whatStandsStillIsJudgedByTodayAlone() throws Exception {
		long unit = this.jdbc.sql("""
				select p.unit_id from remediation_plan p join progress_report r on r.plan_id = p.id
				where r.submissions > 0 order by p.unit_id limit 1""").query(Long.class).single();
		SamplePages office = this.administrator.as(Role.UNIT_EDITOR, unit).staying();
		String then = figures(office.page("/units/" + unit + "/progress")).keySet()
			.stream()
			.filter((address) -> address.contains("report="))
			.findFirst()
			.orElseThrow();
		String chip = ".filter-chip[href*=show=stuck]";
		assertThat(office.page("/units/" + unit + "/progress/tasks").select(chip)).hasSize(1);
		assertThat(office.page(URLDecoder.decode(then, StandardCharsets.UTF_8)).select(chip)).isEmpty();
	}

	@Test
	void reportsThatAreNotHandedInAreNoDeadEnds() throws Exception {
		long unit = this.jdbc.sql("""
				select p.unit_id from remediation_plan p join progress_report r on r.plan_id = p.id
				where r.submissions = 0 and p.status = 'ISSUED' order by p.unit_id limit 1""")
			.query(Long.class)
			.single();
		SamplePages officer = this.administrator.as(Role.AUTHORITY_OFFICER, this.authority).staying();
		List<String> reports = officer.page("/units/" + unit + "/progress")
			.select("table[data-table=periods] a[href^=/reports/]")
			.eachAttr("href");
		for (String report : reports) {
			assertThat(officer.answered(report)).as(report).isEqualTo(200);
		}
	}

	/** The figures of a page that lead to tasks, by their address. */
	private static Map<String, String> figures(Document page) {
		Map<String, String> figures = new LinkedHashMap<>();
		page.select("td a[href*=/progress/tasks]").forEach((link) -> figures.put(link.attr("href"), link.text()));
		return figures;
	}

	private static void follow(SamplePages pages, Map<String, String> figures) throws Exception {
		assertThat(figures).isNotEmpty();
		for (Map.Entry<String, String> figure : figures.entrySet()) {
			Document tasks = pages.page(URLDecoder.decode(figure.getKey(), StandardCharsets.UTF_8));
			String said = figure.getValue();
			String found = said.contains(",") ? Objects.requireNonNull(tasks.select("tfoot td").last()).text()
					: Objects.requireNonNull(tasks.selectFirst("tfoot th")).text().replaceAll("\\D", "");
			assertThat(found).as(figure.getKey()).isEqualTo(said);
		}
	}

}
