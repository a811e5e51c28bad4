package vn.cchc.remediation.web;

import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** A failure of the program: what its page tells, and what only the log tells. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorIdTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void theSameIdStandsOnThePageAndInTheLog(CapturedOutput output) throws Exception {
		Document page = Jsoup.parse(failure(MediaType.TEXT_HTML));

		assertThat(page.select("h1").text()).isEqualTo("Phần mềm gặp lỗi");
		String id = Objects.requireNonNull(page.selectFirst(".error-id")).text();
		assertThat(id).hasSize(8);
		assertThat(output).contains("Error " + id + " at /units").contains("bí mật của máy chủ");
		assertThat(page.html()).doesNotContain("bí mật").doesNotContain("IllegalStateException");
	}

	@Test
	void aScriptGetsTheIdAndASentence(CapturedOutput output) throws Exception {
		String json = failure(MediaType.APPLICATION_JSON);

		assertThat(json).contains("\"errorId\"").contains("Việc vừa làm có thể chưa được lưu").doesNotContain("bí mật");
		assertThat(output).contains("bí mật của máy chủ");
	}

	/** As the server asks for the page after a request has failed. */
	private String failure(MediaType accepted) throws Exception {
		return this.mvc
			.perform(get("/error").accept(accepted)
				.requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
				.requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/units")
				.requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("bí mật của máy chủ")))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

}
