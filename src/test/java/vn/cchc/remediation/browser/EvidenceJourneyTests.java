package vn.cchc.remediation.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.evidence.EvidenceService;
import vn.cchc.remediation.evidence.TestFiles;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A commune's office brings evidence, looks at it in the page and says what it is. */
@BrowserTest
class EvidenceJourneyTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EvidenceService evidence;

	private long before;

	private String address = "";

	@BeforeEach
	void begin() {
		this.before = this.jdbc.sql("select max(id) from evidence").query(Long.class).single();
		this.address = "/units/"
				+ this.jdbc.sql("select id from admin_unit where name like 'Mẫu 01%'").query(Long.class).single()
				+ "/evidence";
	}

	@AfterEach
	void leaveTheSampleDataAsItWas() {
		this.jdbc.sql("select id from evidence where id > :before")
			.param("before", this.before)
			.query(Long.class)
			.list()
			.forEach(this.evidence::remove);
	}

	@Test
	void filesAreBroughtOneByOneAndShownInThePage() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("vp.mau01")) {
			Page page = session.page();
			page.navigate(this.address);
			page.locator("#evidence-files")
				.setInputFiles(new FilePayload[] { file("Báo cáo.pdf", TestFiles.pdf("a")),
						file("Ảnh chụp.jpg", TestFiles.image("jpg", 640, 400)),
						file("chương trình.pdf", "MZ".getBytes(StandardCharsets.UTF_8)) });
			page.locator("[data-evidence-upload] button[type=submit]").press("Enter");
			Locator sent = page.locator("[data-sending] > li");
			assertThat(sent).containsText(new String[] { "Đã lưu “Báo cáo.pdf”", "Đã lưu “Ảnh chụp.jpg”",
					"“chương trình.pdf” không phải loại tệp được nhận" });
			assertThat(page.locator("#evidence-list tbody th").nth(1)).hasText("Báo cáo");
			session.accessible();

			page.locator("#evidence-list tbody a").first().click();
			Locator picture = page.locator(".evidence-image");
			assertThat(picture).isVisible();
			assertThat(picture.evaluate("image => image.decode().then(() => image.naturalWidth)")).isEqualTo(640);
			describe(page);
			assertThat(page.locator("h1")).hasText("Ảnh bảng niêm yết");
			session.accessible();
		}
	}

	private static void describe(Page page) {
		page.locator("details summary", new Page.LocatorOptions().setHasText("Sửa tên")).press("Enter");
		page.locator("[name=title]").fill("Ảnh bảng niêm yết");
		page.locator("[name=date]").fill("1/4/2026");
		page.locator("[name=date]").press("Enter");
		assertThat(page.locator(".flash .alert-success")).isVisible();
	}

	@Test
	void aPdfIsShownByTheBrowsersOwnViewer() {
		try (Browser.Session session = Browser.desktopWithPdfViewer(this.port).signIn("nv.mau")) {
			Page page = session.page();
			page.navigate(this.address + "?q=bao cao quy 1");
			page.locator("#evidence-list tbody a").first().click();
			assertThat(page.locator("iframe.evidence-pdf")).isVisible();
			page.waitForCondition(
					() -> page.frames().stream().map(Frame::url).anyMatch((url) -> url.contains("/file")));
			assertThat(page.locator("input[type=file]")).hasCount(0);
			session.accessible();
			session.fitsTheWidth();
		}
	}

	@Test
	void filesAreDroppedAndOneThatWasLostIsSentAgain() {
		try (Browser.Session session = Browser.desktop(this.port)
			.signIn("vp.mau01")
			.expecting("ERR_INTERNET_DISCONNECTED")) {
			Page page = session.page();
			page.navigate(this.address);
			session.context().setOffline(true);
			drop(page, TestFiles.pdf("dropped"));
			Locator line = page.locator("[data-sending] > li");
			assertThat(line).containsText("Mất kết nối");
			session.context().setOffline(false);
			line.locator("button").click();
			assertThat(line).containsText("Đã lưu “Tờ trình.pdf”");
			assertThat(line).hasCount(1);
			assertThat(page.locator("#evidence-list tbody th").first()).hasText("Tờ trình");
		}
	}

	private static void drop(Page page, byte[] content) {
		page.evaluate(
				"""
						(content) => {
							const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
							const data = new DataTransfer();
							data.items.add(new File([bytes], "Tờ trình.pdf"));
							document.querySelector("[data-drop]").dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true, bubbles: true }));
						}""",
				Base64.getEncoder().encodeToString(content));
	}

	@Test
	void withoutScriptThePlainFormDoesTheSame() {
		try (Browser.Session session = Browser.withoutJavaScript(this.port).signIn("vp.mau01").expecting("422")) {
			Page page = session.page();
			page.navigate(this.address);
			byte[] sheet = TestFiles.xlsx();
			page.locator("#evidence-files").setInputFiles(file("Sổ theo dõi.xlsx", sheet));
			page.locator("[data-evidence-upload] button[type=submit]").click();
			assertThat(page.locator(".evidence-sending .taken")).containsText("Đã lưu “Sổ theo dõi.xlsx”");
			page.locator(".evidence-sending .taken a").click();
			assertThat(page.locator(".evidence-preview")).containsText("Tệp Excel, tải về để mở");
			Path stored = page.waitForDownload(() -> page.locator(".evidence-open a").click()).path();
			assertThat(Objects.requireNonNull(stored)).hasBinaryContent(sheet);
		}
	}

	private static FilePayload file(String name, byte[] content) {
		return new FilePayload(name, "application/octet-stream", content);
	}

}
