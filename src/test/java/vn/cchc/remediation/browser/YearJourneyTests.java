package vn.cchc.remediation.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import vn.cchc.remediation.browser.PlayedYear.Commune;
import vn.cchc.remediation.evidence.TestFiles;
import vn.cchc.remediation.reminder.Reminders;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.Fixtures;
import vn.cchc.remediation.support.MovableTime;
import vn.cchc.remediation.support.TestDatabase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole year of three communes, each page opened by the person whose turn it is on the
 * day it is: issued plans, four quarters, a returned report, a late one that is chased, a
 * later deadline, and the scores of the year after.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "test.database=year")
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ Fixtures.class, MovableTime.class })
class YearJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private PlayedYear played;

	@Autowired
	private MovableTime.Moved time;

	@Autowired
	private Reminders reminders;

	@Autowired
	private JdbcClient jdbc;

	/** Windows that stay open through the year, by who sits at them. */
	private final Map<String, Browser.Session> windows = new TreeMap<>();

	private PlayedYear.Start start = new PlayedYear.Start(0, List.of(), 0);

	@BeforeEach
	void begin() {
		this.time.to(PlayedYear.day(1, 2));
		this.start = this.played.create();
	}

	@AfterEach
	void leave() {
		this.windows.values().forEach(Browser.Session::close);
	}

	@Test
	void threeCommunesThroughAYear() {
		Commune one = this.start.communes().get(0);
		Commune two = this.start.communes().get(1);
		Commune three = this.start.communes().get(2);

		today(1, 15);
		issue(one, "11", "Trước ngày 30/6/2025", "Trước ngày 30/9/2025");
		issue(two, "12", "Quý I", "Thường xuyên");
		issue(three, "13", "Trước ngày 30/6/2025", "Trước ngày 25/12/2025");

		today(3, 1);
		String first = open("Quý I/2025", "25/03/2025", 3);
		today(3, 20);
		report(one, new Said("IN_PROGRESS", "40"), new Said("NOT_STARTED", "0"));
		report(two, new Said("DONE", "100"), new Said("IN_PROGRESS", "25"));
		today(3, 28);
		chase(first, three);
		giveBack(first, two);
		correct(two);
		report(three, new Said("IN_PROGRESS", "30"), new Said("NOT_STARTED", "0"));
		accept(first, 3);
		assertThat(rowOf(officer(), three).locator("td[data-label='Trạng thái']")).hasText("Đã chấp nhận");
		assertThat(rowOf(officer(), three).locator("td[data-label='Nộp lúc']")).containsText("28/03/2025");
		assertThat(rowOf(officer(), three).locator("td[data-label='Số ngày trễ']")).hasText("3");

		today(5, 15);
		extend(one);
		today(6, 1);
		String second = open("Quý II/2025", "25/06/2025", 3);
		today(6, 20);
		report(one, new Said("IN_PROGRESS", "70"), new Said("IN_PROGRESS", "20"));
		report(two, new Said("IN_PROGRESS", "50"));
		report(three, new Said("DONE", "100"), new Said("IN_PROGRESS", "20"));
		accept(second, 3);

		today(9, 1);
		String third = open("Quý III/2025", "25/09/2025", 3);
		today(9, 20);
		report(one, new Said("DONE", "100"), new Said("DONE", "100"));
		report(two, new Said("IN_PROGRESS", "75"));
		report(three, new Said("IN_PROGRESS", "60"));
		accept(third, 3);

		today(12, 1);
		String fourth = open("Quý IV/2025", "20/12/2025", 3);
		today(12, 15);
		report(two, new Said("DONE", "100"));
		report(three, new Said("CANNOT", "60"));
		accept(fourth, 2);
		tracked(one, two, three);

		this.time.to(LocalDate.of(PlayedYear.YEAR + 1, 2, 2));
		score(one, "4", "2", "3", "1");
		score(two, "4", "2", "3", "0,5");
		score(three, "4", "1,5", "2,5", "1");
		promised(one, two, three);
		copied(one, three);
	}

	/** From the home page to the signature; a task per criterion that lost points. */
	private void issue(Commune commune, String number, String... deadlines) {
		Page office = at(commune.office());
		office.locator("form[action$='/plans'] button").click();
		office.waitForURL("**/plans/*");
		office.keyboard().press("F8");
		for (int task = 0; task < deadlines.length; task++) {
			for (String text : List.of("Việc số " + (task + 1) + " của " + commune.name(), "Báo cáo kết quả",
					PlayedYear.LEAD, deadlines[task])) {
				assertThat(office.locator(":focus")).hasValue("");
				office.keyboard().type(text);
				office.keyboard().press("F8");
			}
		}
		assertThat(office.locator("[data-next-step]")).isFocused();
		office.keyboard().press("Enter");
		office.waitForURL("**/status");
		office.locator("form[action$='/submit'] button").click();
		assertThat(office.locator("h1 ~ .state").first()).hasText("Chờ Chủ tịch ký");

		Page chair = at(commune.chair());
		chair.locator("main a", new Page.LocatorOptions().setHasText("chờ ký ban hành")).click();
		chair.locator("main a[href$='/issue']").click();
		chair.locator("#f-number").fill(number);
		chair.locator("main form button[type=submit]").click();
		assertThat(chair.locator("h1 ~ .state").first()).hasText("Đã ban hành");
	}

	/** Opens a period for all communes and gives its address. */
	private String open(String term, String due, int reports) {
		Page officer = officer();
		officer.navigate("/authorities/%d/periods/new".formatted(this.start.district()));
		officer.locator("a.filter-chip", new Page.LocatorOptions().setHasText(term)).click();
		officer.locator("#f-dueOn").fill(due);
		officer.locator("main form button[type=submit]").click();
		officer.waitForURL("**/periods/*");
		assertThat(officer.locator("tbody tr")).hasCount(reports);
		return officer.url();
	}

	/** The office fills in line after line from its home page, then submits. */
	private void report(Commune commune, Said... lines) {
		Page office = at(commune.office());
		office.locator("main .work-list a[href^='/reports/']").first().click();
		office.waitForURL((address) -> address.matches(".*/reports/\\d+(/lines/\\d+)?.*"));
		String report = office.url().replaceAll("(/reports/\\d+).*", "$1");
		for (Said line : lines) {
			office.navigate(report);
			office.locator("a[data-next-step]").first().click();
			fill(office, line);
		}
		office.navigate(report);
		submit(office);
	}

	private void fill(Page page, Said line) {
		page.locator("label[for=f-state-" + line.state() + "]").click();
		if ("IN_PROGRESS".equals(line.state())) {
			page.locator("#f-percent").fill(line.percent());
		}
		page.locator("#f-achieved").fill("Đã làm được " + line.percent() + " %");
		if ("CANNOT".equals(line.state())) {
			page.locator("#f-obstacle").fill("Chưa được bố trí kinh phí");
		}
		if ("DONE".equals(line.state())) {
			page.locator("#evidence-files")
				.setInputFiles(
						new FilePayload("ket-qua.pdf", "application/pdf", TestFiles.pdf("a" + System.nanoTime())));
			assertThat(page.locator("[data-chosen] input[name=evidence]").last()).isChecked();
		}
		page.locator(".line-save button").first().click();
		assertThat(page.locator(".alert-success")).containsText("Đã lưu");
	}

	private static void submit(Page office) {
		office.locator("a[href$='/submit']").click();
		Locator sure = office.locator("#confirmed");
		if (sure.count() > 0) {
			sure.check();
		}
		office.locator("form[action$='/submit'] button").click();
		assertThat(office.locator("h1 ~ .state").first()).hasText("Chờ thẩm định");
	}

	/** Three days late: reminded, named in the chase list and on the home page. */
	private void chase(String period, Commune late) {
		this.reminders.make();
		Page officer = officer();
		officer.navigate(period);
		assertThat(rowOf(officer, late)).containsText("Chưa mở");
		assertThat(rowOf(officer, late).locator("td[data-label='Số ngày trễ']")).hasText("3");
		officer.navigate("/authorities/%d/chase".formatted(this.start.district()));
		assertThat(officer.locator("tbody tr:not(.row-domain)")).hasCount(1);
		assertThat(officer.locator("tbody")).containsText("Báo cáo Quý I/2025");
		Page office = at(late.office());
		assertThat(office.locator("main section.panel").first()).containsText("Quá hạn");
		assertThat(office.locator("main section.panel").first()).containsText("quá 3 ngày");
		office.navigate("/reminders");
		assertThat(office.locator("main")).containsText("Đã quá hạn 25/03/2025: báo cáo Quý I/2025 của " + late.name());
	}

	/** One task does not convince: said by the keyboard, and the report goes back. */
	private void giveBack(String period, Commune commune) {
		Page officer = officer();
		officer.navigate(period);
		rowOf(officer, commune).locator("th a").click();
		assertThat(officer.locator("[data-step]:focus > p").first()).hasText("Nhiệm vụ 1/2");
		officer.keyboard().press("2");
		assertThat(officer.locator("textarea:focus")).hasCount(1);
		officer.keyboard().type("Nêu rõ cơ quan đã nhận báo cáo");
		officer.keyboard().press("Escape");
		assertThat(officer.locator("[aria-current] .review-verdict")).hasText("Chưa thuyết phục");
		officer.keyboard().press("c");
		assertThat(officer.locator(":focus")).hasText("Trả lại để sửa");
		officer.keyboard().press("Enter");
		assertThat(officer.locator("h1 ~ .state").first()).hasText("Trả lại để sửa");
	}

	/** The office finds it on its home page, answers and submits again. */
	private void correct(Commune commune) {
		Page office = at(commune.office());
		assertThat(office.locator("main section.panel").first()).containsText("Bị trả lại để sửa");
		office.locator("main .work-list a[href^='/reports/']").first().click();
		assertThat(office.locator("main")).containsText("Nêu rõ cơ quan đã nhận báo cáo");
		office.locator("tr:has-text('Chưa thuyết phục') th a").click();
		office.locator("#f-answer").fill("Phòng Nội vụ huyện đã nhận ngày 18/3");
		office.locator(".line-save button").first().click();
		assertThat(office.locator(".alert-success")).containsText("Đã lưu");
		office.navigate(office.url().replaceAll("(/reports/\\d+).*", "$1"));
		submit(office);
	}

	/** All that wait, in one go, asked once. */
	private void accept(String period, int reports) {
		Page officer = officer();
		officer.navigate(period);
		assertThat(officer.locator("tbody input[name=report]")).hasCount(reports);
		officer.locator("thead input[type=checkbox]").check();
		officer.locator("form[action$='/accept'] button").click();
		officer.locator("form:has(input[name=confirmed]) button").click();
		assertThat(officer.locator("tbody tr:has-text('Đã chấp nhận')")).hasCount(reports);
	}

	/** Whoever leads asks on the phone; the chairperson grants from the home page. */
	private void extend(Commune commune) {
		Page lead = window(PlayedYear.HOLDER, true).page();
		lead.navigate("/units/%d/plans".formatted(commune.id()));
		lead.locator("main a[href*='/plans/']").first().click();
		lead.navigate(lead.url().replaceAll("(/plans/\\d+).*", "$1/status"));
		lead.locator("section:has(#dues) a[href$='/extension']").first().click();
		lead.locator("#f-due").fill("30/9/2025");
		lead.locator("#f-reason").fill("Chờ hướng dẫn mới của tỉnh");
		lead.locator("main form button[type=submit]").click();
		assertThat(lead.locator(".alert-success")).containsText("Đã gửi đề nghị gia hạn");

		Page chair = at(commune.chair());
		chair.locator("main a", new Page.LocatorOptions().setHasText("Xin gia hạn")).click();
		chair.locator("button[name=granted][value=true]").click();
		assertThat(chair.locator("section:has(#dues)"))
			.containsText("hạn gốc Trước ngày 30/6/2025; gia hạn lần 1 đến 30/9/2025");
	}

	/** What the year looks like from outside when it is over. */
	private void tracked(Commune one, Commune two, Commune three) {
		Page officer = officer();
		officer.navigate("/authorities/%d/progress".formatted(this.start.district()));
		assertThat(officer.locator("main")).containsText("Xã Một");
		assertThat(rowOf(officer, one).first()).containsText("100");
		assertThat(rowOf(officer, two).first()).containsText("100");
		assertThat(rowOf(officer, three).first()).containsText("50");
	}

	/** The scores of the year of the plans, typed and published by the officer. */
	private void score(Commune commune, String... scores) {
		Page officer = officer();
		officer.navigate("/assessments/new?unit=" + commune.id());
		officer.locator("main form select").first().selectOption(String.valueOf(this.start.nextSet()));
		officer.locator("main form button[type=submit]").first().click();
		officer.waitForURL("**/assessments/*");
		SheetPage sheet = new SheetPage(officer, this.jdbc, this.start.nextSet());
		for (int at = 0; at < scores.length; at++) {
			sheet.type(PlayedYear.CODES.get(at), "APPRAISED_1", scores[at]);
		}
		assertThat(officer.locator("td.cell-saved")).hasCount(scores.length);
		officer.navigate(officer.url() + "/status");
		officer.locator("form[action$='/publish'] button").click();
		assertThat(officer.locator("h1 ~ .state").first()).hasText("Đã công bố");
	}

	/**
	 * What the plans promised and what came of it, for the district and for a commune.
	 */
	private void promised(Commune one, Commune two, Commune three) {
		Page officer = officer();
		officer.navigate("/authorities/%d/outcome".formatted(this.start.district()));
		assertThat(officer.locator("main .lead")).containsText("hứa lấy lại 6,00 điểm, đã lấy lại 4,50 điểm");
		assertThat(rowOf(officer, one)).containsText("100,00");
		assertThat(rowOf(officer, two)).containsText("66,67");
		assertThat(rowOf(officer, three)).containsText("33,33");
		rowOf(officer, three).locator("a[href$='/outcome']").first().click();
		assertThat(officer.locator("main .lead")).containsText("đã lấy lại 0,50 điểm, lại mất 1,00 điểm");
		assertThat(officer.locator("main")).containsText("Việc số 1 của " + three.name());
	}

	/** Next year's plan takes over what worked at the neighbour's. */
	private void copied(Commune from, Commune to) {
		Page office = at(to.office());
		office.locator("form[action$='/plans'] button").click();
		office.waitForURL("**/plans/*");
		office.locator("#lost a[href*='/solutions']").last().click();
		Locator worked = office.locator("tbody tr",
				new Page.LocatorOptions().setHasText("Việc số 2 của " + from.name()));
		assertThat(worked).containsText("Hiệu quả");
		worked.locator("button").click();
		office.waitForURL("**/plans/*#task-*");
		assertThat(office.locator("[id$='-TASK_SOLUTION']:focus")).hasValue("Việc số 2 của " + from.name());
	}

	private static Locator rowOf(Page page, Commune commune) {
		return page.locator("tbody tr", new Page.LocatorOptions().setHasText("Xã " + commune.name().substring(3)));
	}

	private void today(int month, int day) {
		this.time.to(LocalDate.of(PlayedYear.YEAR, month, day));
	}

	private Page officer() {
		return window(PlayedYear.OFFICER, false).page();
	}

	/** The home page of somebody, who stays signed in. */
	private Page at(String username) {
		Page page = window(username, false).page();
		page.navigate("/");
		return page;
	}

	private Browser.Session window(String username, boolean phone) {
		return this.windows.computeIfAbsent(username,
				(name) -> (phone ? Browser.phone(this.port) : Browser.desktop(this.port))
					.signIn(name, PlayedYear.PASSWORD)
					// A question before something is done comes as 422, which the
					// browser reports.
					.expecting("422"));
	}

	/**
	 * What a line of a report is filled in with.
	 *
	 * @param state the state of the task
	 * @param percent how much of it is done
	 */
	private record Said(String state, String percent) {
	}

}
