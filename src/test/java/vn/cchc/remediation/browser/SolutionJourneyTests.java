package vn.cchc.remediation.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cchc.remediation.outcome.promise.OutcomeFixture;
import vn.cchc.remediation.outcome.promise.OutcomeFixture.District;
import vn.cchc.remediation.outcome.promise.OutcomeFixture.Place;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A solution that worked elsewhere is found, taken over and taken back. */
@BrowserTest
class SolutionJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private OutcomeFixture fixture;

	@Autowired
	private PlanFixture people;

	@Autowired
	private PlanStarter starter;

	@Autowired
	private PlanService plans;

	private Place mine;

	private long draft;

	private String clerk = "";

	@BeforeEach
	void planBeingWritten() {
		District district = this.fixture.district();
		this.fixture.scoreAfter(this.fixture.place(district), "3", "7");
		this.mine = this.fixture.place(district);
		this.draft = this.starter.fromAssessment(this.fixture.scoreAfter(this.mine, "2", "7"), Actor.PROGRAM);
		this.clerk = this.people.clerk(this.mine.commune());
	}

	@Test
	void aSolutionIsTakenOverByTheKeyboardAndTakenBack() {
		long task = this.plans.look(this.draft).content().tasks().findFirst().orElseThrow().id();
		try (Browser.Session session = Browser.desktop(this.port).signIn(this.clerk, PlanFixture.PASSWORD)) {
			Page page = session.page();
			page.navigate("/plans/" + this.draft);
			press(page.locator("#lost a[href*='/solutions']").first());
			page.waitForURL("**/solutions?*");
			assertThat(page.locator("tbody tr")).hasCount(2);
			assertThat(page.locator("tbody tr").first()).containsText("Hiệu quả");
			session.accessible();

			press(page.locator("tbody tr").first().locator("button"));
			page.waitForURL("**/plans/" + this.draft + "#task-" + task + "-TASK_SOLUTION");
			Locator solution = page.locator("#task-" + task + "-TASK_SOLUTION");
			assertThat(solution).hasValue("Mở lớp bồi dưỡng năm 2025");
			assertThat(page.locator(".flash .alert")).containsText("Đã đưa giải pháp");

			press(page.locator("[data-undo]"));
			assertThat(solution).hasValue("");
		}
	}

	@Test
	void promiseAndSolutionsFitAPhone() {
		try (Browser.Session session = Browser.phone(this.port).signIn(this.clerk, PlanFixture.PASSWORD)) {
			Page page = session.page();
			for (String address : new String[] { "/plans/" + this.mine.plan() + "/outcome",
					"/solutions?code=2.1&q=lop boi duong&plan=" + this.draft }) {
				page.navigate(address);
				assertThat(page.locator("tbody tr").first()).isVisible();
				session.fitsTheWidth();
				session.accessible();
			}
		}
	}

	private static void press(Locator what) {
		what.focus();
		what.press("Enter");
	}

}
