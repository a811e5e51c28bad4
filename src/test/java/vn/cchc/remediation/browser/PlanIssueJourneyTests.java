package vn.cchc.remediation.browser;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanRepository;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.RemediationPlan;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * From published scores to an issued plan of ten tasks without touching the mouse: the
 * clerk writes and submits, the chairperson issues. An action is one key that is pressed
 * or one text that is typed in one go.
 */
@BrowserTest
class PlanIssueJourneyTests {

	private static final int FEWEST_TASKS = 10;

	private static final int MOST_ACTIONS = 120;

	@LocalServerPort
	private int port;

	@Autowired
	private PlanFixture fixture;

	@Autowired
	private PlanStarter starter;

	@Autowired
	private PlanRepository plans;

	@Autowired
	private PlanService service;

	@Autowired
	private Clock clock;

	private int actions;

	@Test
	void fromScoresToAnIssuedPlanByKeyboard() {
		long unit = this.fixture.commune();
		int year = LocalDate.now(this.clock).getYear();
		this.fixture.assessment(unit, year - 1);
		String address;
		// The question about the warnings comes as 422, which the browser itself reports.
		try (Browser.Session session = signIn(this.fixture.clerk(unit)).expecting("422")) {
			Page page = session.page();
			tabTo(page, "form[action$='/plans'] button");
			press(page, "Enter");
			page.waitForURL("**/plans/*");
			address = page.url();
			writeTasks(page, new int[] { 3, 4, 3 });
			submit(page);
		}
		try (Browser.Session session = signIn(this.fixture.chairperson(unit))) {
			Page page = session.page();
			page.navigate(address + "/status");
			this.actions++;
			press(page, "Enter");
			page.waitForURL("**/issue");
			type(page, "12");
			press(page, "Enter");
			assertThat(page.locator("h1 ~ .state").first()).hasText("Đã ban hành");
		}

		RemediationPlan plan = this.plans.findByUnitIdAndPlanYearAndKind(unit, year, PlanKind.REMEDIATION)
			.orElseThrow();
		assertThat(plan.status()).isEqualTo(PlanStatus.ISSUED);
		List<PlanContent.Task> tasks = this.service.look(plan.id()).content().tasks().toList();
		assertThat(tasks).hasSize(FEWEST_TASKS)
			.allMatch((task) -> task.solution() != null && task.output() != null && task.due() != null)
			.allMatch((task) -> task.lead() != null && task.lead().orgUnitId() != null);
		System.out.println("From scores to an issued plan of " + tasks.size() + " tasks: " + this.actions + " actions");
		assertThat(this.actions).isLessThan(MOST_ACTIONS);
	}

	@Test
	void wordsOfADecisionOutliveTheSessionAndWhoeverWasFaster() {
		long unit = this.fixture.commune();
		long plan = this.starter.fromAssessment(this.fixture.assessment(unit), Actor.PROGRAM);
		this.service.submit(plan, Actor.PROGRAM);
		String chairperson = this.fixture.chairperson(unit);
		try (Browser.Session session = signIn(chairperson).expecting("422")) {
			Page page = session.page();
			page.navigate("/plans/" + plan + "/return");
			page.locator("[name=remark]").pressSequentially("Nêu rõ sản phẩm");
			session.context().clearCookies();
			page.reload();
			page.locator("#username").fill(chairperson);
			page.locator("#password").fill(PlanFixture.PASSWORD);
			page.locator("#password").press("Enter");
			page.waitForURL("**/return*");
			assertThat(page.locator("[name=remark]")).hasValue("Nêu rõ sản phẩm");

			this.service.withdraw(plan, Actor.PROGRAM);
			page.locator("form[data-draft] button[type=submit]").click();
			assertThat(page.locator(".error-summary")).containsText("“Đang soạn”");
			assertThat(page.locator("textarea[readonly]")).hasValue("Nêu rõ sản phẩm");
			session.accessible();
			page.setViewportSize(360, 740);
			session.fitsTheWidth();

			this.service.submit(plan, Actor.PROGRAM);
			page.navigate("/plans/" + plan + "/return");
			assertThat(page.locator("[name=remark]")).hasValue("Nêu rõ sản phẩm");
			page.locator("form[data-draft] button[type=submit]").click();
			page.waitForURL("**/status");
			assertThat(page.locator("[data-figure=remark]")).hasText("Nêu rõ sản phẩm");
			page.navigate("/plans/" + plan + "/return");
			assertThat(page.evaluate("Object.keys(localStorage).join()")).isEqualTo("");
		}
	}

	/**
	 * As many tasks per domain as asked for; the first ones of each stand there already.
	 */
	private void writeTasks(Page page, int[] perDomain) {
		int written = 0;
		press(page, "F8");
		for (int domain = 0; domain < perDomain.length; domain++) {
			for (int task = 0; task < perDomain[domain]; task++) {
				write(page, written++);
				int rows = page.locator("[data-section]").nth(domain).locator("tr[data-task]").count();
				boolean more = task + 1 < perDomain[domain] && task + 1 >= rows;
				press(page, more ? "Enter" : "F8");
				if (more) {
					assertThat(page.locator("[data-section]").nth(domain).locator("tr[data-task]")).hasCount(rows + 1);
				}
			}
		}
	}

	private void write(Page page, int number) {
		List<String> texts = List.of("Việc phải làm số " + (number + 1), "Báo cáo kết quả",
				"cong chuc van phong - thong ke", "Quý IV");
		for (int at = 0; at < texts.size(); at++) {
			assertThat(page.locator(":focus")).hasValue("");
			type(page, texts.get(at));
			if (at < texts.size() - 1) {
				press(page, "F8");
			}
		}
	}

	/**
	 * One point of domain 3 is explained by nothing, so there is a warning to confirm.
	 */
	private void submit(Page page) {
		assertThat(page.locator("[data-next-step]")).isFocused();
		press(page, "Enter");
		page.waitForURL("**/status");
		tabTo(page, "form[action$='/submit'] button");
		press(page, "Enter");
		assertThat(page.locator("[role=alert]")).isFocused();
		tabTo(page, "form[action$='/submit'] button");
		press(page, "Enter");
		assertThat(page.locator("h1 ~ .state").first()).hasText("Chờ Chủ tịch ký");
	}

	private Browser.Session signIn(String username) {
		// Name, key, password, key.
		this.actions += 4;
		return Browser.desktop(this.port).signIn(username, PlanFixture.PASSWORD);
	}

	/**
	 * Tabs on until the element has the focus, over the link that leaves the frame out.
	 */
	private void tabTo(Page page, String selector) {
		if (Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"))) {
			press(page, "Tab");
			press(page, "Enter");
		}
		for (int step = 0; step < 40; step++) {
			press(page, "Tab");
			if (Boolean.TRUE.equals(page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector))) {
				return;
			}
		}
		throw new AssertionError("not within reach of the keyboard: " + selector);
	}

	private void type(Page page, String text) {
		this.actions++;
		page.keyboard().type(text);
	}

	private void press(Page page, String key) {
		this.actions++;
		page.keyboard().press(key);
	}

}
