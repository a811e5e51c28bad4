package vn.cchc.remediation.browser;

import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.plan.TwoYears;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * How plans begin, and begin anew: by a press that a slow line doubles, from the plan of
 * last year, and when the scores that a plan answers change under it.
 */
@BrowserTest
class PlanBeginningJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private PlanFixture fixture;

	@Autowired
	private TwoYears years;

	@Autowired
	private PlanStarter starter;

	@Autowired
	private PlanEditor editor;

	@Autowired
	private PlanService service;

	@Autowired
	private JdbcClient jdbc;

	private long unit;

	private String clerk = "";

	@BeforeEach
	void begin() {
		this.unit = this.fixture.commune();
		this.clerk = this.fixture.clerk(this.unit);
	}

	@Test
	void aPressThatIsDoubledBeginsOnePlanAndFrightensNobody() {
		this.fixture.assessment(this.unit);
		try (Browser.Session session = Browser.withoutJavaScript(this.port).signIn(this.clerk, PlanFixture.PASSWORD)) {
			Page page = session.page();
			page.navigate("/units/" + this.unit);
			page.locator(".page-actions form[action$='/plans'] button").dblclick();
			page.waitForURL("**/plans/*");
			assertThat(page.locator("h1")).containsText("Kế hoạch khắc phục năm 2024");
			assertThat(page.locator(".flash .alert")).hasCount(0);
		}
		assertThat(this.jdbc.sql("select count(*) from remediation_plan where unit_id = :unit")
			.param("unit", this.unit)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void lastYearsPlanIsTakenAlongTaskByTask() {
		long earlier = issuedIn2023();
		try (Browser.Session session = Browser.desktop(this.port).signIn(this.clerk, PlanFixture.PASSWORD)) {
			Page page = session.page();
			page.navigate("/plans/new?unit=" + this.unit);
			page.locator("#from-plan").check();
			page.locator("#previous").selectOption(Long.toString(earlier));
			page.locator("input[name=planYear]").fill("2024");
			page.locator("input[name=scoredYear]").fill("2023");
			page.locator("main form button[type=submit]").click();
			page.waitForURL("**/plans/new/tasks*");

			Locator rows = page.locator("tbody tr");
			assertThat(rows).hasCount(2);
			assertThat(rows.nth(0)).containsText("lại mất điểm");
			assertThat(rows.nth(0)).containsText("Trong tháng 10 năm 2024");
			assertThat(rows.nth(0)).containsText("Trong tháng 10 năm 2023");
			assertThat(rows.nth(1)).not().containsText("lại mất điểm");
			session.accessible();
			page.setViewportSize(360, 740);
			session.fitsTheWidth();
			session.accessible();
			page.setViewportSize(1280, 900);
			page.getByLabel("Kiểm tra hồ sơ").uncheck();
			page.locator("main form button[type=submit]").click();
			page.waitForURL((address) -> address.matches(".*/plans/\\d+"));

			assertThat(page.locator("h1")).containsText("năm 2024");
			assertThat(page.locator("h1 ~ .state").first()).hasText("Đang soạn");
			Locator taken = page.locator("tr[data-task]:has([data-col=TASK_CRITERIA]:text('2.7'))");
			assertThat(taken.locator("[data-col=TASK_SOLUTION]")).hasValue("Tuyên truyền thanh toán trong năm 2024");
			assertThat(taken.locator("[data-col=TASK_DUE]")).hasValue("Trong tháng 10 năm 2024");
			assertThat(page.locator(".plan-lost-list li", new Page.LocatorOptions().setHasText("2.7")))
				.containsText("Mất điểm lặp lại");
			assertThat(page.locator("main")).not().containsText("Kiểm tra hồ sơ");
			page.locator("a.filter-chip[href$='/status']").click();
			assertThat(page.locator(".timeline li")).hasCount(1);
		}
	}

	@Test
	void changedScoresAreTakenOverOneByOneAndBack() {
		long assessment = this.fixture.assessment(this.unit);
		long plan = this.starter.fromAssessment(assessment, Actor.PROGRAM);
		officerChanges(assessment, plan, "2.1", "1");
		officerChanges(assessment, plan, "2.2", "6,5");
		try (Browser.Session session = Browser.desktop(this.port).signIn(this.clerk, PlanFixture.PASSWORD)) {
			Page page = session.page();
			page.navigate("/plans/" + plan + "/check");
			page.locator("main a[href$='/differences']").first().click();
			page.waitForURL("**/differences");
			Locator rows = page.locator("tbody tr");
			assertThat(rows).hasCount(3);
			session.accessible();
			page.setViewportSize(360, 740);
			session.fitsTheWidth();
			session.accessible();
			page.setViewportSize(1280, 900);
			page.locator("tbody tr", new Page.LocatorOptions().setHasText("2.2 ")).locator("input").uncheck();
			page.locator("main form button[type=submit]").click();
			page.waitForURL("**/plans/" + plan);
			assertThat(page.locator(".flash .alert-success")).isVisible();
			assertThat(lost(page, "2.1")).hasText("−2,00");
			assertThat(lost(page, "2.2")).hasText("−1,00");

			page.locator("[data-undo]").click();
			assertThat(page.locator("[data-done]")).containsText("Đã hoàn tác");
			assertThat(lost(page, "2.1")).hasText("−3,00");
			page.navigate("/plans/" + plan + "/differences");
			assertThat(rows).hasCount(3);
		}
	}

	/** In front of the published sheet, as an administrator. */
	private void officerChanges(long assessment, long plan, String code, String points) {
		long criterion = this.service.look(plan)
			.content()
			.entries()
			.filter((entry) -> entry.code().equals(code))
			.map(PlanContent.Entry::criterionId)
			.findFirst()
			.orElseThrow();
		try (Browser.Session officer = Browser.desktop(this.port).signIn("quantri")) {
			Page page = officer.page();
			page.navigate("/assessments/" + assessment);
			Locator cell = page.locator("#cell-" + criterion + "-APPRAISED_1");
			cell.fill(points);
			cell.press("Tab");
			assertThat(page.locator(".cell-saved")).hasCount(1);
		}
	}

	private static Locator lost(Page page, String code) {
		return page.locator(".plan-lost-list li", new Page.LocatorOptions().setHasText(code + " ")).locator(".lost");
	}

	/** 1.1 of 2022, which 2.7 of 2023 continues and which loses again, and 1.2. */
	private long issuedIn2023() {
		long plan = this.starter.fromAssessment(this.years.score(this.unit, true).get(0), Actor.PROGRAM);
		List<Long> tasks = this.service.look(plan).content().tasks().map(PlanContent.Task::id).toList();
		this.editor.change(plan, Actor.PROGRAM,
				List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, tasks.get(0),
						"Tuyên truyền thanh toán trong năm 2023"),
						PlanCellChange.set(PlanField.TASK_DUE, tasks.get(0), "Trong tháng 10 năm 2023"),
						PlanCellChange.set(PlanField.TASK_SOLUTION, tasks.get(1), "Kiểm tra hồ sơ"),
						PlanCellChange.set(PlanField.TASK_DUE, tasks.get(1), "Quý I")));
		this.service.submit(plan, Actor.PROGRAM);
		this.service.issue(plan, Actor.PROGRAM, "05/KH-UBND", LocalDate.of(2023, 2, 1));
		return plan;
	}

}
