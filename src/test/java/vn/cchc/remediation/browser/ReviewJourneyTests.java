package vn.cchc.remediation.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A quarter of thirty communes, reviewed by the keyboard in one page per commune. */
@BrowserTest
class ReviewJourneyTests {

	/** A key per task, one to decide and one for the next commune. */
	private static final int KEYS_PER_COMMUNE = ReviewedDistrict.TASKS + 2;

	@LocalServerPort
	private int port;

	@Autowired
	private ReviewedDistrict district;

	@Autowired
	private JdbcClient jdbc;

	private int keys;

	@Test
	void quarterIsReviewedByTheKeyboardInOnePagePerCommune() {
		long period = this.district.create();
		try (Browser.Session officer = Browser.desktop(this.port)
			.signIn(ReviewedDistrict.OFFICER, ReviewedDistrict.PASSWORD)) {
			Page page = officer.page();
			page.navigate("/periods/" + period);
			assertThat(page.locator("tbody tr")).hasCount(ReviewedDistrict.COMMUNES);
			officer.accessible();
			page.locator("tbody th a").first().click();
			officer.accessible();
			this.keys = 0;
			accept(page);
			assertThat(this.keys).as("keys for one commune").isEqualTo(KEYS_PER_COMMUNE);
			accept(page);
			giveBack(page);
			page.navigate("/periods/" + period + "?show=waiting");
			assertThat(page.locator("tbody tr")).hasCount(ReviewedDistrict.COMMUNES - 3);
		}
		assertThat(count(period, "ACCEPTED")).isEqualTo(2);
		assertThat(count(period, "RETURNED")).isEqualTo(1);
		phone(period);
	}

	/** The first key answers the first task; what follows has the focus by itself. */
	private void accept(Page page) {
		for (int task = 1; task <= ReviewedDistrict.TASKS; task++) {
			assertThat(page.locator("[data-step]:not([hidden]) > p").first())
				.hasText("Nhiệm vụ " + task + "/" + ReviewedDistrict.TASKS);
			press(page, "1");
		}
		assertThat(page.locator(":focus")).hasText("Chấp nhận báo cáo");
		press(page, "Enter");
		assertThat(page.locator("h1 ~ .state").first()).hasText("Đã chấp nhận");
		assertThat(page.locator(":focus")).hasText("Xem báo cáo chờ thẩm định tiếp theo");
		String before = page.url();
		press(page, "Enter");
		page.waitForURL((address) -> !address.split("#")[0].equals(before.split("#")[0]));
	}

	/** A verdict against leads to the remark, and at the end to returning. */
	private void giveBack(Page page) {
		press(page, "j");
		press(page, "3");
		page.keyboard().type("Thiếu biên bản kiểm tra");
		press(page, "Escape");
		assertThat(page.locator("[aria-current] .review-verdict")).hasText("Thiếu minh chứng");
		press(page, "c");
		assertThat(page.locator(":focus")).hasText("Trả lại để sửa");
		press(page, "Enter");
		assertThat(page.locator("h1 ~ .state").first()).hasText("Trả lại để sửa");
		assertThat(page.locator(".judge-before").first()).containsText("Thiếu biên bản kiểm tra");
	}

	private void phone(long period) {
		try (Browser.Session officer = Browser.phone(this.port)
			.signIn(ReviewedDistrict.OFFICER, ReviewedDistrict.PASSWORD)) {
			Page page = officer.page();
			for (String address : new String[] { "/periods/" + period, "/periods/" + period + "/settings",
					"/periods/" + period + "/criteria" }) {
				page.navigate(address);
				officer.accessible();
				officer.fitsTheWidth();
			}
			page.navigate("/periods/" + period + "?show=waiting");
			page.locator("tbody th a").first().click();
			officer.accessible();
			officer.fitsTheWidth();
			page.locator("[data-step]:not([hidden]) [data-verdict=ACCEPTED]").click();
			assertThat(page.locator("[data-step]:not([hidden]) > p").first()).hasText(Pattern.compile("Nhiệm vụ 2/.*"));
		}
	}

	private void press(Page page, String key) {
		page.keyboard().press(key);
		this.keys++;
	}

	private long count(long period, String status) {
		return this.jdbc.sql("select count(*) from progress_report where period_id = :period and status = :status")
			.param("period", period)
			.param("status", status)
			.query(Long.class)
			.single();
	}

}
