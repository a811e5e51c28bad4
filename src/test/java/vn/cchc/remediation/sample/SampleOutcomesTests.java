package vn.cchc.remediation.sample;

import java.math.BigDecimal;
import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.support.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of the illustrative plans of 2025; the real units have no later scores. */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
class SampleOutcomesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void districtShowsEverythingThatCanComeOfAPromise() throws Exception {
		Document page = page("/authorities/" + unit("Mẫu (minh họa)") + "/outcome");
		assertThat(page.select(".lead").text()).startsWith("5 trên 5 kế hoạch đã có điểm năm sau");
		assertThat(this.jdbc.sql("select distinct state from plan_outcome_row where state <> 'PENDING'")
			.query(String.class)
			.list()).contains("WON", "PARTLY", "AGAIN", "KEPT", "MAX_CHANGED");
	}

	@Test
	void everySumCloses() throws Exception {
		page("/solutions");
		assertThat(this.jdbc.sql("""
				select count(*) from plan_outcome_row
				where won is not null and (won + lost_again <> lost_before or promised > lost_before)""")
			.query(Integer.class)
			.single()).isZero();
		assertThat(this.jdbc.sql("select sum(won) from plan_outcome_task").query(BigDecimal.class).single())
			.as("each criterion of these plans has its task")
			.isEqualByComparingTo(
					this.jdbc.sql("select sum(won) from plan_outcome_row").query(BigDecimal.class).single());
	}

	@Test
	void thePageOfAPlanSaysWhatTheDistrictSays() throws Exception {
		Document district = page("/authorities/" + unit("Mẫu (minh họa)") + "/outcome?sort=name&dir=asc");
		Element line = district.select("#units tbody tr:has(td a)").get(0);
		List<String> figures = line.select("td a").eachText();
		Document plan = page(line.select("td a").attr("href"));
		assertThat(plan.select("tfoot td").eachText()).containsSubsequence(figures.get(0), figures.get(1),
				figures.get(2));
		Points won = plan.select("tr.row-domain td:nth-of-type(4)")
			.eachText()
			.stream()
			.map(Points::parse)
			.reduce(Points.ZERO, Points::plus);
		assertThat(won.minus(Points.parse(figures.get(1))).value().abs())
			.as("but for what printing with two places hides")
			.isLessThan(new BigDecimal("0.05"));
	}

	@Test
	void realUnitsWaitForTheirScores() throws Exception {
		long plan = this.jdbc.sql("""
				select p.id from remediation_plan p join admin_unit u on u.id = p.unit_id
				where u.name = 'Hải Yến'""").query(Long.class).single();
		Document page = page("/plans/" + plan + "/outcome");
		assertThat(page.select(".empty-state").text()).contains("điểm năm 2024 của đơn vị chưa được công bố");
	}

	private long unit(String name) {
		return this.jdbc.sql("select id from admin_unit where name = :name and unit_level = 'DISTRICT'")
			.param("name", name)
			.query(Long.class)
			.single();
	}

	private Document page(String address) throws Exception {
		return new SamplePages(this.mvc, this.accounts).page(address);
	}

}
