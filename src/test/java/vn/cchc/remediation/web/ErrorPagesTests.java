package vn.cchc.remediation.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import vn.cchc.remediation.support.BrowserTest;
import vn.cchc.remediation.support.Visitor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the running server says when something cannot be done, to people and to scripts.
 */
@BrowserTest
class ErrorPagesTests {

	@LocalServerPort
	private int port;

	@Test
	void saysWhatIsNotFound() throws Exception {
		Visitor editor = new Visitor(this.port).signIn("vp.mau01");

		for (String path : new String[] { "/units/999999999", "/nothing", "/css/none.css" }) {
			page(editor.get(path), 404, "Không tìm thấy trang này");
		}
		page(new Visitor(this.port).get("/css/none.css"), 404, "Không tìm thấy trang này");
	}

	@Test
	void saysWhatTheAccountMayNotDo() throws Exception {
		page(new Visitor(this.port).signIn("ct.mau01").get("/admin/units"), 403,
				"Tài khoản của bạn không được làm việc này");
	}

	@Test
	void saysThatARequestIsNotUnderstood() throws Exception {
		Visitor editor = new Visitor(this.port).signIn("vp.mau01");
		String token = editor.token();

		page(editor.post("/units", Map.of("_csrf", token)), 405, "Không thực hiện được yêu cầu này");
		page(editor.get("/units/abc?year=x"), 404, "Không tìm thấy trang này");
		page(editor.get(home(editor) + "?year=x"), 400, "Không thực hiện được yêu cầu này");
	}

	@Test
	void saysThatTooMuchWasSent() throws Exception {
		Visitor editor = new Visitor(this.port).signIn("vp.mau01");

		page(editor.post("/account/password", Map.of("_csrf", editor.token(), "text", "a".repeat(9_000_000))), 413,
				"Nội dung gửi lên quá lớn");
	}

	@Test
	void tellsScriptsInJson() throws Exception {
		Visitor viewer = new Visitor(this.port).signIn("ct.mau01");
		String own = Objects
			.requireNonNull(Jsoup.parse(viewer.get(home(viewer)).body()).selectFirst("a[href^=/assessments/]"))
			.attr("href")
			.replaceAll("[?#].*", "");

		json(viewer.postJson(own + "/cells", "{\"cells\":[]}"), 403, "Trang hoặc thao tác này cần quyền khác");
		json(viewer.postJson("/assessments/999999999/cells", "{\"cells\":[]}"), 404, "Có thể đường dẫn đã cũ");
		json(viewer.postJson(own + "/cells", "{"), 400, "Phần mềm không hiểu");
		json(viewer.postJson("/units", "{}"), 405, "Phần mềm không hiểu");
		assertThat(new Visitor(this.port).postJson(own + "/cells", "{\"cells\":[]}").statusCode()).isEqualTo(401);
	}

	@Test
	void offersToSendAgainAFormOfOursWhoseTokenWasLost() throws Exception {
		Visitor editor = new Visitor(this.port).signIn("vp.mau01");
		String path = home(editor) + "/offices";
		String typed = "Bộ phận \"Một cửa\" & <Tiếp nhận>\nsố 2";

		Document refused = page(
				editor.post(path, Map.of("_csrf", "old", "name", typed), "Sec-Fetch-Site", "same-origin"), 403,
				"Chưa nhận nội dung vừa gửi");
		var form = Objects.requireNonNull(refused.selectFirst("main form"));
		assertThat(form.attr("action")).isEqualTo(path);
		Map<String, String> fields = new HashMap<>();
		form.select("input[type=hidden]").forEach((field) -> fields.put(field.attr("name"), field.val()));
		assertThat(fields).containsEntry("name", typed);

		HttpResponse<String> answer = editor.post(path, fields);
		assertThat(answer.statusCode()).as("taken, and refused for the kind that is missing").isEqualTo(422);
		assertThat(answer.body()).contains("Một cửa&quot; &amp; &lt;Tiếp nhận&gt;");
	}

	@Test
	void sendsNothingAgainForAnotherSiteAndNoPassword() throws Exception {
		Visitor editor = new Visitor(this.port).signIn("vp.mau01");
		String path = home(editor) + "/offices";

		for (String site : new String[] { "cross-site", "same-site", "none" }) {
			Document refused = page(editor.post(path, Map.of("name", "Giả mạo"), "Sec-Fetch-Site", site), 403,
					"Chưa nhận nội dung vừa gửi");
			assertThat(refused.select("main form")).isEmpty();
			assertThat(refused.select("main").text()).contains("quay lại của trình duyệt").doesNotContain("Giả mạo");
		}
		Document password = page(editor.post("/account/password", Map.of("newPassword", "mot mat khau dai"),
				"Sec-Fetch-Site", "same-origin"), 403, "Chưa nhận nội dung vừa gửi");
		assertThat(password.html()).doesNotContain("mot mat khau dai");
		assertThat(editor.get(path).body()).doesNotContain("Giả mạo");
	}

	@Test
	void marksCookiesAsSecureBehindAProxyThatSpeaksHttps() throws Exception {
		String token = cookie(new Visitor(this.port).get("/sign-in", "X-Forwarded-Proto", "https"), "XSRF-TOKEN");
		String session = cookie(new Visitor(this.port).get("/units", "X-Forwarded-Proto", "https"), "JSESSIONID");

		assertThat(token).contains("HttpOnly").contains("SameSite=Lax").contains("Secure");
		assertThat(session).contains("HttpOnly").contains("SameSite=Lax").contains("Secure");
		assertThat(cookie(new Visitor(this.port).get("/units"), "JSESSIONID")).doesNotContain("Secure");
	}

	private static String home(Visitor visitor) throws Exception {
		return Objects.requireNonNull(Jsoup.parse(visitor.get("/").body()).selectFirst("#own .own-unit")).attr("href");
	}

	private static String cookie(HttpResponse<String> answer, String name) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(name + "="))
			.findFirst()
			.orElseThrow();
	}

	private static Document page(HttpResponse<String> answer, int status, String title) {
		Document page = Jsoup.parse(answer.body());
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(page.select("h1").eachText()).containsExactly(title);
		assertThat(page.select(".frame-head")).hasSize(1);
		return page;
	}

	private static void json(HttpResponse<String> answer, int status, String message) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).contains("json"));
		assertThat(answer.body()).contains("\"message\":\"" + message);
	}

}
