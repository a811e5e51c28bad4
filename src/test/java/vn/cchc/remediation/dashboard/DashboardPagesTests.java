package vn.cchc.remediation.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The figures of the seeds, as the pages show them. */
@IntegrationTest
@Transactional
class DashboardPagesTests {

	/** Eight domains of four criteria each. */
	private static final List<String> LARGE = IntStream.rangeClosed(1, 8)
		.boxed()
		.flatMap((domain) -> IntStream.rangeClosed(0, 4)
			.mapToObj((criterion) -> (criterion == 0) ? domain + "|Lĩnh vực|4"
					: domain + "." + criterion + "|Tiêu chí|1"))
		.toList();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private DashboardFixture fixture;

	@Autowired
	private AccountService accounts;

	@Test
	void thanhXaAsPublished() throws Exception {
		long district = this.fixture.district("Thanh Hà");
		long unit = this.fixture.commune("Thanh Xá", district);
		this.fixture.score(unit, thanhXaSet(), DashboardFixture.ranked(null, null, null), "1||12.2", "2||4.75",
				"3||16.73", "4||5.5", "5||9.875", "6||7", "7||8.365", "8.1||1.5", "8.2||10.69", "8.3||8.516");
		Document page = page("/units/" + unit, administrator());
		assertThat(page.text()).contains("85,13", "14,87", "64,42/74", "87,05", "20,71/26", "79,64");
		assertThat(page.select("#domain-table tr").eachText().toString()).contains("81,33", "95,00", "90,43", "91,67",
				"89,77", "100,00", "72,74", "75,00", "76,36", "85,16");
	}

	private DashboardFixture.Set thanhXaSet() {
		return this.fixture.set("Bộ tiêu chí huyện Thanh Hà", 2022, "1|Chỉ đạo, điều hành|15", "2|Thể chế|5",
				"3|Thủ tục hành chính|18.5", "4|Bộ máy|6", "5|Công vụ|11", "6|Tài chính công|7",
				"7|Chính quyền số|11.5", "8*|Tác động|26", "8.1|Kinh tế - xã hội|2", "8.2|Điều tra|14",
				"8.3|Hài lòng|10");
	}

	@Test
	void haiYenHasARankButNoIndex() throws Exception {
		long district = this.fixture.district("Cao Lộc");
		long unit = this.fixture.commune("Hải Yến", district);
		DashboardFixture.Set set = this.fixture.set("Bộ tiêu chí huyện Cao Lộc", 2023, "1|Chỉ đạo, điều hành|",
				"1.5|Sáng kiến|", "2|Thể chế|7", "3|Thủ tục hành chính|22", "3.2|Công khai|1", "4|Công vụ|18",
				"5|Tài chính công|10", "6|Chính quyền số|18.5");
		long assessment = this.fixture.score(unit, set, DashboardFixture.ranked(1, 22, 4), "1|20.5|16.5",
				"1.5|||!Chưa có sáng kiến", "2|7|7", "3|22|21", "3.2|1|0|Chưa công khai đầy đủ", "4|15|14", "5|9|7",
				"6|15.5|15.5");
		Document page = page("/units/" + unit, administrator());
		assertThat(page.text()).contains("01/22", "▲ 3 bậc", "81,00",
				"Chưa tính được chỉ số vì chưa rõ điểm tối đa của lĩnh vực 1", "Bị trừ, chưa rõ số điểm");
		assertThat(page.select("#lost tbody tr").eachText().get(0)).startsWith("4. Công vụ −4,00");
		assertThat(page.select("#lost tbody tr:contains(3.2.)").text()).contains("−1,00", "Chưa công khai đầy đủ");
		assertThat(page.select("#lost a").eachAttr("href"))
			.contains("/assessments/" + assessment + "#row-" + set.criterion("3.2"))
			.contains("/authorities/" + district + "/criteria/" + set.criterion("3.2"));
	}

	@Test
	void unitWithoutScoresOffersToEnterThem() throws Exception {
		long unit = this.fixture.commune("Chưa Chấm", this.fixture.district("Chưa Chấm"));
		assertThat(page("/units/" + unit, administrator()).select("a[href='/assessments/new?unit=" + unit + "']"))
			.hasSize(1);
	}

	@Test
	void unitsAreFoundWithoutAccents() throws Exception {
		long unit = this.fixture.commune("Quỳnh Đôi", this.fixture.district("Quỳnh Lưu"));
		assertThat(page("/units?q=quynh doi", administrator()).select("tbody a[href='/units/" + unit + "']"))
			.hasSize(1);
		assertThat(page("/units?q=khong co ten nay", administrator()).select(".empty-state")).hasSize(1);
	}

	@Test
	void authorityComparesItsUnits() throws Exception {
		long district = this.fixture.district("So Sánh");
		DashboardFixture.Set set = comparedSet();
		long first = this.fixture.commune("Bê", district);
		long second = this.fixture.commune("Xê", district);
		this.fixture.commune("Không Điểm", district);
		this.fixture.score(first, set, DashboardFixture.ranked(1, 2, 2), "1|10|9", "2.1|10|8");
		long worse = this.fixture.score(second, set, DashboardFixture.ranked(2, 2, 1), "1|10|7", "2.1|10|5");
		Document page = page("/authorities/" + district + "?sort=index&dir=desc", administrator());
		assertThat(page.select("#units tbody th").eachText()).containsExactly("Xã Bê", "Xã Xê", "Xã Không Điểm");
		assertThat(page.select(".kpi-row").text()).contains("72,50", "60,00 – 85,00", "5,50");
		assertThat(page.select("a[href='/authorities/" + district + "/criteria/" + set.criterion("2.1") + "']").text())
			.contains("−7,00");
		Document heatmap = page("/authorities/" + district + "/heatmap", administrator());
		assertThat(
				heatmap.select("td.heat-1 a[href='/assessments/" + worse + "#row-" + set.criterion("2") + "']").text())
			.isEqualTo("50,00 %");
		Document criterion = page("/authorities/" + district + "/criteria/" + set.criterion("2.1"), administrator());
		assertThat(criterion.select("tbody tr:first-child").text()).contains("Xã Xê", "10,00", "5,00", "−5,00");
	}

	private DashboardFixture.Set comparedSet() {
		return this.fixture.set("Bộ so sánh", 2024, "1|Một|10", "2|Hai|10", "2.1|Hai một|10");
	}

	@Test
	void foreignUnitsAreNotFound() throws Exception {
		long district = this.fixture.district("Của Mình");
		long own = this.fixture.commune("Của Mình", district);
		long foreignDistrict = this.fixture.district("Nơi Khác");
		long foreign = this.fixture.commune("Nơi Khác", foreignDistrict);
		RequestPostProcessor editor = account("vp.cuaminh", Role.UNIT_EDITOR, own);
		this.mvc.perform(get("/units/" + own).with(editor)).andExpect(status().isOk());
		assertThat(page("/", editor).select("#own .own-unit").eachAttr("href")).containsExactly("/units/" + own);
		for (String path : List.of("/units/" + foreign, "/authorities/" + foreignDistrict,
				"/authorities/" + foreignDistrict + "/heatmap", "/authorities/" + foreignDistrict + "/criteria/1")) {
			this.mvc.perform(get(path).with(editor)).andExpect(status().isNotFound());
		}
		assertThat(page("/units", editor).select("tbody tr")).hasSize(1);
		RequestPostProcessor officer = account("nv.cuaminh", Role.AUTHORITY_OFFICER, district);
		assertThat(page("/", officer).select("#own .own-unit").eachAttr("href"))
			.containsExactly("/authorities/" + district);
		this.mvc.perform(get("/units/" + own).with(officer)).andExpect(status().isOk());
		this.mvc.perform(get("/units/" + foreign).with(officer)).andExpect(status().isNotFound());
	}

	@Test
	void aFileHasEveryUnitInThePagesOrderWhereThePageHasTheFirst() throws Exception {
		long district = this.fixture.district("Nhiều Trang");
		DashboardFixture.Set set = comparedSet();
		addScored(district, set, 0, 53);
		RequestPostProcessor officer = account("nv.nhieutrang", Role.AUTHORITY_OFFICER, district);
		String address = "/authorities/" + district;
		assertThat(page(address + "?sort=name&dir=desc&page=1", officer).select("#units tbody tr")).hasSize(3);
		for (String file : List.of("/units.csv?sort=name&dir=desc&page=1", "/heatmap.csv?sort=name&dir=desc",
				"/criteria/" + set.criterion("2.1") + ".csv")) {
			List<String> lines = this.mvc.perform(get(address + file).with(officer))
				.andExpect(status().isOk())
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.toList();
			assertThat(lines).as(file).hasSize(1 + 53 + 1);
			if (file.contains("sort=name")) {
				assertThat(lines.get(1)).startsWith("Xã Xã số 9;");
			}
		}
	}

	@Test
	void statementsDoNotGrowWithRows() throws Exception {
		long district = this.fixture.district("Đếm Câu");
		DashboardFixture.Set set = comparedSet();
		RequestPostProcessor officer = account("nv.demcau", Role.AUTHORITY_OFFICER, district);
		List<String> paths = List.of("/units", "/units?q=xa so", "/authorities", "/authorities/" + district,
				"/authorities/" + district + "/heatmap",
				"/authorities/" + district + "/criteria/" + set.criterion("2.1"),
				"/authorities/" + district + "/units.xlsx", "/authorities/" + district + "/heatmap.csv");
		addScored(district, set, 0, 1);
		List<Long> few = counts(paths, officer);
		addScored(district, set, 1, 8);
		assertThat(counts(paths, officer)).isEqualTo(few).allMatch((count) -> count < 20);
	}

	@Test
	void statementsOfAnOverviewDoNotGrowWithCriteriaOrYears() throws Exception {
		long district = this.fixture.district("Đếm Tiêu Chí");
		long small = this.fixture.commune("Ít Tiêu Chí", district);
		this.fixture.score(small, comparedSet(), DashboardFixture.ranked(1, 2, 2), "1|10|9", "2.1|10|8");
		long large = this.fixture.commune("Nhiều Tiêu Chí", district);
		for (int year = 2018; year < 2024; year++) {
			this.fixture.score(large, largeSet(year), DashboardFixture.ranked(1, 2, 2),
					LARGE.stream()
						.filter((criterion) -> criterion.contains("."))
						.map((criterion) -> criterion.substring(0, criterion.indexOf('|')) + "|1|0,5")
						.toArray(String[]::new));
		}
		RequestPostProcessor officer = account("nv.demtieuchi", Role.AUTHORITY_OFFICER, district);
		List<Long> counts = counts(List.of("/units/" + small, "/units/" + large), officer);
		assertThat(page("/units/" + large, officer).select("#years tbody tr")).hasSize(6);
		assertThat(counts.get(1)).isEqualTo(counts.get(0)).isLessThan(20);
	}

	@Test
	void countsEveryLossAndLeadsToThemAll() throws Exception {
		long unit = this.fixture.commune("Mất Nhiều", this.fixture.district("Mất Nhiều"));
		long assessment = this.fixture.score(unit, largeSet(2024), DashboardFixture.ranked(null, null, null),
				LARGE.stream()
					.filter((criterion) -> criterion.contains("."))
					.map((criterion) -> criterion.substring(0, criterion.indexOf('|')) + "|1|0,5")
					.toArray(String[]::new));
		Document page = page("/units/" + unit, administrator());
		assertThat(page.select(".kpi:contains(Điểm còn thiếu) .kpi-note").text()).isEqualTo("ở 32 tiêu chí");
		assertThat(page.select("#lost tbody tr")).hasSize(20);
		assertThat(page.select("#lost a[href='/assessments/" + assessment + "?show=lost']").text()).contains("32");
	}

	private DashboardFixture.Set largeSet(int year) {
		return this.fixture.set("Bộ nhiều tiêu chí " + year, year, LARGE.toArray(String[]::new));
	}

	@Test
	void theCounterOfTheReconciliationLeadsToIt() throws Exception {
		long unit = this.fixture.commune("Đối Chiếu", this.fixture.district("Đối Chiếu"));
		long assessment = this.fixture.score(unit,
				this.fixture.set("Bộ đối chiếu", 2024, "1|Một|10", "1.1|Một một|4", "2|Hai|"),
				DashboardFixture.ranked(null, null, null), "1|9|7", "1.1|4|3", "2|5|5");
		Elements counter = page("/units/" + unit, administrator())
			.select(".page-actions a[href='/assessments/" + assessment + "/reconciliation']");
		int findings = page("/assessments/" + assessment + "/reconciliation", administrator()).select(".findings > li")
			.size();
		assertThat(findings).isPositive();
		assertThat(counter.text()).isEqualTo("Đối chiếu: " + findings + " chỗ cần xem");
	}

	@Test
	void twoSetsOfOneYearAreToldApart() throws Exception {
		long unit = this.fixture.commune("Hai Bộ", this.fixture.district("Hai Bộ"));
		DashboardFixture.Set first = this.fixture.set("Bộ thứ nhất", 2024, "1|Một|10");
		DashboardFixture.Set second = this.fixture.set("Bộ thứ hai", 2024, "1|Một|10");
		this.fixture.score(unit, first, DashboardFixture.ranked(null, null, null), "1|10|9");
		this.fixture.score(unit, second, DashboardFixture.ranked(null, null, null), "1|10|4");
		Document page = page("/units/" + unit + "?year=2024&set=" + first.id(), administrator());
		assertThat(page.select(".filter-chip").eachText()).containsExactlyInAnyOrder("2024 – Bộ thứ nhất",
				"2024 – Bộ thứ hai");
		assertThat(page.select(".filter-chip[aria-current]").text()).isEqualTo("2024 – Bộ thứ nhất");
		assertThat(page.select(".kpi-value").get(0).text()).startsWith("90,00");
		assertThat(page("/units/" + unit + "?year=2024&set=" + second.id(), administrator()).select(".kpi-value")
			.get(0)
			.text()).startsWith("40,00");
	}

	@Test
	void linesOfThePredecessorsStandBesideTheOwn() throws Exception {
		long district = this.fixture.district("Sáp Nhập");
		DashboardFixture.Set set = comparedSet();
		long old = this.fixture.commune("Tiền Thân", district);
		this.fixture.score(old, set, DashboardFixture.ranked(3, 9, null), "1|10|9", "2.1|10|8");
		long merged = this.fixture.merge("Sau Sáp Nhập", LocalDate.of(2025, 7, 1), district, old);
		Document page = page("/units/" + merged, administrator());
		assertThat(page.select("main > p:contains(Hình thành từ) a").eachAttr("href")).containsExactly("/units/" + old);
		assertThat(page.select("#years tbody tr").text()).contains("2024", "Xã Tiền Thân", "đơn vị tiền thân", "85,00",
				"03/09");
		assertThat(page("/units/" + old, administrator()).select("main > p:contains(Nay là) a").eachAttr("href"))
			.containsExactly("/units/" + merged);
	}

	@Test
	void enteringIsOfferedForTheYearAskedFor() throws Exception {
		long district = this.fixture.district("Nhập Điểm");
		long unit = this.fixture.commune("Nhập Điểm", district, LocalDate.of(2025, 7, 1));
		RequestPostProcessor officer = account("nv.nhapdiem", Role.AUTHORITY_OFFICER, district);
		String link = ".empty-state a[href^='/assessments/new']";
		assertThat(page("/units/" + unit + "?year=2024", officer).select(link)).hasSize(1);
		assertThat(page("/units/" + unit + "?year=2025", officer).select(link)).isEmpty();
	}

	private void addScored(long district, DashboardFixture.Set set, int from, int to) {
		for (int i = from; i < to; i++) {
			this.fixture.score(this.fixture.commune("Xã số " + i, district), set,
					DashboardFixture.ranked(null, null, null), "1|10|9", "2.1|10|" + i);
		}
	}

	private List<Long> counts(List<String> paths, RequestPostProcessor account) throws Exception {
		List<Long> counts = new ArrayList<>();
		for (String path : paths) {
			counts.add(Statements.count(() -> this.mvc.perform(get(path).with(account)).andExpect(status().isOk())));
		}
		return counts;
	}

	private Document page(String path, RequestPostProcessor account) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(path).with(account))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private RequestPostProcessor administrator() {
		return account("quantri" + System.nanoTime(), Role.ADMINISTRATOR, null);
	}

	private RequestPostProcessor account(String username, Role role, @Nullable Long unit) {
		long id = this.accounts.add(new NewAccount(username, username)).id();
		this.accounts.grant(id, role, unit, null, null);
		CurrentAccount account = new CurrentAccount(id, username, username, 0, this.accounts.grantsOf(id));
		return authentication(UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList(role.authority())));
	}

}
