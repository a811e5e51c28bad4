package vn.cchc.remediation.browser;

import java.util.List;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A clerk writes a plan in front of the real page: by keyboard, from a spreadsheet, with
 * a colleague in the same cell, with a session that ends in the middle.
 */
@BrowserTest
class PlanWritingTests {

	/** The browser itself reports requests that are refused or do not get through. */
	private static final String NOT_LOADED = "Failed to load resource";

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

	private long planId;

	private String clerk = "";

	@BeforeEach
	void begin() {
		long unit = this.fixture.commune();
		this.planId = this.starter.fromAssessment(this.fixture.assessment(unit), Actor.PROGRAM);
		this.clerk = this.fixture.clerk(unit);
	}

	@Test
	void writesTasksByKeyboard() {
		try (Browser.Session session = signIn()) {
			Page page = open(session);
			Keyboard keys = page.keyboard();
			assertThat(page.locator("[data-figure=covered]").first()).hasText("0/3");

			cell(page, PlanField.TASK_SOLUTION, 1).focus();
			keys.type("Cử đi học");
			keys.press("Alt+Enter");
			keys.type("nâng cao trình độ");
			cell(page, PlanField.TASK_LEAD, 1).focus();
			keys.type("van p");
			assertThat(page.locator("[role=option]"))
				.hasText(List.of("Công chức Văn phòng – Thống kê").toArray(String[]::new));
			session.accessible();
			keys.press("ArrowDown");
			keys.press("Enter");
			assertThat(cell(page, PlanField.TASK_LEAD, 1)).hasValue("Công chức Văn phòng – Thống kê");
			keys.press("Tab");
			keys.type("tai chinh");
			keys.press("ArrowDown");
			keys.press("Enter");
			keys.type("; Trưởng các thôn");
			keys.press("Tab");
			keys.type("quý II và đầu quý III");
			keys.press("Tab");
			assertThat(note(page, PlanField.TASK_DUE, 1)).hasText("Nhiều quý · hết ngày 31/07/2024");
			assertThat(page.locator("[data-figure=covered]").first()).hasText("1/3");
			stored(PlanField.TASK_SOLUTION, 1, "Cử đi học\nnâng cao trình độ");
			stored(PlanField.TASK_COOPERATING, 1, "Công chức Tài chính – Kế toán; Trưởng các thôn");

			keys.type("ba");
			keys.press("Tab");
			assertThat(note(page, PlanField.TASK_POINTS, 1)).containsText("“ba” không phải là số điểm");
			cell(page, PlanField.TASK_POINTS, 1).fill("2,5");

			cell(page, PlanField.TASK_SOLUTION, 2).focus();
			keys.type("Niêm yết thủ tục");
			keys.press("Enter");
			assertThat(page.locator("tr[data-task]")).hasCount(5);
			assertThat(cell(page, PlanField.TASK_SOLUTION, 3)).isFocused();
			keys.type("Kiểm tra niêm yết");
			keys.press("Alt+ArrowUp");
			assertThat(cell(page, PlanField.TASK_SOLUTION, 2)).hasValue("Kiểm tra niêm yết");
			assertThat(cell(page, PlanField.TASK_SOLUTION, 2)).isFocused();
			stored(PlanField.TASK_SOLUTION, 3, "Niêm yết thủ tục");
			stored(PlanField.TASK_POINTS, 1, "2,5");

			page.locator("#texts-before > summary").click();
			page.locator("#plan-0-PURPOSE").fill("Nâng cao chỉ số của xã.");
			keys.press("Tab");
			assertThat(page.locator("[data-saved]")).hasText("Đã lưu");
			session.accessible();
			page.setViewportSize(360, 740);
			session.fitsTheWidth();
			session.accessible();
		}
	}

	@Test
	void figuresFollowEverySaveAndEveryRow() {
		try (Browser.Session session = signIn()) {
			Page page = open(session);
			Locator check = page.locator("nav [data-figure=check]");
			Locator forecast = page.locator("[data-figure=forecast]");
			assertThat(check).hasText("(4 lỗi, 1 cảnh báo)");
			assertThat(forecast).hasText("16,00 → 16,00 nếu hoàn thành");

			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_SOLUTION, 1).press("Tab");
			assertThat(check).hasText("(2 lỗi, 4 cảnh báo)");
			assertThat(forecast).hasText("16,00 → 19,00 nếu hoàn thành");
			named(page, AriaRole.BUTTON, "Bỏ nhiệm vụ 1").click();
			assertThat(check).hasText("(4 lỗi, 1 cảnh báo)");
			assertThat(forecast).hasText("16,00 → 16,00 nếu hoàn thành");
			check.click();
			page.waitForURL("**/check");
			assertThat(check).hasText("(4 lỗi, 1 cảnh báo)");
		}
	}

	@Test
	void addsAnOfficeWhileWriting() {
		try (Browser.Session session = signIn()) {
			Page page = open(session);
			cell(page, PlanField.TASK_LEAD, 0).focus();
			page.keyboard().type("Bộ phận một cửa");
			page.locator("[role=option]").getByText("phòng, bộ phận").click();
			assertThat(page.locator("[data-done]")).containsText("Đã thêm “Bộ phận một cửa” vào danh mục");
			cell(page, PlanField.TASK_LEAD, 1).focus();
			page.keyboard().type("mot cua");
			assertThat(page.locator("[role=option]")).hasText("Bộ phận một cửa");
			assertThat(page.locator(".cell-saved").first()).isVisible();
			org.assertj.core.api.Assertions
				.assertThat(this.service.look(this.planId).content().tasks().findFirst().orElseThrow().lead())
				.satisfies((lead) -> org.assertj.core.api.Assertions.assertThat(lead.orgUnitId()).isNotNull());
		}
	}

	@Test
	void changesRowsAndTakesChangesBack() {
		try (Browser.Session session = signIn()) {
			Page page = open(session);
			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_SOLUTION, 1).press("Tab");
			named(page, AriaRole.BUTTON, "Nhân bản nhiệm vụ 1").click();
			assertThat(page.locator("tr[data-task]")).hasCount(5);
			assertThat(cell(page, PlanField.TASK_SOLUTION, 2)).hasValue("Cử đi học");
			named(page, AriaRole.BUTTON, "Bỏ nhiệm vụ 2").click();
			assertThat(page.locator("tr[data-task]")).hasCount(4);
			page.locator("[data-done] button").click();
			assertThat(page.locator("tr[data-task]")).hasCount(5);
			assertThat(page.locator("[data-done]")).containsText("Đã đưa nhiệm vụ vừa bỏ trở lại");
			page.locator("h1").click();
			page.keyboard().press("Control+z");
			assertThat(page.locator("[data-done]")).containsText("Đã bỏ nhiệm vụ vừa thêm");
			assertThat(page.locator("tr[data-task]")).hasCount(4);

			named(page, AriaRole.CHECKBOX, "Chọn nhiệm vụ 1").check();
			named(page, AriaRole.CHECKBOX, "Chọn hàng chưa viết 4 –").check();
			page.locator("#bulk-field").selectOption("due");
			page.locator("#bulk-text").fill("Quý II");
			page.locator("#bulk-text").press("Enter");
			assertThat(cell(page, PlanField.TASK_DUE, 3)).hasValue("Quý II");
			assertThat(cell(page, PlanField.TASK_DUE, 1)).hasValue("Quý II");
			assertThat(cell(page, PlanField.TASK_DUE, 2)).hasValue("");

			page.setViewportSize(1280, 2000);
			page.locator("tr[data-task] [data-handle]").nth(3).dragTo(page.locator("tr[data-task]").nth(0));
			assertThat(cell(page, PlanField.TASK_DUE, 0)).hasValue("Quý II");
			page.locator("[data-undo]").click();
			assertThat(page.locator("[data-done]")).containsText("về chỗ cũ");
			assertThat(cell(page, PlanField.TASK_DUE, 3)).hasValue("Quý II");

			page.locator("#new-section-title").fill("Chính quyền số");
			page.locator("#new-section-title").press("Enter");
			assertThat(page.locator("[data-section]")).hasCount(4);
			assertThat(page.locator("[data-section]").last().locator("h2")).containsText("Chính quyền số");
		}
	}

	@Test
	void pastesRowsFromASpreadsheet() {
		try (Browser.Session session = signIn().expecting(NOT_LOADED)) {
			Page page = open(session);
			page.getByText("Dán từ bảng tính").click();
			page.locator("#text")
				.fill("Tiêu chí\tGiải pháp\tThời gian hoàn thành\n9.9\tKhông rõ\tQuý I\n2.1\tMở lớp\tQuý I");
			named(page, AriaRole.BUTTON, "Xem trước").click();
			assertThat(page.locator("[role=alert]")).containsText("Có 1 hàng chưa dùng được");
			session.accessible();
			page.locator("#text").fill("Tiêu chí\tGiải pháp\tThời gian hoàn thành\n2.1\tMở lớp\tQuý I");
			named(page, AriaRole.BUTTON, "Xem trước").click();
			page.getByText("Thêm 1 nhiệm vụ vào kế hoạch").click();
			page.waitForURL("**/plans/" + this.planId);
			assertThat(page.locator("tr[data-task]")).hasCount(4);
			assertThat(cell(page, PlanField.TASK_SOLUTION, 1)).hasValue("Mở lớp");
		}
	}

	@Test
	void aTablePastedIntoACellIsShownBeforeItIsAdded() {
		try (Browser.Session session = signIn()) {
			Page page = open(session);
			paste(cell(page, PlanField.TASK_OUTPUT, 1), "02 văn bằng\tVăn phòng\n01 bảng niêm yết\tTư pháp");
			page.waitForURL("**/paste");
			assertThat(page.locator("#column-1")).hasValue("OUTPUT");
			assertThat(page.locator("td.code")).hasText(new String[] { "2.1", "2.2" });
			session.accessible();
			page.setViewportSize(360, 740);
			session.fitsTheWidth();
			page.locator("#column-1").selectOption("SOLUTION");
			page.locator("#columns ~ button").click();
			assertThat(page.locator("thead th").nth(3)).hasText("Giải pháp");

			// Left without adding: the text is there again.
			page.navigate("/plans/" + this.planId + "/paste");
			assertThat(page.locator("#text")).hasValue("02 văn bằng\tVăn phòng\n01 bảng niêm yết\tTư pháp");
			named(page, AriaRole.BUTTON, "Xem trước").click();
			page.locator("button[formaction$=confirm]").click();
			page.waitForURL("**/plans/" + this.planId);
			page.navigate("/plans/" + this.planId + "/paste");
			assertThat(page.locator("#text")).hasValue("");
			open(session);
			paste(cell(page, PlanField.TASK_DUE, 1), "Quý I\nQuý II");
			assertThat(cell(page, PlanField.TASK_DUE, 2)).hasValue("Quý II");
			assertThat(page.locator(".cell-saved")).hasCount(2);
			stored(PlanField.TASK_DUE, 1, "Quý I");
		}
	}

	private static void paste(Locator cell, String text) {
		cell.evaluate(
				"""
						(cell, text) => {
							cell.focus();
							const data = new DataTransfer();
							data.setData("text/plain", text);
							cell.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
						}""",
				text);
	}

	@Test
	void pointsThatBelongToOtherCriteriaDoNotConflictWithOnesOwnChange() {
		try (Browser.Session session = signIn()) {
			Page page = open(session);
			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_POINTS, 1).fill("2,5+0,5");
			cell(page, PlanField.TASK_POINTS, 1).press("Tab");
			assertThat(note(page, PlanField.TASK_POINTS, 1)).containsText("1 tiêu chí");
			cell(page, PlanField.TASK_CRITERIA, 1).fill("2.1; 2.2");
			cell(page, PlanField.TASK_CRITERIA, 1).press("Tab");
			assertThat(page.locator("[data-saved]")).hasText("Đã lưu");
			assertThat(page.locator(".cell-invalid, .cell-conflict")).hasCount(0);
			stored(PlanField.TASK_POINTS, 1, "2,5+0,5");

			// Typed on while the criteria are on their way.
			page.evaluate("""
					() => {
						const real = window.fetch;
						window.fetch = async (...request) => {
							await new Promise((done) => setTimeout(done, 400));
							return real(...request);
						};
					}""");
			cell(page, PlanField.TASK_CRITERIA, 1).fill("2.1");
			cell(page, PlanField.TASK_CRITERIA, 1).press("Tab");
			cell(page, PlanField.TASK_POINTS, 1).fill("2");
			cell(page, PlanField.TASK_POINTS, 1).press("Tab");
			assertThat(page.locator("[data-saved]")).hasText("Đã lưu");
			assertThat(page.locator(".cell-conflict")).hasCount(0);
			stored(PlanField.TASK_POINTS, 1, "2");
		}
	}

	@Test
	void showsBothTextsOfTwoPeopleInOneCell() {
		try (Browser.Session session = signIn()) {
			Page page = open(session);
			elsewhere(PlanField.TASK_SOLUTION, 1, "Mở lớp tại xã");
			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_SOLUTION, 1).press("Tab");
			Locator note = note(page, PlanField.TASK_SOLUTION, 1);
			assertThat(note).containsText("Người khác vừa lưu: Mở lớp tại xã");
			assertThat(note).containsText("Bạn gõ: Cử đi học");
			session.accessible();
			note.getByText("Gộp hai nội dung").click();
			assertThat(note.locator("textarea")).hasValue("Mở lớp tại xã\nCử đi học");
			note.locator("textarea").fill("Mở lớp tại xã, cử người đi học");
			note.getByText("Lưu nội dung đã gộp").click();
			assertThat(page.locator("[data-saved]")).hasText("Đã lưu");
			stored(PlanField.TASK_SOLUTION, 1, "Mở lớp tại xã, cử người đi học");

			elsewhere(PlanField.TASK_OUTPUT, 1, "02 văn bằng");
			cell(page, PlanField.TASK_OUTPUT, 1).fill("01 văn bằng");
			cell(page, PlanField.TASK_OUTPUT, 1).press("Tab");
			note(page, PlanField.TASK_OUTPUT, 1).getByText("Lấy nội dung đã lưu").click();
			assertThat(cell(page, PlanField.TASK_OUTPUT, 1)).hasValue("02 văn bằng");
			stored(PlanField.TASK_OUTPUT, 1, "02 văn bằng");
		}
	}

	@Test
	void fillsInEverythingAgainAfterTheSessionHasEnded() {
		try (Browser.Session session = signIn().expecting(NOT_LOADED)) {
			Page page = open(session);
			session.context().clearCookies();
			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_SOLUTION, 1).press("Tab");
			Locator notice = page.locator("[data-notice]");
			assertThat(notice).containsText("Phiên làm việc đã hết");
			cell(page, PlanField.TASK_DUE, 2).fill("Quý III");
			page.locator("#texts-after > summary").click();
			page.locator("#plan-0-NOTE").pressSequentially("Hỏi lại kế toán");

			notice.locator("a").click();
			page.locator("#username").fill(this.clerk);
			page.locator("#password").fill(PlanFixture.PASSWORD);
			page.locator("#password").press("Enter");
			page.waitForURL("**/plans/" + this.planId + "*");
			assertThat(cell(page, PlanField.TASK_SOLUTION, 1)).hasValue("Cử đi học");
			assertThat(cell(page, PlanField.TASK_DUE, 2)).hasValue("Quý III");
			assertThat(page.locator("#plan-0-NOTE")).hasValue("Hỏi lại kế toán");
			assertThat(page.locator(".cell-saved")).hasCount(3);
			stored(PlanField.TASK_SOLUTION, 1, "Cử đi học");
			stored(PlanField.TASK_DUE, 2, "Quý III");
		}
	}

	@Test
	void sendsWhenTheConnectionIsBackAndKeepsWhatWasTypedOverAReload() {
		try (Browser.Session session = signIn().expecting(NOT_LOADED)) {
			Page page = open(session);
			session.context().setOffline(true);
			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_SOLUTION, 1).press("Tab");
			assertThat(page.locator("[data-notice]")).containsText("mất kết nối");
			page.locator("[data-undo]").click();
			assertThat(page.locator("[data-done]")).containsText("Chưa làm được");
			session.context().setOffline(false);
			assertThat(page.locator(".cell-saved")).hasCount(1);
			stored(PlanField.TASK_SOLUTION, 1, "Cử đi học");

			cell(page, PlanField.TASK_OUTPUT, 1).pressSequentially("02 văn bằng");
			page.reload();
			assertThat(cell(page, PlanField.TASK_OUTPUT, 1)).hasValue("02 văn bằng");
			assertThat(page.locator(".cell-saved")).hasCount(1);
			stored(PlanField.TASK_OUTPUT, 1, "02 văn bằng");
		}
	}

	@Test
	void showsWhatWasTypedIntoATaskThatIsGone() {
		try (Browser.Session session = signIn().expecting(NOT_LOADED)) {
			Page page = open(session);
			elsewhere(PlanField.TASK_REMOVED, 1, PlanField.SET);
			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_SOLUTION, 1).press("Tab");
			assertThat(note(page, PlanField.TASK_SOLUTION, 1)).containsText("có người vừa bỏ");
			page.reload();
			assertThat(page.locator("[data-orphans] li")).hasText("Cử đi học");
			page.locator("[data-orphans] button").click();
			page.reload();
			assertThat(page.locator("[data-orphans]")).isHidden();
		}
	}

	@Test
	void losesNothingWithoutJavaScript() {
		try (Browser.Session session = Browser.withoutJavaScript(this.port)
			.signIn(this.clerk, PlanFixture.PASSWORD)
			.expecting(NOT_LOADED)) {
			Page page = open(session);
			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_POINTS, 1).fill("ba");
			named(page, AriaRole.CHECKBOX, "Chọn hàng chưa viết 4 –").check();
			named(page, AriaRole.BUTTON, "Nhân bản hàng chưa viết 2 –").click();
			assertThat(page.locator("[role=alert]")).containsText("Còn 1 ô chưa lưu được");
			assertThat(cell(page, PlanField.TASK_POINTS, 1)).hasValue("ba");
			assertThat(named(page, AriaRole.CHECKBOX, "Chọn hàng chưa viết 4 –")).isChecked();
			cell(page, PlanField.TASK_POINTS, 1).fill("3");
			named(page, AriaRole.BUTTON, "Nhân bản nhiệm vụ 1").click();
			assertThat(page.locator("tr[data-task]")).hasCount(5);
			assertThat(cell(page, PlanField.TASK_SOLUTION, 2)).hasValue("Cử đi học");

			page.locator("#move-to").selectOption("3. Tài chính công");
			named(page, AriaRole.CHECKBOX, "Chọn nhiệm vụ 2").check();
			page.locator("button[value=move-picked]").click();
			assertThat(page.locator("[data-section]").nth(2).locator("tr[data-task]")).hasCount(2);
			cell(page, PlanField.TASK_NOTE, 1).fill("gõ ở cuối trang");
			page.locator(".plan-next [data-save]").click();
			assertThat(cell(page, PlanField.TASK_NOTE, 1)).hasValue("gõ ở cuối trang");
			cell(page, PlanField.TASK_NOTE, 1).fill("rồi trình ký");
			page.locator("[data-next-step]").click();
			page.waitForURL("**/status");
			stored(PlanField.TASK_NOTE, 1, "rồi trình ký");
		}
	}

	@Test
	void movesChosenRowsIntoAnotherDomainAndGoesOnOnlyWhenAllIsSaved() {
		try (Browser.Session session = signIn()) {
			Page page = open(session);
			cell(page, PlanField.TASK_SOLUTION, 1).fill("Cử đi học");
			cell(page, PlanField.TASK_SOLUTION, 2).fill("Niêm yết");
			cell(page, PlanField.TASK_SOLUTION, 2).press("Tab");
			assertThat(numbers(page)).hasText(new String[] { "–", "1", "2", "–" });
			named(page, AriaRole.CHECKBOX, "Chọn nhiệm vụ 1").check();
			named(page, AriaRole.CHECKBOX, "Chọn nhiệm vụ 2").check();
			page.locator("#move-to").selectOption("3. Tài chính công");
			page.locator("button[value=move-picked]").click();
			assertThat(page.locator("[data-done]")).containsText("Đã chuyển 2 nhiệm vụ sang “Tài chính công”.");
			Locator third = page.locator("[data-section]").nth(2).locator("[data-col=TASK_SOLUTION]");
			assertThat(third).hasCount(3);
			assertThat(third.nth(2)).hasValue("Niêm yết");
			assertThat(named(page, AriaRole.CHECKBOX, "Chọn nhiệm vụ 2")).isChecked();
			page.locator("[data-undo]").click();
			assertThat(third).hasCount(1);

			cell(page, PlanField.TASK_POINTS, 1).fill("ba");
			page.locator("[data-next-step]").click();
			assertThat(note(page, PlanField.TASK_POINTS, 1)).containsText("“ba” không phải là số điểm");
			assertThat(cell(page, PlanField.TASK_POINTS, 1)).isFocused();
			cell(page, PlanField.TASK_POINTS, 1).fill("2");
			page.locator("[data-next-step]").click();
			page.waitForURL("**/status");
			stored(PlanField.TASK_POINTS, 1, "2");
		}
	}

	private static Locator named(Page page, AriaRole role, String name) {
		return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator numbers(Page page) {
		return page.locator("tr[data-task] [data-number]");
	}

	private Browser.Session signIn() {
		return Browser.desktop(this.port).signIn(this.clerk, PlanFixture.PASSWORD);
	}

	private Page open(Browser.Session session) {
		session.page().navigate("/plans/" + this.planId);
		return session.page();
	}

	/** The cell of the task that stands at a place in the whole plan now, from 0. */
	private static Locator cell(Page page, PlanField field, int place) {
		return page.locator("tr[data-task]").nth(place).locator("[data-col=" + field + "]");
	}

	private static Locator note(Page page, PlanField field, int place) {
		return page.locator("tr[data-task]").nth(place).locator(".cell-part:has([data-col=" + field + "]) .cell-note");
	}

	private void elsewhere(PlanField field, int place, String text) {
		this.editor.change(this.planId, Actor.PROGRAM, List.of(PlanCellChange.set(field, task(place), text)));
	}

	private void stored(PlanField field, int place, String text) {
		org.assertj.core.api.Assertions
			.assertThat(this.service.sheet(this.planId).texts().get(new PlanCell(field, task(place))))
			.isEqualTo(text);
	}

	private long task(int place) {
		return this.service.look(this.planId).content().tasks().map(PlanContent.Task::id).toList().get(place);
	}

}
