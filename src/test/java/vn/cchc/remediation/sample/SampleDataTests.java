package vn.cchc.remediation.sample;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample data in a database of its own, and the figures of the documents as the pages
 * show them.
 */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
class SampleDataTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private SampleLoader loader;

	@Test
	void thanhXaShowsThePublishedFigures() throws Exception {
		Document page = overview("Thanh Xá");

		assertThat(page.select(".kpi").text()).contains("85,13", "100", "14,87", "64,42/74", "87,05", "20,71/26",
				"79,64");
		assertThat(indexes(page)).containsExactly("81,33", "95,00", "90,43", "91,67", "89,77", "100,00", "72,74",
				"79,64", "75,00", "76,36", "85,16");
		assertThat(page.text()).contains("975/QĐ-UBND");
	}

	@Test
	void lapVoShowsRanksAndChanges() throws Exception {
		Document page = overview("Lấp Vò");

		assertThat(page.select(".kpi").text()).contains("84,96", "100");
		assertThat(page.select(".kpi-value").eachText()).contains("8").doesNotContain("08");
		List<String> domains = page.select("#domain-table tr.row-domain").eachText();
		assertThat(domains).hasSize(8);
		List<List<String>> published = List.of(List.of("16,50", "15,99", "8", "−0,85"),
				List.of("7,00", "6,18", "9", "+17,29"), List.of("29,00", "26,69", "6", "+5,79"),
				List.of("8,00", "7,53", "10", "−1,25"), List.of("14,00", "11,76", "10", "+3,29"),
				List.of("7,00", "5,87", "7", "−3,20"), List.of("14,50", "8,63", "8", "+9,82"),
				List.of("4,00", "2,31", "8", "−24,25"));
		for (int domain = 0; domain < published.size(); domain++) {
			assertThat(domains.get(domain)).contains(published.get(domain));
		}
	}

	@Test
	void haiYenStandsFirstOfTwentyTwo() throws Exception {
		Document page = overview("Hải Yến");

		assertThat(page.select(".kpi-value").eachText()).contains("01/22");
		assertThat(page.select(".kpi").text()).contains("▲ 3 bậc");
		assertThat(page.text()).contains("362/QĐ-UBND");
	}

	@Test
	void haiYenListsEveryCriterionThatLostPointsOnce() throws Exception {
		List<String> lines = overview("Hải Yến").select("#lost tbody tr")
			.stream()
			.map((row) -> row.child(0).text().replaceAll("\\. .*", "") + " " + row.child(1).text())
			.toList();

		assertThat(lines).containsExactly("4.2 −3,00", "6.6 −3,00", "3.2 −1,00", "4.2.2 −1,00", "5.2.2 −1,00",
				"5.4 −1,00", "1.5 Bị trừ, chưa rõ số điểm");
	}

	@Test
	void haiYenIsReconciledAsTheDocumentStands() throws Exception {
		List<Element> findings = reconciliation("Hải Yến").select("[data-finding-list] li");

		assertThat(findings.stream()
			.filter((finding) -> !finding.select(".state-warn").isEmpty())
			.map(SampleDataTests::words)).containsExactly(
					"1 Công tác chỉ đạo, điều hành cải cách hành chính: chưa biết điểm tối đa, nên chưa tính được chỉ số",
					"1.5 Sáng kiến hoặc giải pháp mới trong CCHC: chưa biết điểm tối đa, nên chưa tính được chỉ số",
					"5 Cải cách tài chính công: mất 3,00 điểm, các tiêu chí nêu ra chỉ mất 2,00, còn 1,00 điểm chưa rõ mất ở đâu");
		assertThat(findings.stream()
			.filter((finding) -> finding.select(".state-warn").isEmpty())
			.map(SampleDataTests::words))
			.contains("1 Công tác chỉ đạo, điều hành cải cách hành chính: tự chấm 20,50, thẩm định 16,50, bị giảm 4,00",
					"3 Cải cách thủ tục hành chính: tự chấm 22,00, thẩm định 21,00, bị giảm 1,00",
					"4 Cải cách chế độ công vụ: tự chấm 15,00, thẩm định 14,00, bị giảm 1,00",
					"5 Cải cách tài chính công: tự chấm 9,00, thẩm định 7,00, bị giảm 2,00",
					"1.5 Sáng kiến hoặc giải pháp mới trong CCHC: có bị trừ điểm nhưng không ghi bao nhiêu");
		assertThat(findings.stream().map(SampleDataTests::words).filter((finding) -> finding.startsWith("4")))
			.as("the only thing to say about domain 4 is that the appraiser gave less")
			.hasSize(1);
		assertThat(findings).allSatisfy((finding) -> assertThat(finding.select("a").attr("href")).contains("#"));
	}

	@Test
	void noCriterionOfTheDocumentsHasAnInventedName() throws Exception {
		assertThat(count("criterion where name like '%không nêu tên%'")).isZero();
		assertThat(overview("Hải Định").select("#lost tbody tr")).hasSize(9);
	}

	@Test
	void everyDocumentHasItsDecision() {
		assertThat(this.jdbc.sql("""
				select u.name || ' ' || a.year || ' ' || a.status || ' ' || a.decision_no || ' ' || a.decision_date
				from assessment a join admin_unit u on u.id = a.unit_id
				where not a.illustrative and a.decision_no is not null""").query(String.class).list())
			.containsExactlyInAnyOrder("Hải Yến 2023 PUBLISHED 362/QĐ-UBND 2024-02-05",
					"Hải Định 2023 PUBLISHED 142/UBND-TH 2024-01-31", "Thanh Xá 2022 PUBLISHED 975/QĐ-UBND 2023-03-14",
					"Lấp Vò 2023 PUBLISHED 97/QĐ-UBND-HC 2024-01-31");
		assertThat(count("""
				criterion_score s join assessment a on a.id = s.assessment_id
				where s.deducted and a.decision_no = '142/UBND-TH'""")).isEqualTo(9);
	}

	@Test
	void theIllustrativeDistrictIsMarkedAndPlausible() {
		assertThat(count("assessment where illustrative and status = 'PUBLISHED'")).isEqualTo(3 * 22);
		assertThat(count("assessment where illustrative and index_percent not between 70 and 95")).isZero();
		assertThat(count("criteria_set where illustrative and name not like '%minh họa%'")).isZero();
		assertThat(count("assessment where illustrative and previous_rank is null")).isEqualTo(22);
	}

	@Test
	void twoIllustrativeCommunesBecameOneThatTheProvinceReviews() {
		assertThat(this.jdbc.sql("""
				select b.name || ' ' || b.valid_to || ' > ' || a.name || ' ' || a.valid_from || ' ' || p.name
				from unit_succession s
				join unit_succession_from f on f.succession_id = s.id join admin_unit b on b.id = f.unit_id
				join unit_succession_to t on t.succession_id = s.id join admin_unit a on a.id = t.unit_id
				join unit_reviewer r on r.unit_id = a.id and r.valid = '[2025-07-01,)'
				join admin_unit p on p.id = r.reviewer_id and p.unit_level = 'PROVINCE'
				where a.illustrative and b.illustrative order by b.name""").query(String.class).list()).containsExactly(
				"Mẫu Tây (minh họa) 2025-06-30 > Mẫu Mới (minh họa) 2025-07-01 Mẫu (minh họa)",
				"Mẫu Đông (minh họa) 2025-06-30 > Mẫu Mới (minh họa) 2025-07-01 Mẫu (minh họa)");
		assertThat(count("unit_reviewer r join admin_unit u on u.id = r.reviewer_id where u.name = 'Mẫu (minh họa)'"
				+ " and u.unit_level = 'DISTRICT'"))
			.isEqualTo(22);
	}

	@Test
	void aSecondStartChangesNothing() {
		long units = count("admin_unit");
		long accountsBefore = count("account");

		this.loader.run(new DefaultApplicationArguments());

		assertThat(count("admin_unit")).isEqualTo(units);
		assertThat(count("account")).isEqualTo(accountsBefore);
		assertThat(count("account where sample_hint is not null")).isEqualTo(24);
	}

	private static String words(Element finding) {
		return finding.select("a").text();
	}

	private static List<String> indexes(Document page) {
		int column = page.select("#domain-table thead th").eachText().indexOf("Chỉ số (%)");
		return page.select("#domain-table tbody tr")
			.stream()
			.map((row) -> row.children().get((column >= 0) ? column : 6).text().replace(" %", ""))
			.toList();
	}

	private Document overview(String name) throws Exception {
		long unitId = this.jdbc.sql("select id from admin_unit where name = :name")
			.param("name", name)
			.query(Long.class)
			.single();
		return page("/units/" + unitId);
	}

	private Document reconciliation(String name) throws Exception {
		long assessmentId = this.jdbc
			.sql("select a.id from assessment a join admin_unit u on u.id = a.unit_id where u.name = :name")
			.param("name", name)
			.query(Long.class)
			.single();
		return page("/assessments/" + assessmentId + "/reconciliation");
	}

	private Document page(String address) throws Exception {
		return new SamplePages(this.mvc, this.accounts).page(address);
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}
