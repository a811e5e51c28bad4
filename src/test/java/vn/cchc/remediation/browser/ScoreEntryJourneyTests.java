package vn.cchc.remediation.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

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
		this.commune = SheetPage.unitOf(this.jdbc, "vp.mau01");
		this.authority = SheetPage.unitOf(this.jdbc, "nv.mau");
		this.set = SheetPage.emptySet(this.sets, YEAR);
	}

	@Test
	void fromAnEmptySetToTheGapOnBothDashboards() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("nv.mau")) {
			Page page = session.page();
			SheetPage sheet = new SheetPage(page, this.jdbc, this.set);
			page.navigate("/assessments/new?unit=" + this.commune);
			page.locator("select[name=set], select[name=setId]").first().selectOption(String.valueOf(this.set));
			page.locator("main form button[type=submit]").first().click();
			page.waitForURL("**/assessments/*");

			typeDown(page, sheet.cell("1.1", "SELF"), "4", "2", null, "3", "1");
			sheet.shows("total-self", "10,00");

			sheet.paste(sheet.cell("1.1", "APPRAISED_1"), "3,875\n1.5");
			sheet.shows("total-final", "5,38");
			sheet.paste(sheet.cell("2.1", "APPRAISED_1"), "3\n1");
			sheet.shows("total-final", "9,38");
			sheet.shows("total-lost", "−0,63");
			sheet.shows("total-index", "93,75 %");

			Locator mistaken = sheet.cell("2.2", "APPRAISED_1");
			mistaken.fill("một");
			mistaken.press("Tab");
			assertThat(page.locator("td.cell-invalid")).hasCount(1);
			assertThat(page.locator("td.cell-invalid .cell-note")).containsText("một");
			mistaken.fill("0,5");
			mistaken.press("Tab");
			assertThat(page.locator("td.cell-invalid")).hasCount(0);
			sheet.shows("total-final", "8,88");
			sheet.shows("total-lost", "−1,13");
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

}
