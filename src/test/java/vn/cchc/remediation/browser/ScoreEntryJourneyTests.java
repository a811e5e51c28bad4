package vn.cchc.remediation.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.CriterionMethod;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;
import vn.cchc.remediation.unit.UnitLevel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * An officer enters a whole assessment from an empty set, by keyboard and by paste, makes
 * a mistake, corrects it, and finds the gap on the commune's and the authority's page.
 */
@BrowserTest
class ScoreEntryJourneyTests {

	private static final int YEAR = 2031;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private CriteriaSetService sets;

	private long commune;

	private long authority;

	private long set;

	@BeforeEach
	void anEmptySet() {
		this.commune = roleUnit("vp.mau01");
		this.authority = roleUnit("nv.mau");
		this.set = this.sets.create(NewCriteriaSet.of("Bộ tiêu chí còn trống", YEAR, UnitLevel.COMMUNE)).id();
		this.sets.addCriteria(this.set,
				List.of(criterion("1", "Chỉ đạo, điều hành", null), criterion("1.1", "Ban hành kế hoạch", "4"),
						criterion("1.2", "Thực hiện chế độ báo cáo", "2"),
						criterion("2", "Cải cách thủ tục hành chính", "4"),
						criterion("2.1", "Giải quyết đúng hạn", "3"), criterion("2.2", "Công khai kết quả", "1")));
	}

	@Test
	void fromAnEmptySetToTheGapOnBothDashboards() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("nv.mau")) {
			Page page = session.page();
			page.navigate("/assessments/new?unit=" + this.commune);
			page.locator("select[name=set], select[name=setId]").first().selectOption(String.valueOf(this.set));
			page.locator("main form button[type=submit]").first().click();
			page.waitForURL("**/assessments/*");

			typeDown(page, cell(page, "1.1", "SELF"), "4", "2", null, "3", "1");
			shows(page, "total-self", "10,00");

			paste(cell(page, "1.1", "APPRAISED_1"), "3,875\n1.5");
			shows(page, "total-final", "5,38");
			paste(cell(page, "2.1", "APPRAISED_1"), "3\n1");
			shows(page, "total-final", "9,38");
			shows(page, "total-lost", "−0,63");
			shows(page, "total-index", "93,75 %");

			Locator mistaken = cell(page, "2.2", "APPRAISED_1");
			mistaken.fill("một");
			mistaken.press("Tab");
			assertThat(page.locator("td.cell-invalid")).hasCount(1);
			assertThat(page.locator("td.cell-invalid .cell-note")).containsText("một");
			mistaken.fill("0,5");
			mistaken.press("Tab");
			assertThat(page.locator("td.cell-invalid")).hasCount(0);
			shows(page, "total-final", "8,88");
			shows(page, "total-lost", "−1,13");
			session.accessible();

			page.navigate("/units/%d?year=%d".formatted(this.commune, YEAR));
			assertThat(page.locator("main")).containsText("88,75");
			assertThat(page.locator("#lost")).containsText("1.2. Thực hiện chế độ báo cáo");
			assertThat(page.locator("#lost")).containsText("−0,50");
			assertThat(page.locator(".kpi-row")).containsText("1,13");

			page.navigate("/authorities/%d?year=%d&set=%d".formatted(this.authority, YEAR, this.set));
			assertThat(page.locator("main")).containsText("1,13");
			assertThat(page.locator("main")).containsText("88,75");
		}
	}

	/** Types values into a column, going down with Enter; null leaves a cell as it is. */
	private static void typeDown(Page page, Locator first, @Nullable String... values) {
		first.focus();
		for (String value : values) {
			if (value != null) {
				page.keyboard().type(value);
			}
			page.keyboard().press("Enter");
		}
	}

	private static void paste(Locator cell, String text) {
		cell.focus();
		cell.evaluate(
				"""
						(field, text) => {
							const data = new DataTransfer();
							data.setData("text/plain", text);
							field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
						}""",
				text);
	}

	private Locator cell(Page page, String code, String column) {
		long criterion = this.jdbc.sql("select id from criterion where set_id = :set and code = :code")
			.param("set", this.set)
			.param("code", code)
			.query(Long.class)
			.single();
		return page.locator("#cell-" + criterion + "-" + column);
	}

	private static void shows(Page page, String figure, String text) {
		PlaywrightAssertions.assertThat(page.locator("[data-figure=" + figure + "]")).hasText(text);
	}

	private long roleUnit(String username) {
		return this.jdbc
			.sql("select r.unit_id from account_role r join account a on a.id = r.account_id where a.username = :name")
			.param("name", username)
			.query(Long.class)
			.single();
	}

	private static NewCriterion criterion(String code, String name, @Nullable String max) {
		return NewCriterion.of(code, name, (max != null) ? Points.of(max) : null, CriterionMethod.DOCUMENT);
	}

}
