package vn.cchc.remediation.sample;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanParty;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The plans of the four documents with their facts, and what the plan check says. */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
class SamplePlansTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PositionHolders holders;

	@Autowired
	private PlanService plans;

	@ParameterizedTest
	@ValueSource(strings = { "Hải Yến", "Hải Định", "(mẫu) thuộc huyện Hà Trung", "Lấp Vò" })
	void theDocumentsAreIssuedPlansWithoutInventedNumberOrDate(String unit) {
		PlanLook look = look(unit);

		assertThat(look.plan().status()).isEqualTo(PlanStatus.ISSUED);
		assertThat(look.plan().illustrative()).isFalse();
		assertThat(look.content().number()).isNull();
		assertThat(look.content().issuedOn()).isNull();
		assertThat(look.content().lines(PlanText.RECIPIENTS)).hasSizeGreaterThanOrEqualTo(5);
	}

	@Test
	void haiYenNamesFiguresLeadsAndDeadlines() {
		PlanContent plan = look("Hải Yến").content();

		assertThat(plan.sections()).extracting(SamplePlansTests::figures)
			.containsExactly("1 20,50 16,50 của null", "2 7,00 7,00 của 7,00", "3 22,00 21,00 của 22,00",
					"4 15,00 14,00 của 18,00", "5 9,00 7,00 của 10,00", "6 15,50 15,50 của 18,50");
		assertThat(rows(plan)).containsExactly("1.5 | Cán bộ, công chức xã |  | Trong năm 2024",
				"2 |  |  | Trong năm 2024", "3.2 | Công chức Văn phòng – Thống kê | Công chức Văn hóa – Xã hội | ",
				"4.2 |  |  | ", "4.2.2 | Công chức Văn phòng – Thống kê |  | Trong năm 2024",
				"5.2.2 | Công chức Tài chính – Kế toán |  | Chậm nhất trong tháng 10 năm 2024",
				"5.4 | Công chức Tài chính – Kế toán |  | ",
				"6.6 | Công chức Tài chính – Kế toán | Công chức Văn phòng – Thống kê; Cơ quan nhà nước cấp trên | ");
		assertThat(plan.entries().filter((entry) -> entry.code().equals("3.2")).findFirst().orElseThrow().reason())
			.contains("chưa đầy đủ");
		assertThat(plan.signing()).isEqualTo(SigningAuthority.NONE);
		assertThat(plan.text(PlanText.SIGNER_TITLE)).isEqualTo("CHỦ TỊCH");
		assertThat(plan.text(PlanText.LEGAL_BASES)).contains("362/QĐ-UBND", "05 tháng 02 năm 2024");
		assertThat(plan.lines(PlanText.RECIPIENTS)).containsExactly("TT Đảng ủy (B/c)", "TT HĐND xã", "CT, PCT UBND xã",
				"Các cán bộ, công chức xã", "Lưu: VT");
	}

	@Test
	void haiDinhHasTheNineRowsOfItsAnnex() {
		PlanContent plan = look("Hải Định").content();

		assertThat(rows(plan)).containsExactly(
				"1.3 | Công chức Văn phòng – Thống kê | Cán bộ, công chức liên quan | Thường xuyên",
				"1.5.1 | Công chức Văn phòng – Thống kê | Cán bộ, công chức liên quan | Thường xuyên",
				"1.5.4 | Các công chức liên quan |  | Thường xuyên",
				"3.5 | Văn phòng – Thống kê | Cán bộ, công chức liên quan | Quý I",
				"3.12.1 | Bộ phận tiếp nhận và trả kết quả xã | Văn phòng – Thống kê | Thường xuyên",
				"4.4 | Văn phòng – Thống kê | Các công chức liên quan | Thường xuyên",
				"6.3 | Kế toán – Ngân sách xã | Các công chức liên quan | Thường xuyên",
				"6.5 | Kế toán – Ngân sách xã | Các công chức liên quan | Thường xuyên",
				"7.1.4 | Văn phòng – Thống kê | CBCC cơ quan | Thường xuyên");
		assertThat(plan.tasks().map(PlanContent.Task::lead)).allMatch((lead) -> lead.orgUnitId() != null);
		assertThat(plan.tasks().map(PlanContent.Task::note)).allMatch(Objects::isNull);
		assertThat(plan.tasks().map(PlanContent.Task::target).filter(Objects::nonNull)).containsExactly(
				"01 đợt kiểm tra, 01 đợt giám sát", "02 sáng kiến trở lên",
				"từ 80% thủ tục hành chính trở lên; trên 50% giao dịch thanh toán trực tuyến",
				"100% văn bản được ký số");
		assertThat(plan.signing()).isEqualTo(SigningAuthority.TM);
		assertThat(plan.text(PlanText.LEGAL_BASES)).contains("142/UBND-TH", "31/01/2024");
	}

	@Test
	void haTrungHasTasksPerDomainByPosition() {
		PlanContent plan = look("(mẫu) thuộc huyện Hà Trung").content();

		assertThat(plan.kind()).isEqualTo(PlanKind.IMPROVEMENT);
		assertThat(plan.sections()).hasSize(7).allMatch((section) -> !section.tasks().isEmpty());
		assertThat(plan.sections().stream().map(SamplePlansTests::leads)).containsExactly(
				"Công chức Văn hóa – Xã hội (phụ trách thông tin, tuyên truyền), Công chức Văn phòng – Thống kê",
				"Công chức Tư pháp – Hộ tịch", "Phó Chủ tịch UBND xã phụ trách một cửa",
				"Công chức Văn phòng – Thống kê (phụ trách lĩnh vực nội vụ)",
				"Công chức Văn phòng – Thống kê (phụ trách lĩnh vực nội vụ)", "Công chức Tài chính – Kế toán",
				"Công chức Văn hóa – Xã hội (phụ trách thông tin, tuyên truyền)");
		assertThat(plan.tasks().map(PlanContent.Task::due)).allMatch(Objects::isNull);
		assertThat(plan.text(PlanText.LEGAL_BASES)).contains("105/KH-UBND", "12 tháng 5 năm 2023", "4308/QĐ-UBND",
				"29/10/2021");
	}

	@Test
	void lapVoNamesOfficesAndPeriodsPerComponentIndex() {
		PlanContent plan = look("Lấp Vò").content();

		assertThat(plan.sections()
			.stream()
			.filter((section) -> section.code() != null)
			.map((section) -> section.code() + " " + section.entries().size() + " | " + leads(section) + " | "
					+ section.tasks().stream().map(SamplePlansTests::due).collect(Collectors.joining())))
			.containsExactly("1 8 | Phòng Nội vụ | Trong quý II năm 2024",
					"2 3 | Phòng Tư pháp | Quý II và đầu quý III năm 2024",
					"3 6 | Văn phòng HĐND – UBND huyện | Trong quý II/2024", "4 3 | Phòng Nội vụ | Trong quý II/2024",
					"5 7 | Phòng Nội vụ | Trong năm 2024", "6 6 | Phòng Tài chính – Kế hoạch | Trong năm 2024",
					"7 2 | Phòng Văn hóa và Thông tin | Trong quý II/2024", "8 4 | Phòng Tài chính – Kế hoạch | ");
		assertThat(plan.sections().get(1).result()).contains("thứ 8", "0,85%", "15,99/16,5");
		assertThat(plan.tasks().map(SamplePlansTests::due)).contains("Chậm nhất ngày 15/4/2024", "Hằng tháng");
		assertThat(plan.signing()).isEqualTo(SigningAuthority.Q);
		assertThat(plan.lines(PlanText.RECIPIENTS)).hasSize(8);
	}

	@Test
	void aPlanIsReadAsItIsPrinted() throws Exception {
		Document haiYen = page("Hải Yến", "");
		assertThat(haiYen.select("article section:has(h3:contains(2. Cải cách thể chế)) li")).isEmpty();
		assertThat(haiYen.select("article section p").eachText()).contains(
				"Tự chấm 20,50 điểm, thẩm định 16,50 điểm; chưa rõ điểm tối đa",
				"Tự chấm 15,00 điểm, thẩm định 14,00 trên 18,00 điểm −4,00");
		assertThat(haiYen.select("article li:contains(3.2 )").text()).contains("−1,00",
				"Tự chấm 1,00 điểm, thẩm định 0,00 trên 1,00 điểm", "chưa đầy đủ");
		assertThat(haiYen.select(".plan-signature strong").eachText()).containsExactly("CHỦ TỊCH", "(đã ký)");
		assertThat(page("Hải Định", "").select(".plan-signature strong").eachText())
			.containsExactly("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(đã ký)");
		Document lapVo = page("Lấp Vò", "");
		assertThat(lapVo.select(".plan-signature strong").eachText()).containsExactly("TM. ỦY BAN NHÂN DÂN",
				"Q. CHỦ TỊCH", "(đã ký)");
		assertThat(lapVo.select(".plan-foot li").eachText()).startsWith("- UBND Tỉnh;").endsWith("- Lưu: VT, NV, H.");
		assertThat(lapVo.select("article li:contains(5.5 )").text()).contains("thiếu thông tin ở các biểu mẫu");
		assertThat(lapVo.select("article tr:contains(Thu hút đầu tư)").text())
			.contains("gia nhập và tái gia nhập thị trường", "Phòng Tài chính – Kế hoạch");
	}

	@Test
	void everyFindingOfAPlanInForceLeadsToItsPlace() throws Exception {
		for (String unit : List.of("Hải Yến", "(mẫu) thuộc huyện Hà Trung", "Lấp Vò")) {
			Document read = page(unit, "");
			assertThat(check(unit).select(".findings a").eachAttr("href")).as(unit)
				.isNotEmpty()
				.allSatisfy(
						(href) -> assertThat(read.getElementById(href.replaceFirst(".*#", ""))).as(href).isNotNull());
		}
	}

	@Test
	void ranksAreForecastWithinTheGroup() throws Exception {
		assertThat(page("Mẫu 04 (minh họa)", "/overview").select("section:has(#forecast) tbody tr").eachText()).first()
			.asString()
			.endsWith("09/22");
		assertThat(page("Mẫu 04 (minh họa)", "/overview").select("section:has(#forecast) tbody tr").eachText()).last()
			.asString()
			.endsWith("01/22");
		assertThat(page("Hải Yến", "/overview").select("a[data-figure=rank]").text()).as("as published")
			.isEqualTo("01/22");
		assertThat(page("Hải Yến", "/overview").select("section:has(#forecast)").text())
			.contains("Chưa dự báo được thứ hạng", "Chưa tính được chỉ số");
	}

	@Test
	void theCheckFindsWhatHaiYenLeavesOpen() throws Exception {
		Document page = check("Hải Yến");

		assertThat(findings(page, "POINTS_UNEXPLAINED")).containsExactly(
				"Cải cách tài chính công: mất 3,00 điểm, các tiêu chí nêu trong kế hoạch giải thích 2,00 điểm; còn 1,00 điểm chưa rõ mất ở đâu.");
		assertThat(findings(page, "TASK_WITHOUT_DUE")).anyMatch((finding) -> finding.contains("(3.2): "));
		assertThat(page.select(".state-bad")).isEmpty();
	}

	@Test
	void theCheckFindsNothingFalseInHaiDinh() throws Exception {
		Document page = check("Hải Định");

		assertThat(page.select("[id^=kind-]").eachText()).isEmpty();
		assertThat(page.select(".empty-state").text()).startsWith("Không có gì cần sửa");
	}

	@Test
	void theCheckOfLapVoNamesOnlyWhatTheDocumentLeavesOpen() throws Exception {
		Document page = check("Lấp Vò");

		assertThat(page.select("[id^=kind-]").eachAttr("id")).containsExactly("kind-TASK_WITHOUT_LEAD",
				"kind-TASK_WITHOUT_OUTPUT", "kind-TASK_WITHOUT_DUE");
		assertThat(findings(page, "TASK_WITHOUT_DUE")).hasSize(1);
	}

	@Test
	void everyIllustrativeCommuneHasAPlanAndEveryStateIsThere() {
		assertThat(this.jdbc.sql("select distinct status from remediation_plan where illustrative order by 1")
			.query(String.class)
			.list()).containsExactly("CLOSED", "DRAFT", "ISSUED", "RETURNED", "SUBMITTED");
		assertThat(this.jdbc.sql("select count(distinct unit_id) from remediation_plan where illustrative")
			.query(Long.class)
			.single()).isEqualTo(22);
		assertThat(this.jdbc.sql("""
				select count(*) from plan_task t join remediation_plan p on p.id = t.plan_id
				where p.illustrative and p.status <> 'DRAFT' and (t.solution is null or t.lead_org_unit_id is null
					or t.due_last_day is null or t.output is null)""").query(Long.class).single()).isZero();
	}

	@Test
	void officesHoldTheirPositions() {
		long account = one("select id from account where username = 'vp.haiyen'");
		long position = one("""
				select o.id from org_unit o join admin_unit u on u.id = o.unit_id
				where u.name = 'Hải Yến' and o.name = 'Công chức Văn phòng – Thống kê'""");

		assertThat(this.holders.holds(account, position)).isTrue();
		assertThat(this.holders.holds(account, one("""
				select o.id from org_unit o join admin_unit u on u.id = o.unit_id
				where u.name = 'Hải Yến' and o.name = 'Công chức Tài chính – Kế toán'"""))).isFalse();
	}

	@Test
	void everyPositionThatLeadsInADocumentIsHeld() {
		assertThat(this.jdbc.sql("""
				select distinct o.name from plan_task t join remediation_plan p on p.id = t.plan_id
				join org_unit o on o.id = t.lead_org_unit_id
				where not p.illustrative and o.kind <> 'GROUP' and not exists
					(select 1 from org_unit_holder h where h.org_unit_id = o.id)""").query(String.class).list())
			.isEmpty();
	}

	private static String figures(PlanContent.Section section) {
		PlanContent.Score score = section.score();
		return section.code() + " " + score.self() + " " + score.finalScore() + " của " + score.max();
	}

	/** Criteria, lead, who cooperates, and the deadline of each task. */
	private static List<String> rows(PlanContent plan) {
		return plan.tasks()
			.map((task) -> String.join(" | ",
					task.criteria()
						.stream()
						.map((link) -> plan.entry(link.entryId()).orElseThrow().code())
						.collect(Collectors.joining("; ")),
					lead(task), task.cooperating().stream().map(PlanParty::name).collect(Collectors.joining("; ")),
					due(task)))
			.toList();
	}

	private static String leads(PlanContent.Section section) {
		return section.tasks()
			.stream()
			.map(SamplePlansTests::lead)
			.distinct()
			.sorted()
			.collect(Collectors.joining(", "));
	}

	private static String lead(PlanContent.Task task) {
		PlanParty lead = task.lead();
		return (lead != null) ? lead.name() : "";
	}

	private static String due(PlanContent.Task task) {
		DueTerm due = task.due();
		return (due != null) ? due.wording() : "";
	}

	private static List<String> findings(Document page, String kind) {
		return page.select("section:has(#kind-" + kind + ") .findings li").eachText();
	}

	private Document check(String unit) throws Exception {
		return page(unit, "/check");
	}

	private Document page(String unit, String path) throws Exception {
		return new SamplePages(this.mvc, this.accounts).page("/plans/" + look(unit).plan().id() + path);
	}

	private PlanLook look(String unit) {
		return this.plans.look(this.jdbc
			.sql("select p.id from remediation_plan p join admin_unit u on u.id = p.unit_id where u.name = :unit")
			.param("unit", unit)
			.query(Long.class)
			.single());
	}

	private long one(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

}
