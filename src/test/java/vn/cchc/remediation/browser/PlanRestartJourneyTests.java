package vn.cchc.remediation.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.cchc.remediation.support.AppProcess;
import vn.cchc.remediation.support.Browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything goes wrong while a clerk writes a plan: the session ends, a colleague saves
 * into the same cell first, and the server, a process of its own on a data folder of its
 * own, is stopped and started again.
 */
class PlanRestartJourneyTests {

	private static final String CLERK = "vp.mau01";

	/** The browser itself reports requests that are refused or do not get through. */
	private static final String NOT_LOADED = "Failed to load resource";

	private static final String PURPOSE = "Giữ hạng 01/22 của xã;\n- \"Điểm mất\" < 5 & không lặp lại.";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path data;

	private long planId;

	@Test
	void everyTypedCharacterIsFoundAgain() throws Exception {
		try (AppProcess first = AppProcess.start(this.data).awaitReady();
				Browser.Session session = Browser.desktop(first.port()).signIn(CLERK).expecting(NOT_LOADED)) {
			this.planId = Long.parseLong(stored("""
					select p.id from remediation_plan p join admin_unit u on u.id = p.unit_id
					where p.status = 'DRAFT' and u.name like 'Mẫu 01%'""").get(0));
			Page page = session.page();
			page.navigate(address());
			type(cell(page, "SOLUTION", 0), "Việc đã lưu trước khi hỏng");
			leave(page);
			saved(page);

			endSession(session);
			type(cell(page, "OUTPUT", 0), "Bộ quy trình 2024–2025 (đã rà soát)");
			leave(page);
			assertThat(page.locator("[data-notice]")).containsText("Phiên làm việc đã hết");
			type(cell(page, "TARGET", 0), "≥ 95 % hồ sơ đúng hạn");
			signInAgain(page);
			assertThat(cell(page, "OUTPUT", 0)).hasValue("Bộ quy trình 2024–2025 (đã rà soát)");
			assertThat(cell(page, "TARGET", 0)).hasValue("≥ 95 % hồ sơ đúng hạn");
			saved(page);

			colleagueSavesFirst(first.port());
			first.stop();
			writeWhileTheServerIsDown(page);
			try (AppProcess again = AppProcess.start(this.data, "--server.port=" + first.port()).awaitReady()) {
				writeOnAndSignInAgain(page);
				foundInThePage(page);
				decide(page);
				saved(page);
				foundInTheDatabase();
				foundBy(again.port());
			}
		}
	}

	/** The address bar is not touched: the page stays open over the restart. */
	private void writeWhileTheServerIsDown(Page page) {
		type(cell(page, "SOLUTION", 1), "Chữ của tôi");
		leave(page);
		assertThat(page.locator("[data-notice]")).containsText("mất kết nối");
		assertThat(page.locator("[data-saved]")).hasText("Còn ô chưa lưu");
		type(cell(page, "DUE", 1), "quý II và đầu quý III");
		type(cell(page, "LEAD", 1), "Văn phòng – Thống kê; ông Tổ trưởng");
		type(cell(page, "POINTS", 1), "0,25");
		page.locator("#texts-before > summary").click();
		type(page.locator("#plan-0-PURPOSE"), PURPOSE);
		type(page.locator("#new-section-title"), "Lĩnh vực thứ chín");
		page.locator("button[value=add-section]").click();
		assertThat(page.locator("[data-done]")).containsText("Chưa làm được");
	}

	/** The last cell is not left: its text was never on its way to the server. */
	private void writeOnAndSignInAgain(Page page) {
		type(cell(page, "OUTPUT", 1), "02 văn bằng");
		leave(page);
		assertThat(page.locator("[data-notice]")).containsText("Phiên làm việc đã hết");
		type(cell(page, "NOTE", 1), "hỏi lại kế toán tr");
		signInAgain(page);
	}

	private void foundInThePage(Page page) {
		assertThat(cell(page, "SOLUTION", 0)).hasValue("Việc đã lưu trước khi hỏng");
		assertThat(cell(page, "SOLUTION", 1)).hasValue("Chữ của tôi");
		assertThat(cell(page, "OUTPUT", 1)).hasValue("02 văn bằng");
		assertThat(cell(page, "DUE", 1)).hasValue("quý II và đầu quý III");
		assertThat(cell(page, "LEAD", 1)).hasValue("Văn phòng – Thống kê; ông Tổ trưởng");
		assertThat(cell(page, "POINTS", 1)).hasValue("0,25");
		assertThat(cell(page, "NOTE", 1)).hasValue("hỏi lại kế toán tr");
		assertThat(page.locator("#plan-0-PURPOSE")).hasValue(PURPOSE);
		assertThat(page.locator("#new-section-title")).hasValue("Lĩnh vực thứ chín");
	}

	/** Both texts stand side by side, and what is being merged survives a reload too. */
	private static void decide(Page page) {
		Locator note = page.locator("tr[data-task]")
			.nth(1)
			.locator(".cell-part:has([data-col=TASK_SOLUTION]) .cell-note");
		assertThat(note).containsText("Người khác vừa lưu: Chữ của đồng nghiệp");
		assertThat(note).containsText("Bạn gõ: Chữ của tôi");
		note.getByText("Gộp hai nội dung").click();
		note.locator("textarea").fill("Chữ của đồng nghiệp và của tôi");
		page.reload();
		assertThat(cell(page, "SOLUTION", 1)).hasValue("Chữ của đồng nghiệp và của tôi");
		note.getByText("Giữ nội dung tôi gõ").click();
		page.locator("button[value=add-section]").click();
		assertThat(page.locator("[data-section] h2").last()).containsText("Lĩnh vực thứ chín");
		assertThat(page.locator("#new-section-title")).hasValue("");
	}

	private void foundInTheDatabase() throws Exception {
		assertThat(stored("""
				select concat_ws('|', solution, output, target, lead, due_wording, note) from plan_task
				where plan_id = %d and (note like 'hỏi%%' or target like '≥ 95%%') order by id"""
			.formatted(this.planId)))
			.satisfiesExactly(
					(saved) -> assertThat(saved).startsWith(
							"Việc đã lưu trước khi hỏng|Bộ quy trình 2024–2025 (đã rà soát)|≥ 95 % hồ sơ đúng hạn"),
					(saved) -> assertThat(saved).isEqualTo("Chữ của đồng nghiệp và của tôi|02 văn bằng|"
							+ "Văn phòng – Thống kê; ông Tổ trưởng|quý II và đầu quý III|hỏi lại kế toán tr"));
		assertThat(stored("select body from plan_text where kind = 'PURPOSE' and plan_id = " + this.planId))
			.containsExactly(PURPOSE);
		assertThat(stored("""
				select e.points::text from plan_task_entry e join plan_task k on k.id = e.task_id
				where k.note like 'hỏi%%' and k.plan_id = %d""".formatted(this.planId))).containsExactly("0.2500");
	}

	/** What a colleague sees on another computer. */
	private void foundBy(int port) {
		try (Browser.Session colleague = Browser.desktop(port).signIn("quantri")) {
			colleague.page().navigate(address());
			assertThat(cell(colleague.page(), "SOLUTION", 1)).hasValue("Chữ của đồng nghiệp và của tôi");
			assertThat(cell(colleague.page(), "NOTE", 1)).hasValue("hỏi lại kế toán tr");
		}
	}

	private void colleagueSavesFirst(int port) {
		try (Browser.Session colleague = Browser.desktop(port).signIn("quantri")) {
			colleague.page().navigate(address());
			type(cell(colleague.page(), "SOLUTION", 1), "Chữ của đồng nghiệp");
			leave(colleague.page());
			saved(colleague.page());
		}
	}

	private static void endSession(Browser.Session session) {
		session.context()
			.clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
	}

	private static void signInAgain(Page page) {
		page.locator("[data-notice] a").click();
		page.locator("#username").fill(CLERK);
		page.locator("#password").fill("cchc-demo");
		page.locator("#password").press("Enter");
		page.waitForURL("**/plans/*");
	}

	private static Locator cell(Page page, String field, int place) {
		return page.locator("tr[data-task]").nth(place).locator("[data-col=TASK_" + field + "]");
	}

	/** Key by key, over what stands there. */
	private static void type(Locator cell, String text) {
		cell.focus();
		cell.press("Control+a");
		cell.press("Delete");
		cell.pressSequentially(text);
	}

	private static void leave(Page page) {
		page.keyboard().press("Tab");
	}

	private static void saved(Page page) {
		assertThat(page.locator("[data-saved]")).hasText("Đã lưu");
	}

	private String address() {
		return "/plans/" + this.planId;
	}

	/** One column of the embedded database, past the application. */
	private List<String> stored(String sql) throws Exception {
		String port = Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).get(3);
		List<String> texts = new ArrayList<>();
		try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/remediation",
				"postgres", "");
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
		}
		return texts;
	}

}
