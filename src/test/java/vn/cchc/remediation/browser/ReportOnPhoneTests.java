package vn.cchc.remediation.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.evidence.TestFiles;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever holds the position that leads a task reports it on a phone, whatever goes
 * wrong.
 */
@BrowserTest
class ReportOnPhoneTests {

	private static final String PASSWORD = "mot mat khau dai";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PositionHolders holders;

	private long report;

	private List<Long> lines = List.of();

	private String username = "";

	/** A report of the sample data, the lead of most of its tasks, and their lines. */
	@BeforeEach
	void hold() {
		Led led = this.jdbc.sql("""
				select report.id as report, plan.unit_id as unit, task.lead_org_unit_id as lead
				from progress_report report join progress_line line on line.report_id = report.id
				join plan_task task on task.id = line.task_id join remediation_plan plan on plan.id = report.plan_id
				where report.status in ('NOT_OPENED', 'IN_PROGRESS') and task.lead_org_unit_id is not null
				group by 1, 2, 3 order by count(*) desc, 1 limit 1""").query(Led.class).single();
		this.report = led.report();
		this.lines = this.jdbc.sql("""
				select line.id from progress_line line join plan_task task on task.id = line.task_id
				where line.report_id = :report and task.lead_org_unit_id = :lead order by line.id""")
			.param("report", led.report())
			.param("lead", led.lead())
			.query(Long.class)
			.list();
		this.jdbc.sql("update progress_line set reported_at = null where report_id = :report")
			.param("report", led.report())
			.update();
		this.jdbc.sql("delete from progress_evidence where line_id in (:lines)").param("lines", this.lines).update();
		this.username = "dienthoai." + System.nanoTime();
		long account = this.accounts.add(new NewAccount(this.username, "Công chức chủ trì")).id();
		this.accounts.setPassword(account, PASSWORD);
		this.accounts.grant(account, Role.VIEWER, led.unit(), null, null);
		this.holders.assign(led.lead(), account, null, null);
	}

	@Test
	void reportsTheOwnTaskWithAFile() {
		try (Browser.Session session = Browser.phone(this.port).signIn(this.username, PASSWORD)) {
			Page page = session.page();
			page.navigate("/reports/" + this.report);
			session.accessible();
			session.fitsTheWidth();
			page.locator("a[data-next-step]").click();
			session.accessible();
			session.fitsTheWidth();
			long line = Long.parseLong(page.url().replaceAll(".*/", ""));

			page.locator("label[for=f-state-IN_PROGRESS]").click();
			page.locator("#f-percent").fill("65");
			page.locator("#f-achieved").fill("Đã tập huấn 3 lớp; còn 1 lớp");
			page.locator("#evidence-files").setInputFiles(file("bien-ban.pdf", TestFiles.pdf("a" + System.nanoTime())));
			assertThat(page.locator("[data-chosen] input[name=evidence]")).isChecked();
			Page facts = page.waitForPopup(() -> page.locator("[data-chosen] a:has-text('Ghi tên, số, ngày')").click());
			facts.locator("#f-number").fill("12/BB-UBND");
			facts.locator("#f-number").press("Enter");
			assertThat(facts.locator("main")).containsText("12/BB-UBND");
			facts.close();
			page.locator("#evidence-files")
				.setInputFiles(file("hong.pdf", "không phải PDF".getBytes(StandardCharsets.UTF_8)));
			assertThat(page.locator("[data-sending] .refused")).containsText("hong.pdf");
			session.accessible();
			session.fitsTheWidth();
			page.locator("button[value=next]").click();
			page.waitForURL((address) -> !address.endsWith("/" + line));

			assertThat(stored(line)).isEqualTo("IN_PROGRESS 65 Đã tập huấn 3 lớp; còn 1 lớp, 1 evidence");
			page.navigate("/reports/" + this.report + "?mine=true");
			assertThat(page.locator("tr#line-" + line)).containsText("65");
			session.accessible();
		}
	}

	@Test
	void nothingTypedIsLostWithTheSessionOrTheConnection() {
		long line = this.lines.get(0);
		try (Browser.Session session = Browser.phone(this.port)
			.signIn(this.username, PASSWORD)
			.expecting("Failed to load resource")) {
			Page page = session.page();
			page.navigate("/reports/" + this.report + "/lines/" + line);
			page.locator("label[for=f-state-DONE]").click();
			page.locator("#f-achieved").fill("Viết khi mất mạng");
			session.context().setOffline(true);
			save(page);
			assertThat(page.locator("[data-connection]")).containsText("Chưa kết nối được máy chủ");
			session.context().setOffline(false);

			session.context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
			save(page);
			assertThat(page.locator("[data-connection]")).containsText("Phiên làm việc đã hết");
			assertThat(page.locator("#f-achieved")).hasValue("Viết khi mất mạng");

			page.reload();
			signInAgain(page);
			assertThat(page.locator(".line-form .notice[role=status]")).isVisible();
			assertThat(page.locator("#f-achieved")).hasValue("Viết khi mất mạng");
			assertThat(page.locator("#f-state-DONE")).isChecked();
			save(page);
			assertThat(page.locator(".alert-success")).containsText("Đã lưu");
			assertThat(stored(line)).startsWith("DONE 100 Viết khi mất mạng");
			page.reload();
			assertThat(page.locator(".line-form .notice[role=status]")).hasCount(0);
		}
	}

	@Test
	void whatAColleagueSavedMeanwhileIsNotWrittenOver() {
		long line = this.lines.get(this.lines.size() - 1);
		try (Browser.Session session = Browser.phone(this.port).signIn(this.username, PASSWORD).expecting("422")) {
			Page page = session.page();
			page.navigate("/reports/" + this.report + "/lines/" + line);
			page.locator("#f-achieved").fill("Của tôi");
			this.jdbc
				.sql("update progress_line set achieved = 'Của người khác', version = version + 1 where id = :line")
				.param("line", line)
				.update();
			page.reload();
			assertThat(page.locator("#f-achieved")).hasValue("Của tôi");
			save(page);
			Locator clash = page.locator(".line-clash");
			assertThat(clash).containsText("Của tôi");
			assertThat(clash).containsText("Của người khác");
			session.accessible();
			session.fitsTheWidth();
			clash.locator("label[for^=stored]").click();
			save(page);
			assertThat(page.locator(".alert-success")).containsText("Đã lưu");
			assertThat(stored(line)).contains("Của người khác");
		}
	}

	@Test
	void worksWithoutScript() {
		long line = this.lines.get(0);
		try (Browser.Session session = Browser.withoutJavaScript(this.port).signIn(this.username, PASSWORD)) {
			Page page = session.page();
			page.navigate("/reports/" + this.report);
			page.locator("a[data-next-step]").click();
			page.navigate("/reports/" + this.report + "/lines/" + line);
			page.locator("label[for=f-state-IN_PROGRESS]").click();
			page.locator("#f-percent").fill("20");
			page.locator("#f-achieved").fill("Không có script");
			page.locator("#evidence-files").setInputFiles(file("anh.png", TestFiles.image("png", 40, 30)));
			save(page);
			assertThat(page.locator(".alert-success")).containsText("Đã lưu");
			assertThat(page.locator("section:has(#proofs)")).containsText("anh");
			assertThat(stored(line)).startsWith("IN_PROGRESS 20 Không có script");
		}
	}

	private static void save(Page page) {
		page.locator(".line-save button").first().click();
	}

	private void signInAgain(Page page) {
		page.waitForURL(Pattern.compile(".*/sign-in.*"));
		page.locator("#username").fill(this.username);
		page.locator("#password").fill(PASSWORD);
		page.locator("#password").press("Enter");
		page.waitForURL(Pattern.compile(".*/lines/.*"));
	}

	private static FilePayload file(String name, byte[] bytes) {
		return new FilePayload(name, "application/octet-stream", bytes);
	}

	private String stored(long line) {
		return this.jdbc.sql("""
				select concat_ws(' ', state, percent, coalesce(achieved, '–')) || ', '
				|| (select count(*) from progress_evidence where line_id = id) || ' evidence'
				from progress_line where id = :line""").param("line", line).query(String.class).single();
	}

	private record Led(long report, long unit, long lead) {
	}

}
