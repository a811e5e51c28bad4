package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.assessment.AssessmentHeader;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What the plan check and the overview of a plan show. */
@IntegrationTest
@WithMockUser(roles = "ADMINISTRATOR")
class PlanInsightPagesTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	PlanFixture fixture;

	@Autowired
	PlanStarter starter;

	@Autowired
	PlanEditor editor;

	@Autowired
	PlanService service;

	@Autowired
	AssessmentService assessments;

	private long planId;

	@BeforeEach
	void begin() {
		this.planId = this.starter.fromAssessment(this.fixture.assessment(this.fixture.commune()), Actor.PROGRAM);
	}

	@Test
	void theCheckLinksToTheCells() throws Exception {
		Document page = page("/check");
		assertThat(page.select("#kind-POINTS_UNEXPLAINED").parents().select(".findings a").eachText()).isNotEmpty();
		assertThat(page.select("section:has(#kind-POINTS_UNEXPLAINED) .findings").text()).isEqualTo(
				"Tài chính công: mất 2,00 điểm, các tiêu chí nêu trong kế hoạch giải thích 1,00 điểm; còn 1,00 điểm chưa rõ mất ở đâu.");
		assertThat(page.select("section:has(#kind-CRITERION_WITHOUT_TASK) .findings a").eachAttr("href")).hasSize(3)
			.allMatch((href) -> href.matches("/plans/" + this.planId + "#task-\\d+-TASK_SOLUTION"));
		assertThat(page.select("main [aria-current]").text()).isEqualTo("Kiểm tra (4 lỗi, 1 cảnh báo)");
	}

	@Test
	void theCheckNamesWhatTheAssessmentSaysAndLeadsToTakingItOver() throws Exception {
		PlanContent plan = this.service.look(this.planId).content();
		PlanContent.Entry entry = plan.entries().filter((one) -> one.code().equals("2.1")).findFirst().orElseThrow();
		long assessment = Objects.requireNonNull(this.service.look(this.planId).plan().assessmentId());
		this.assessments.enter(assessment, List.of(change(entry, CellField.APPRAISED_1, "1"),
				change(entry, CellField.SELF, "2"), change(entry, CellField.REASON, "Hai người chưa đạt chuẩn")));

		Document page = page("/check");
		Element finding = Objects
			.requireNonNull(page.selectFirst("section:has(#kind-DIFFERS_FROM_ASSESSMENT) .findings a:contains(2.1 )"));
		assertThat(finding.text())
			.isEqualTo("2.1 Công chức đạt chuẩn: kết quả chấm điểm hiện nay khác với kế hoạch: điểm tự chấm từ "
					+ "(chưa ghi) thành 2,00; điểm thẩm định từ 0,00 thành 1,00; lý do mất điểm từ (chưa ghi) thành "
					+ "“Hai người chưa đạt chuẩn”.");
		String[] target = finding.attr("href").split("#");
		assertThat(target[0]).isEqualTo("/plans/" + this.planId + "/differences");
		assertThat(page("/differences").select("tr[id=" + target[1] + "] [name=take]")).hasSize(1);
	}

	private static CellChange change(PlanContent.Entry entry, CellField field, String text) {
		return CellChange.set(Objects.requireNonNull(entry.criterionId()), field, text);
	}

	@Test
	void thePublishedRankIsShownAsSuch() throws Exception {
		long assessment = Objects.requireNonNull(this.service.look(this.planId).plan().assessmentId());
		assertThat(figure(page("/overview"), "rank")).isEqualTo("–");

		this.assessments.describe(assessment, header(3, 22));
		Document known = page("/overview");
		assertThat(figure(known, "rank")).isEqualTo("03/22");
		assertThat(known.select("a[data-figure=rank]").attr("href")).isEqualTo("/assessments/" + assessment);
		assertThat(figure(known, "published")).isEqualTo("Thứ hạng ở dòng đầu là thứ hạng đã công bố.");
		assertThat(known.select("section:has(#forecast)").text()).contains("Chưa dự báo được thứ hạng");

		this.assessments.describe(assessment, header(1, 1));
		assertThat(figure(page("/overview"), "published")).endsWith("Tính lại từ điểm đã công bố cũng ra như vậy.");
		this.assessments.describe(assessment, header(2, 1));
		Document other = page("/overview");
		assertThat(figure(other, "rank")).isEqualTo("02/01");
		assertThat(figure(other, "published")).endsWith("Tính lại từ điểm đã công bố thì được 01/01.");
		this.assessments.describe(assessment, header(null, 1));
		Document unsaid = page("/overview");
		assertThat(figure(unsaid, "rank")).isEqualTo("01/01");
		assertThat(figure(unsaid, "computed")).contains("do phần mềm tính");
	}

	private static AssessmentHeader header(@Nullable Integer rank, int size) {
		return new AssessmentHeader(null, null, null, null, rank, size, null, null, Points.ZERO, Points.ZERO, null);
	}

	@Test
	void theOverviewSaysWhatThePlanIsWorth() throws Exception {
		List<Long> tasks = this.service.look(this.planId).content().tasks().map(PlanContent.Task::id).toList();
		this.editor.change(this.planId, Actor.PROGRAM,
				List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, tasks.get(1), "Cử đi học"),
						PlanCellChange.set(PlanField.TASK_LEAD, tasks.get(1), "Công chức Văn phòng – Thống kê"),
						PlanCellChange.set(PlanField.TASK_DUE, tasks.get(1), "Quý II")));
		Document page = page("/overview");

		assertThat(figure(page, "lost")).isEqualTo("−6,00");
		assertThat(figure(page, "covered")).isEqualTo("+3,00");
		assertThat(figure(page, "uncovered")).isEqualTo("3,00");
		assertThat(figure(page, "scored")).isEqualTo("16,00");
		assertThat(figure(page, "if-all")).isEqualTo("19,00");
		assertThat(figure(page, "overdue")).isEqualTo("1 nhiệm vụ đã hết hạn");
		Document written = page("");
		assertThat(List.of(figure(written, "lost"), figure(written, "won"))).containsExactly("−6,00", "3,00");
		assertThat(page.select(".plan-calendar > div:contains(Tháng 6) a").text()).isEqualTo("Nhiệm vụ 1 (2.1)");
		assertThat(page.select("section:has(#leads) tbody tr").text())
			.isEqualTo("Công chức Văn phòng – Thống kê 1 (2.1) 1 0 3,00 1");
	}

	@Test
	void theOverviewSpreadsTheTasks() throws Exception {
		List<Long> tasks = this.service.look(this.planId).content().tasks().map(PlanContent.Task::id).toList();
		this.editor.change(this.planId, Actor.PROGRAM, List.of(task(PlanField.TASK_SOLUTION, tasks.get(1), "Cử đi học"),
				task(PlanField.TASK_LEAD, tasks.get(1), "Văn phòng"), task(PlanField.TASK_DUE, tasks.get(1), "Quý II"),
				task(PlanField.TASK_POINTS, tasks.get(1), "0,5"),
				task(PlanField.TASK_SOLUTION, tasks.get(2), "Sửa quy chế"),
				task(PlanField.TASK_LEAD, tasks.get(2), "Kế toán"),
				task(PlanField.TASK_COOPERATING, tasks.get(2), "Văn phòng"),
				task(PlanField.TASK_DUE, tasks.get(2), "31/12/2099"),
				task(PlanField.TASK_SOLUTION, tasks.get(3), "Báo cáo"),
				task(PlanField.TASK_LEAD, tasks.get(3), "Văn phòng"),
				task(PlanField.TASK_DUE, tasks.get(3), "Thường xuyên")));
		Document page = page("/overview");

		assertThat(page.select("section:has(#by-points) li > .gained").eachText()).containsExactly("+1,00", "+1,00",
				"+0,50");
		assertThat(page.select("section:has(#leads) tbody tr").eachText())
			.containsExactly("Văn phòng 1 (2.1) 3 (3.1) 2 1 1,50 2", "Kế toán 2 (2.2) 1 0 1,00 0");
		assertThat(month(page, "Tháng 6")).isEqualTo("Nhiệm vụ 1 (2.1) Văn phòng Đã hết hạn Quý II");
		assertThat(month(page, "Thường xuyên")).isEqualTo("Nhiệm vụ 3 (3.1) Văn phòng Đã hết hạn Thường xuyên");
		assertThat(month(page, "Ngoài năm kế hoạch")).isEqualTo("Nhiệm vụ 2 (2.2) Kế toán 31/12/2099");
		assertThat(page.select("section:has(#forecast) tbody tr").eachText()).containsExactly(
				"Kết quả đã công bố 16,00 72,73 % –", "Chỉ hoàn thành các nhiệm vụ chưa hết hạn 17,00 77,27 % –",
				"Hoàn thành mọi nhiệm vụ 18,50 84,09 % –");
	}

	private static PlanCellChange task(PlanField field, long task, String text) {
		return PlanCellChange.set(field, task, text);
	}

	private static String month(Document page, String name) {
		return page.select(".plan-calendar > div:has(dt:contains(" + name + ")) dd").text();
	}

	@Test
	void whatIsWonWhereNoLossIsKnownIsSaid() throws Exception {
		long section = this.editor.addSection(this.planId, Actor.PROGRAM, NewSection.titled("9", "Chưa rõ"));
		this.editor.addTask(this.planId, Actor.PROGRAM, section,
				List.of(new PlanEditor.TaskText(PlanField.TASK_SOLUTION, "Việc chung"),
						new PlanEditor.TaskText(PlanField.TASK_POINTS, "7")));

		assertThat(figure(page("/overview"), "unmeasured"))
			.isEqualTo("trong đó 7,00 điểm ở nơi chưa rõ đã mất bao nhiêu");
	}

	@Test
	void showsAPlanOfManyTasksWithAsManyStatements() throws Exception {
		long few = Statements.count(() -> page("/overview"));
		long section = this.service.look(this.planId).content().sections().get(0).id();
		for (int at = 0; at < 20; at++) {
			this.editor.addTask(this.planId, Actor.PROGRAM, section,
					List.of(new PlanEditor.TaskText(PlanField.TASK_SOLUTION, "Việc " + at),
							new PlanEditor.TaskText(PlanField.TASK_COOPERATING, "Thôn; Xóm")));
		}
		assertThat(Statements.count(() -> page("/overview"))).isEqualTo(few);
	}

	private static String figure(Document page, String name) {
		return page.select("[data-figure=" + name + "]").text();
	}

	private Document page(String name) throws Exception {
		return Jsoup.parse(this.mvc.perform(get("/plans/" + this.planId + name))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

}
