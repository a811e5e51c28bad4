package vn.cchc.remediation.progress;

import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanPeople;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A row per task, a column per period; who cooperates confirms it. */
@IntegrationTest
class TrackingPagesTests {

	private static final String ACCOUNTANT = "Công chức Tài chính – Kế toán";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private PlanPeople people;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private JdbcClient jdbc;

	private ProgressFixture.Place place;

	private ReportVisitor office;

	@BeforeEach
	void begin() throws Exception {
		this.place = this.fixture.place();
		this.office = visitor("Văn phòng xã", Role.UNIT_EDITOR, this.place.commune());
	}

	@Test
	void showsWhatBecameOfEachTaskInEachQuarter() throws Exception {
		long second = this.fixture.report(this.place, 2);
		List<ReportContent.Line> lines = this.fixture.lines(second);
		enter(second, lines.get(0), new LineEntry(TaskState.DONE, 0, "Xong", null, null, null));
		enter(second, lines.get(1), new LineEntry(TaskState.IN_PROGRESS, 50, "Một nửa", null, null, null));
		this.reports.submit(second, true, Actor.PROGRAM);
		this.reviews.accept(second, 1, Set.of(), Actor.PROGRAM);
		long third = this.fixture.report(this.place, 3);

		Document page = tracking(this.office);
		assertThat(page.select("thead th:not(.report-tick)").eachText()).containsExactly("Nhiệm vụ", "Chủ trì",
				"Thời hạn", "Quý I/2024", "Quý II/2024", "Quý III/2024", "Quý IV/2024", "Việc có thể làm");
		Element done = row(page, lines.get(0));
		assertThat(cells(done)).containsExactly("", "Đã hoàn thành", "", "");
		Element carried = row(page, lines.get(1));
		assertThat(cells(carried)).containsExactly("", "Đang thực hiện 50 %", "Chưa báo cáo. Quá hạn", "");
		assertThat(carried.select("td:not([data-only])").get(4).select("a").attr("href"))
			.isEqualTo("/reports/" + third + "/lines/" + this.fixture.lines(third).get(0).id());
		assertThat(page.select("tr.row-total td:not([data-only])").get(3).text()).contains("Đã chấp nhận",
				"Xong 1, đang làm 1, quá hạn 0");
		ReportVisitor officer = visitor("Phòng Nội vụ", Role.AUTHORITY_OFFICER, this.place.district());
		assertThat(cells(row(tracking(officer), lines.get(1)))).as("nothing of an unsubmitted report")
			.containsExactly("", "Đang thực hiện 50 %", "", "");
	}

	@Test
	void monthsHaveATableOfTheirOwnBesideQuarters() throws Exception {
		this.fixture.report(this.place, 2);
		assertThat(tracking(this.office).select("a.filter-chip")).as("one kind needs no choice").isEmpty();
		long april = this.fixture.monthly(this.place, 4);
		ReportContent.Line line = this.fixture.lines(april).get(0);
		enter(april, line, new LineEntry(TaskState.IN_PROGRESS, 30, "Đã họp", null, null, null));
		this.reports.submit(april, true, Actor.PROGRAM);
		this.reviews.accept(april, 1, Set.of(), Actor.PROGRAM);
		this.fixture.monthly(this.place, 5);

		Document quarters = tracking(this.office);
		assertThat(quarters.select("a.filter-chip").eachText()).containsExactly("Theo quý", "Theo tháng");
		assertThat(quarters.select("thead th:not(.report-tick)")).hasSize(8);
		Document months = this.office.page(quarters.select("a.filter-chip").get(1).attr("href"));
		assertThat(months.select("thead th:not(.report-tick)").eachText()).hasSize(16)
			.contains("Tháng 4/2024", "Tháng 12/2024");
		Element row = row(months, line);
		assertThat(row.select("td:not([data-only])").get(5).text()).isEqualTo("Đang thực hiện 30 %");
		assertThat(row.select("td:not([data-only])").get(6).text()).as("carried over").isEqualTo("Chưa báo cáo");
		assertThat(row.select("td:not([data-only])").get(4).text()).as("no period was opened").isEmpty();
	}

	@Test
	void aContinuousTaskOwesALineEveryPeriodAndIsNeverOverdueInItsYear() throws Exception {
		this.fixture.change(this.place, PlanField.TASK_DUE, "Thường xuyên");
		ReportContent.Line line = this.fixture.lines(this.fixture.report(this.place, 1)).get(0);
		for (int quarter = 2; quarter <= 4; quarter++) {
			long report = this.fixture.report(this.place, quarter);
			ReportContent.Line again = this.fixture.lines(report)
				.stream()
				.filter((candidate) -> candidate.task().id() == line.task().id())
				.findFirst()
				.orElseThrow();
			assertThat(again.owed()).isTrue();
			enter(report, again, new LineEntry(TaskState.DONE, 0, "Xong quý này", null, null, null));
		}
		assertThat(cells(row(tracking(this.office), line))).containsExactly("Chưa báo cáo", "Đã hoàn thành",
				"Đã hoàn thành", "Đã hoàn thành");
	}

	@Test
	void severalRowsGetAStateAtOnceInTheReportThatIsWritten() throws Exception {
		long second = this.fixture.report(this.place, 2);
		this.fixture.report(this.place, 3);
		List<ReportContent.Line> lines = this.fixture.lines(second);
		Document page = tracking(this.office);
		assertThat(page.select("input[name=line]").eachAttr("value")).as("the earliest report that is open")
			.containsExactlyInAnyOrderElementsOf(lines.stream().map((line) -> String.valueOf(line.id())).toList());
		Element form = page.select("form#rows").get(0);
		assertThat(form.select("label").text()).contains("Quý II/2024");
		Document after = this.office.follow(this.office.send(form.attr("action"), "back",
				form.select("[name=back]").val(), "line", String.valueOf(lines.get(0).id()), "line",
				String.valueOf(lines.get(1).id()), "state", "DONE", "do", "state"));
		assertThat(after.select("h1").text()).startsWith("Theo dõi tiến độ");
		assertThat(cells(row(after, lines.get(1)))).contains("Đã hoàn thành");
		assertThat(cells(row(after, lines.get(0)))).contains("Đã hoàn thành");
		ReportVisitor colleague = visitor("Công chức khác", Role.VIEWER, this.place.commune());
		assertThat(tracking(colleague).select("input[name=line], form#rows")).isEmpty();
	}

	@Test
	void aTaskIsReportedBeforeItsTime() throws Exception {
		long first = this.fixture.period(this.place, 1);
		Document page = tracking(this.office);
		Elements form = page.select("form[action$=early]");
		MockHttpServletResponse added = this.office.send(form.attr("action"), "task", form.select("[name=task]").val(),
				"period", form.select("[name=period]").val());
		assertThat(added.getRedirectedUrl()).startsWith("/reports/");
		assertThat(this.office.follow(added).select("form.line-form")).isNotEmpty();
		assertThat(tracking(this.office).select("tbody td a.track-cell")).hasSize(1);
		assertThat(form.select("[name=period]").val()).isEqualTo(String.valueOf(first));
		ReportVisitor colleague = visitor("Công chức khác", Role.VIEWER, this.place.commune());
		assertThat(tracking(colleague).select("form[action$=early]")).isEmpty();
	}

	@Test
	void whoCooperatesConfirmsAndAddsEvidenceAndTheLeadSeesIt() throws Exception {
		this.fixture.change(this.place, PlanField.TASK_COOPERATING, ACCOUNTANT + "; Các đoàn thể");
		long report = this.fixture.report(this.place, 2);
		ReportContent.Line line = this.fixture.lines(report).get(0);
		ReportVisitor accountant = visitor("Kế toán xã", Role.VIEWER, this.place.commune());
		hold(accountant, ACCOUNTANT);
		String path = "/reports/" + report + "/lines/" + line.id();
		Document page = accountant.page(path);
		assertThat(page.select("form.line-form")).as("the lead fills in").isEmpty();
		assertThat(page.select("[data-evidence-picker]")).isNotEmpty();
		Elements confirm = page.select("form[action$=cooperation]");

		MockHttpServletResponse confirmed = accountant.send(confirm.attr("action"), "report", String.valueOf(report),
				"line", String.valueOf(line.id()));
		assertThat(confirmed.getRedirectedUrl()).isEqualTo(path);
		accountant.send("/reports/" + report + "/evidence", "line", String.valueOf(line.id()), "evidence",
				String.valueOf(this.fixture.evidence(this.place.commune(), "Bảng quyết toán")));

		Document seen = this.office.page(path);
		assertThat(seen.select(".cooperation li").eachText().get(0))
			.startsWith(ACCOUNTANT + " Đã nhận phối hợp Kế toán xã");
		assertThat(seen.select(".cooperation li").eachText().get(1)).isEqualTo("Các đoàn thể chưa xác nhận");
		assertThat(seen.select("section:has(#proofs)").text()).contains("Bảng quyết toán", "Kế toán xã gắn lúc");
		accountant.send(confirm.attr("action"), "withdraw", "true");
		assertThat(this.office.page(path).select(".cooperation").text()).doesNotContain("Đã nhận phối hợp");
	}

	private Document tracking(ReportVisitor visitor) throws Exception {
		return visitor.page("/plans/" + this.place.plan() + "/tracking");
	}

	/** The row of the task, by its place in the plan. */
	private Element row(Document page, ReportContent.Line line) {
		int at = this.fixture.taskIds(this.place).indexOf(line.task().id());
		return page.select("table.track tbody tr:not(.row-total, .row-domain)").get(at);
	}

	/** The texts of the row's quarters, of empty ones too. */
	private static List<String> cells(Element row) {
		return row.select("td:not([data-only])").stream().skip(2).map(Element::text).toList();
	}

	private void enter(long report, ReportContent.Line line, LineEntry entry) {
		this.reports.enter(report, line.id(), line.version(), entry, Actor.PROGRAM);
	}

	private ReportVisitor visitor(String name, Role role, long unit) throws Exception {
		return new ReportVisitor(this.mvc, this.people.signedIn(name, role, unit));
	}

	private void hold(ReportVisitor visitor, String position) {
		this.jdbc.sql("""
				insert into org_unit_holder (org_unit_id, account_id)
				select id, :account from org_unit where unit_id = :unit and name = :name""")
			.param("account", visitor.person().accountId())
			.param("unit", this.place.commune())
			.param("name", position)
			.update();
	}

}
