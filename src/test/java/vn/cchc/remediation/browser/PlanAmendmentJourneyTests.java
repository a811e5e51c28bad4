package vn.cchc.remediation.browser;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A plan goes to the chairperson, comes back with a remark, is issued and amended; the
 * difference is read in words.
 */
@BrowserTest
class PlanAmendmentJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private PlanFixture fixture;

	@Autowired
	private PlanStarter starter;

	@Autowired
	private PlanEditor editor;

	@Autowired
	private PlanService service;

	@Test
	void submittedReturnedIssuedAmendedCompared() {
		long unit = this.fixture.commune();
		long plan = this.starter.fromAssessment(this.fixture.assessment(unit), Actor.PROGRAM);
		write(plan, "Quý II");
		try (Browser.Session clerk = signIn(this.fixture.clerk(unit)).expecting("422");
				Browser.Session chair = signIn(this.fixture.chairperson(unit))) {
			submit(clerk, plan);

			Page page = open(chair, plan);
			page.locator("a[href$='/return']").click();
			page.locator("[name=remark]").fill("Rút ngắn thời hạn");
			chair.accessible();
			page.locator("main form button[type=submit]").click();
			assertThat(page.locator("[data-figure=turn]")).containsText("Đến lượt văn phòng");

			assertThat(open(clerk, plan).locator("[data-figure=remark]")).hasText("Rút ngắn thời hạn");
			submit(clerk, plan);
			issue(chair, plan, "12");
			amend(clerk, plan);
			write(plan, "Quý I");
			submit(clerk, plan);
			issue(chair, plan, "15");

			page.locator("#versions ~ ul a").first().click();
			page.locator("a[href*='compare']").first().click();
			assertThat(page.locator("section:has(#group-TASKS) li").first())
				.containsText("thời hạn đổi từ “Quý II” thành “Quý I”");
			chair.accessible();
		}
	}

	private static void amend(Browser.Session clerk, long plan) {
		Page page = open(clerk, plan);
		page.locator("a[href$='/amendment']").click();
		page.locator("[name=remark]").fill("Rút ngắn thời hạn các nhiệm vụ");
		page.locator("main form button[type=submit]").click();
		assertThat(page.locator("h1 ~ .state").first()).hasText("Đang soạn");
	}

	private static void submit(Browser.Session clerk, long plan) {
		Page page = open(clerk, plan);
		page.locator("form[action$='/submit'] button").first().click();
		page.locator("[role=alert] button").click();
		assertThat(page.locator("h1 ~ .state").first()).hasText("Chờ Chủ tịch ký");
	}

	private static void issue(Browser.Session chair, long plan, String number) {
		Page page = open(chair, plan);
		page.locator("a[href$='/issue']").click();
		page.locator("[name=number]").fill(number);
		page.locator("[name=day]").fill("01/03/2024");
		chair.accessible();
		page.locator("main form button[type=submit]").click();
		assertThat(page.locator("h1 ~ .state").first()).hasText("Đã ban hành");
	}

	private static Page open(Browser.Session session, long plan) {
		session.page().navigate("/plans/" + plan + "/status");
		return session.page();
	}

	private void write(long plan, String due) {
		List<PlanCellChange> changes = this.service.look(plan)
			.content()
			.tasks()
			.flatMap((task) -> Stream.of(PlanCellChange.set(PlanField.TASK_SOLUTION, task.id(), "Cử công chức đi học"),
					PlanCellChange.set(PlanField.TASK_DUE, task.id(), due)))
			.toList();
		this.editor.change(plan, Actor.PROGRAM, changes);
	}

	private Browser.Session signIn(String username) {
		return Browser.desktop(this.port).signIn(username, PlanFixture.PASSWORD);
	}

}
