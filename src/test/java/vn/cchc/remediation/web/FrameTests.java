package vn.cchc.remediation.web;

import java.net.URI;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

import vn.cchc.remediation.core.NotFound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The frame and the fragments, on a page of their own. */
@WebMvcTest(controllers = FrameTests.FormController.class, properties = "spring.datasource.jndi-name=none")
@ContextConfiguration(classes = FrameTests.FormController.class)
@Import({ Frame.class, RequestAddress.class, VietnameseFormat.class, LanguageConfiguration.class,
		NotFoundAdvice.class })
@WithMockUser(username = "vp.thanhxa", roles = "EDITOR")
class FrameTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void aPageHasTheFrameAndItsOwnScript() throws Exception {
		Document page = open(get("/test/form"));
		assertThat(page.title()).isEqualTo("Form – Khắc phục điểm CCHC");
		assertThat(page.select("html").attr("lang")).isEqualTo("vi");
		assertThat(page.documentType()).isNotNull();
		assertThat(page.select("main")).hasSize(1);
		assertThat(page.select(".frame-menu a[aria-current=page]").text()).isEqualTo("Đơn vị");
		assertThat(page.select(".frame-user summary").text()).isEqualTo("vp.thanhxa");
		assertThat(page.select("body > script")).hasSize(1);
	}

	@Test
	void onlyAdministratorsSeeTheAdministration() throws Exception {
		assertThat(open(get("/test/form")).select("a[href=/admin/units]")).isEmpty();
	}

	@Test
	@WithMockUser(roles = "ADMINISTRATOR")
	void administratorsSeeTheAdministration() throws Exception {
		assertThat(open(get("/test/form")).select("a[href=/admin/units]")).hasSize(1);
	}

	@Test
	void vietnameseUnlessAnotherLanguageWasChosen() throws Exception {
		Document english = open(get("/test/form?lang=en").header("Accept-Language", "de"));
		assertThat(english.select("html").attr("lang")).isEqualTo("en");
		Document vietnamese = open(get(URI.create("/test/form?q=h%E1%BA%A3i")).header("Accept-Language", "en"));
		assertThat(vietnamese.select("html").attr("lang")).isEqualTo("vi");
		assertThat(vietnamese.select(".frame-language").attr("href")).isEqualTo("?q=h%E1%BA%A3i&lang=en");
	}

	@Test
	void aFailedFormKeepsWhatWasTypedAndNamesTheField() throws Exception {
		Document page = open(post("/test/form").with(csrf())
			.param("note", "Ghi chú")
			.param("kind", "b")
			.param("_agreed", "on")
			.param("agreed", "true"));
		assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#f-name");
		assertThat(page.select("#f-name").attr("aria-describedby")).isEqualTo("f-name-error f-name-hint");
		assertThat(page.select("#f-name").attr("aria-invalid")).isEqualTo("true");
		assertThat(page.select("#f-name-error").text()).isNotEmpty();
		assertThat(page.select("#f-note").text()).isEqualTo("Ghi chú");
		assertThat(page.select("#f-kind option[selected]").attr("value")).isEqualTo("b");
		assertThat(page.select("#f-agreed").hasAttr("checked")).isTrue();
		assertThat(page.select("label[for=f-agreed]")).hasSize(1);
	}

	@Test
	void pagesKeepTheFilter() throws Exception {
		Document page = open(get("/test/form?q=a&page=1"));
		assertThat(page.select(".paging a[rel=next]").attr("href")).isEqualTo("?q=a&page=2");
		assertThat(page.select(".paging").text()).contains("3–4 trong 5");
	}

	@Test
	void whatDoesNotExistIsA404Page() throws Exception {
		var result = this.mvc.perform(get("/test/gone")).andReturn().getResponse();
		assertThat(result.getStatus()).isEqualTo(404);
		assertThat(Jsoup.parse(result.getContentAsString()).select("h1").text()).isEqualTo("Không tìm thấy trang này");
	}

	private Document open(MockHttpServletRequestBuilder request) throws Exception {
		return Jsoup.parse(this.mvc.perform(request).andReturn().getResponse().getContentAsString());
	}

	@Controller
	static class FormController {

		@GetMapping("/test/form")
		String form(@ModelAttribute("form") Form form, Model model) {
			return show(model);
		}

		@PostMapping("/test/form")
		String save(@Valid @ModelAttribute("form") Form form, BindingResult errors, Model model) {
			return show(model);
		}

		@GetMapping("/test/gone")
		String gone() {
			throw new NotFound("unit", 7);
		}

		private String show(Model model) {
			model.addAttribute("options", List.of(new Option("a", "A"), new Option("b", "B")));
			model.addAttribute("page", new PageView<>(List.of("c", "d"), 1, 2, 5));
			return "test/form";
		}

	}

	static class Form {

		@NotBlank
		private @Nullable String name;

		private @Nullable String day;

		private @Nullable String note;

		private @Nullable String kind;

		private boolean agreed;

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(@Nullable String name) {
			this.name = name;
		}

		public @Nullable String getDay() {
			return this.day;
		}

		public void setDay(@Nullable String day) {
			this.day = day;
		}

		public @Nullable String getNote() {
			return this.note;
		}

		public void setNote(@Nullable String note) {
			this.note = note;
		}

		public @Nullable String getKind() {
			return this.kind;
		}

		public void setKind(@Nullable String kind) {
			this.kind = kind;
		}

		public boolean isAgreed() {
			return this.agreed;
		}

		public void setAgreed(boolean agreed) {
			this.agreed = agreed;
		}

	}

}
