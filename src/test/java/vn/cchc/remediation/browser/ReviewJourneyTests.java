package vn.cchc.remediation.browser;

import java.util.ArrayList;
import java.util.List;
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

	private final List<String> pages = new ArrayList<>();

	private int keys;

	@Test
	void quarterIsReviewedByTheKeyboardInOnePagePerCommune() {
		long period = this.district.create();
		phone(period);
		try (Browser.Session officer = Browser.desktop(this.port)
			.signIn(ReviewedDistrict.OFFICER, ReviewedDistrict.PASSWORD)) {
			Page page = officer.page();
			page.navigate("/periods/" + period + "?show=waiting");
			assertThat(page.locator("tbody tr")).hasCount(ReviewedDistrict.COMMUNES);
			officer.accessible();
			page.locator("tbody th a").first().focus();
			page.onFrameNavigated((frame) -> this.pages.add(frame.url().split("#")[0]));
			page.keyboard().press("Enter");
			assertThat(page.locator(".review-queue"))
				.containsText("Báo cáo chờ thẩm định: 1/" + ReviewedDistrict.COMMUNES);
			officer.accessible();
			reviewAll(page);
			assertThat(page.locator("tbody tr")).hasCount(ReviewedDistrict.COMMUNES);
		}
		assertThat(count(period, "ACCEPTED")).isEqualTo(ReviewedDistrict.COMMUNES - 1);
		assertThat(count(period, "RETURNED")).isEqualTo(1);
		List<String> reviewed = this.pages.stream().filter((address) -> address.endsWith("/review")).toList();
		assertThat(reviewed.stream().distinct()).as("a page per commune").hasSize(ReviewedDistrict.COMMUNES);
		assertThat(reviewed.stream().distinct().count() + 1).as("and the period's at the end")
			.isEqualTo(this.pages.stream().distinct().count());
	}

	/**
	 * One is left aside and come to at the end, one is returned; no key more is needed.
	 */
	private void reviewAll(Page page) {
		String leftAside = address(page);
		press(page, "Shift+ArrowRight");
		left(page, leftAside);
		giveBack(page);
		this.keys = 0;
		for (int commune = 3; commune <= ReviewedDistrict.COMMUNES; commune++) {
			accept(page);
		}
		assertThat(this.keys).as("keys for %d communes", ReviewedDistrict.COMMUNES - 2)
			.isEqualTo((ReviewedDistrict.COMMUNES - 2) * KEYS_PER_COMMUNE);
		assertThat(address(page)).as("come to again").isEqualTo(leftAside);
		accept(page);
		assertThat(address(page)).contains("/periods/");
	}

	/** The first key answers the first task; what follows has the focus by itself. */
	private void accept(Page page) {
		assertThat(page.locator(".review-changed").first()).containsText("80 %");
		for (int task = 1; task <= ReviewedDistrict.TASKS; task++) {
			assertThat(page.locator("[data-step]:not([hidden]) > p").first())
				.hasText("Nhiệm vụ " + task + "/" + ReviewedDistrict.TASKS);
			press(page, "1");
		}
		assertThat(page.locator(":focus")).hasText("Chấp nhận báo cáo");
		press(page, "Enter");
		assertThat(page.locator("h1 ~ .state").first()).hasText("Đã chấp nhận");
		next(page);
	}

	/** A verdict against leads to the remark, and at the end to returning. */
	private void giveBack(Page page) {
		press(page, "j");
		press(page, "3");
		page.keyboard().type("Thiếu biên bản kiểm tra");
		press(page, "Control+Enter");
		assertThat(page.locator("[data-step]:not([hidden]) > p").first()).hasText("Nhiệm vụ 3/12");
		press(page, "k");
		assertThat(page.locator("[aria-current] .review-verdict")).hasText("Thiếu minh chứng");
		press(page, "c");
		assertThat(page.locator(":focus")).hasText("Trả lại để sửa");
		press(page, "Enter");
		assertThat(page.locator("h1 ~ .state").first()).hasText("Trả lại để sửa");
		assertThat(page.locator(".judge-before").first()).containsText("Thiếu biên bản kiểm tra");
		next(page);
	}

	/** After a decision the way on has the focus. */
	private void next(Page page) {
		assertThat(page.locator(":focus")).hasText(Pattern.compile("Xem báo cáo tiếp theo: .*|Không còn báo cáo .*"));
		String before = address(page);
		press(page, "Enter");
		left(page, before);
	}

	private static void left(Page page, String before) {
		page.waitForURL((address) -> !address.split("#")[0].equals(before));
	}

	private static String address(Page page) {
		return page.url().split("#")[0];
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
