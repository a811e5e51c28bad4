package vn.cchc.remediation.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.assessment.CriterionScore;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to typed scores when things go wrong: a conflict, a session that ended, a
 * lost connection, no JavaScript; and how the sheet moves under the keyboard.
 */
@BrowserTest
class SheetJourneyTests {

	private static final int YEAR = 2032;

	/** The browser itself reports requests that are refused or do not get through. */
	private static final String NOT_LOADED = "Failed to load resource";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CriteriaSetService sets;

	@Autowired
	private AssessmentService assessments;

	private long set;

	private long id;

	@BeforeEach
	void anEmptySheet() {
		this.set = SheetPage.emptySet(this.sets, YEAR);
		this.id = this.assessments.open(SheetPage.unitOf(this.jdbc, "vp.mau01"), this.set).id();
	}

	@Test
	void showsBothValuesOfAConflictAndLetsTheUserChoose() {
		try (Browser.Session clerk = Browser.desktop(this.port).signIn("vp.mau01");
				Browser.Session officer = Browser.desktop(this.port).signIn("nv.mau")) {
			SheetPage first = open(clerk);
			SheetPage second = open(officer);
			first.type("1.1", "SELF", "3");
			first.shows("total-self", "3,00");

			second.type("1.1", "SELF", "2");
			assertThat(second.note("1.1", "SELF")).containsText("người khác vừa ghi “3”, bạn gõ “2”");
			officer.accessible();
			second.note("1.1", "SELF").locator("text=Giữ số tôi gõ").click();
			second.shows("total-self", "2,00");

			first.type("1.1", "SELF", "1");
			assertThat(first.note("1.1", "SELF")).containsText("người khác vừa ghi “2”, bạn gõ “1”");
			first.note("1.1", "SELF").locator("text=Lấy số đã lưu").click();
			assertThat(first.cell("1.1", "SELF")).hasValue("2");
			assertThat(stored("1.1", CellField.SELF)).isEqualTo("2");
		}
	}

	@Test
	void fillsTheSheetAgainAfterTheSessionHasEnded() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("vp.mau01").expecting(NOT_LOADED)) {
			SheetPage sheet = open(session);
			session.context().clearCookies();
			sheet.type("1.1", "SELF", "2,5");
			Locator notice = sheet.page().locator("[data-notice]");
			assertThat(notice).containsText("Phiên làm việc đã hết");
			sheet.cell("1.2", "REASON").pressSequentially("Báo cáo chậm");
			sheet.cell("1.2", "CAUSE").fill("Thiếu người");

			notice.locator("a").click();
			sheet.page().locator("#username").fill("vp.mau01");
			sheet.page().locator("#password").fill("cchc-demo");
			sheet.page().locator("#password").press("Enter");
			sheet.page().waitForURL("**/assessments/" + this.id + "*");
			assertThat(sheet.cell("1.1", "SELF")).hasValue("2,5");
			assertThat(sheet.cell("1.2", "CAUSE")).hasValue("Thiếu người");
			assertThat(sheet.page().locator(".cell-saved")).hasCount(3);
			assertThat(stored("1.1", CellField.SELF)).isEqualTo("2,5");
			assertThat(stored("1.2", CellField.REASON)).isEqualTo("Báo cáo chậm");
			assertThat(stored("1.2", CellField.CAUSE)).isEqualTo("Thiếu người");
		}
	}

	/** The editor may no longer enter: nothing is said about a session that has ended. */
	@Test
	void saysWhenTheScoresHaveBeenPublishedMeanwhile() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("vp.mau01").expecting(NOT_LOADED)) {
			SheetPage sheet = open(session);
			this.assessments.publish(this.id);
			sheet.type("1.1", "SELF", "2,5");
			assertThat(sheet.page().locator("[data-notice]")).containsText("có thể vừa được công bố");
			assertThat(stored("1.1", CellField.SELF)).isEmpty();
		}
	}

	@Test
	void savesWhatWasTypedWithoutAConnectionWhenItReturns() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("vp.mau01").expecting(NOT_LOADED)) {
			SheetPage sheet = open(session);
			session.context().setOffline(true);
			sheet.type("1.1", "SELF", "2,5");
			sheet.type("1.2", "SELF", "1");
			Locator notice = sheet.page().locator("[data-notice]");
			assertThat(notice).containsText("mất kết nối");
			assertThat(sheet.page().locator(".cell-waiting")).hasCount(2);
			assertThat(stored("1.1", CellField.SELF)).isEmpty();

			session.context().setOffline(false);
			sheet.shows("total-self", "3,50");
			assertThat(notice).isHidden();
			assertThat(stored("1.1", CellField.SELF)).isEqualTo("2,5");
		}
	}

	@Test
	void losesNothingWithoutJavaScript() {
		try (Browser.Session session = Browser.withoutJavaScript(this.port).signIn("vp.mau01").expecting(NOT_LOADED)) {
			SheetPage sheet = open(session);
			sheet.cell("1.1", "SELF").fill("mười");
			sheet.cell("1.2", "SELF").fill("1.5");
			sheet.cell("2.1", "SELF").fill("3");
			sheet.cell("2.1", "REASON").fill("Chưa rõ");
			this.assessments.enter(this.id, List.of(CellChange.set(sheet.criterion("2.1"), CellField.SELF, "2")));

			assertThat(save(sheet).status()).isEqualTo(422);
			assertThat(sheet.cell("1.1", "SELF")).hasValue("mười");
			assertThat(sheet.note("1.1", "SELF")).containsText("“mười” không phải là điểm");
			assertThat(sheet.cell("1.2", "SELF")).hasValue("1,5");
			assertThat(sheet.cell("2.1", "REASON")).hasValue("Chưa rõ");
			assertThat(sheet.cell("2.1", "SELF")).hasValue("3");
			assertThat(sheet.note("2.1", "SELF")).containsText("người khác vừa ghi “2”, bạn gõ “3”");
			assertThat(sheet.page().locator("[role=alert] li")).hasCount(2);

			sheet.cell("1.1", "SELF").fill("4");
			sheet.note("2.1", "SELF").getByLabel("Lấy số đã lưu").check();
			assertThat(save(sheet).status()).isEqualTo(302);
			sheet.shows("total-self", "7,50");
			assertThat(stored("2.1", CellField.SELF)).isEqualTo("2");
		}
	}

	@Test
	void movesAndPastesLikeASpreadsheet() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("vp.mau01")) {
			SheetPage sheet = open(session);
			Locator start = sheet.cell("1.1", "SELF");
			start.focus();
			press(sheet, "ArrowDown", sheet.cell("1.2", "SELF"));
			press(sheet, "ArrowRight", sheet.cell("1.2", "APPRAISED_1"));
			press(sheet, "Enter", sheet.cell("2", "APPRAISED_1"));
			press(sheet, "Shift+Enter", sheet.cell("1.2", "APPRAISED_1"));
			press(sheet, "ArrowLeft", sheet.cell("1.2", "SELF"));
			press(sheet, "ArrowUp", start);
			sheet.page().keyboard().type("12");
			press(sheet, "ArrowLeft", start);
			press(sheet, "Escape", start);
			assertThat(start).hasValue("");
			press(sheet, "Tab", sheet.cell("1.1", "APPRAISED_1"));

			sheet.paste(start, "4\t3,875\n2\t1.5\n");
			sheet.shows("total-self", "6,00");
			assertThat(sheet.cell("1.2", "APPRAISED_1")).hasValue("1,5");
			sheet.shows("total-final", "5,38");
			sheet.page().keyboard().press("Control+z");
			sheet.shows("total-self", "–");
			assertThat(start).hasValue("");

			sheet.paste(sheet.cell("2.2", "REASON"), "\"hai\ndòng\"\tchưa \"\"rõ\tthừa");
			assertThat(sheet.cell("2.2", "REASON")).hasValue("hai\ndòng");
			assertThat(sheet.page().locator("[data-paste-notice]")).containsText("đã bỏ qua: 1");
		}
	}

	@Test
	void standsBesideTheTableOrBelowItAndSendsAFormOnce() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("nv.mau").expecting(NOT_LOADED)) {
			Page page = open(session).page();
			assertThat(page.locator("#reconciliation").boundingBox().x)
				.isGreaterThan(page.locator(".sheet-table").boundingBox().x + 600);
			page.setViewportSize(900, 700);
			assertThat(page.locator("#reconciliation").boundingBox().y)
				.isGreaterThan(page.locator(".sheet-table").boundingBox().y + 100);
			page.evaluate(
					"window.scrollTo(0, document.querySelector('[data-grid] tbody').getBoundingClientRect().top + 150)");
			assertThat(page.locator("[data-grid=sheet] thead th").first().boundingBox().y).isEqualTo(0);

			page.navigate("/assessments/" + this.id + "/header");
			page.locator("[name=rank]").fill("một");
			page.locator("main form button").click();
			assertThat(page.locator(".error-summary")).isFocused();
			page.evaluate("""
					window.sent = 0;
					window.addEventListener("submit", (event) => {
						window.sent += event.defaultPrevented ? 0 : 1;
						event.preventDefault();
					});""");
			page.locator("main form button").dblclick();
			assertThat(page.evaluate("window.sent")).isEqualTo(1);

			Locator menu = page.locator(".frame-user details.frame-drop");
			menu.locator("summary").click();
			assertThat(menu).hasAttribute("open", "");
			page.keyboard().press("Escape");
			assertThat(menu).not().hasAttribute("open", "");
			assertThat(menu.locator("summary")).isFocused();
		}
	}

	private SheetPage open(Browser.Session session) {
		session.page().navigate("/assessments/" + this.id);
		return new SheetPage(session.page(), this.jdbc, this.set);
	}

	private static Response save(SheetPage sheet) {
		return sheet.page()
			.waitForResponse((response) -> "POST".equals(response.request().method()),
					() -> sheet.page().locator("[data-sheet-submit] button").click());
	}

	private static void press(SheetPage sheet, String key, Locator expected) {
		sheet.page().keyboard().press(key);
		assertThat(expected).isFocused();
	}

	private String stored(String code, CellField field) {
		long criterion = SheetPage.criterion(this.jdbc, this.set, code);
		CriterionScore score = this.assessments.look(this.id).scores().get(criterion);
		return (score != null) ? field.read(score) : "";
	}

}
