package vn.cchc.remediation.browser;

import java.io.IOException;
import java.util.Objects;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The dashboards with scripts switched off, and on paper. */
@BrowserTest
class DashboardJourneyTests {

	@LocalServerPort
	private int port;

	@Test
	void everyDashboardIsWithinReachWithoutScripts() {
		try (Browser.Session session = Browser.withoutJavaScript(this.port).signIn("nv.mau")) {
			Page page = session.page();
			page.navigate("/");
			page.locator("#own a.own-unit").click();
			// Other journeys enter scores of later years.
			page.navigate(page.url().replaceAll("\\?.*", "") + "?year=2025");
			String best = page.locator("#units tbody th").first().innerText();
			page.locator("#units thead a").filter(new Locator.FilterOptions().setHasText("Chỉ số")).click();
			page.locator("#units thead a").filter(new Locator.FilterOptions().setHasText("Chỉ số")).click();
			assertThat(page.locator("#units tbody th").last()).hasText(best);

			page.locator("section:has-text('Tiêu chí làm mất nhiều điểm nhất') tbody th a").first().click();
			assertThat(page.locator("#units tbody tr")).hasCount(22);
			page.goBack();

			page.locator("a[href*='/heatmap']").first().click();
			assertThat(page.locator("tbody tr")).hasCount(22);
			assertThat(page.locator("tfoot tr")).hasCount(1);
			page.locator("tbody tr:nth-child(2) td a").first().click();
			assertThat(page.locator("h1")).containsText("Bảng điểm");
			page.goBack();

			page.locator("tbody tr:nth-child(2) th a").click();
			assertThat(page.locator("#domain-table")).isVisible();
			assertThat(page.locator(".chart").first()).isHidden();
			page.locator(".filter-chip", new Page.LocatorOptions().setHasText("2024")).click();
			assertThat(page.locator(".kpi-label").first()).hasText("Chỉ số năm 2024");

			page.fill(".frame-search input[name=q]", "mau 07");
			page.press(".frame-search input[name=q]", "Enter");
			assertThat(page.locator("tbody th")).containsText("Xã Mẫu 07 (minh họa)");
		}
	}

	@Test
	void aPrintedOverviewHasItsChartsAndNoNavigation() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("vp.mau01")) {
			Page page = session.page();
			page.navigate("/");
			page.locator("#own a.own-unit").click();
			assertThat(page.locator("#domain-chart svg")).isVisible();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("#domain-chart svg")).isVisible();
			assertThat(page.locator("#year-chart svg")).isVisible();
			assertThat(page.locator(".frame-menu")).isHidden();
			assertThat(page.locator(".page-actions")).isHidden();
			org.assertj.core.api.Assertions
				.assertThat(Objects.requireNonNull(page.locator("#domain-chart").boundingBox()).width)
				.isLessThan(700);
		}
	}

	@Test
	void aTotalIsPrintedOnceAfterItsLastRow() throws IOException {
		try (Browser.Session session = Browser.desktop(this.port).signIn("nv.mau")) {
			Page page = session.page();
			page.navigate("/");
			page.locator("#own a[href$='/progress']").click();
			String total = page.locator("tfoot td").first().innerText();
			byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4").setLandscape(true));
			try (PDDocument printed = Loader.loadPDF(paper)) {
				org.assertj.core.api.Assertions.assertThat(printed.getNumberOfPages()).isGreaterThan(2);
				org.assertj.core.api.Assertions.assertThat(new PDFTextStripper().getText(printed))
					.containsOnlyOnce(total);
			}
		}
	}

}
