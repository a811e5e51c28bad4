package vn.cchc.remediation.assessment;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of an assessment as a browser with and without script uses them. */
@IntegrationTest
@WithMockUser(roles = "ADMINISTRATOR")
class SheetPagesTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AssessmentService service;

	private TestSet set;

	private long id;

	@BeforeEach
	void open() {
		this.set = TestSet.create(this.jdbc);
		this.id = this.service.open(this.set.unitId(), this.set.setId()).id();
	}

	@Test
	void showsTheSheetWithItsTotals() throws Exception {
		this.service.enter(this.id, List.of(CellChange.set(this.set.id("1"), CellField.APPRAISED_1, "9.875"),
				CellChange.set(this.set.id("2"), CellField.APPRAISED_1, "4")));
		Document page = page("/assessments/" + this.id);
		assertThat(page.select("[data-figure=total-final]").eachText()).containsOnly("13,88").hasSize(2);
		assertThat(page.select("[data-figure=total-max]").eachText()).containsOnly("18,00").hasSize(2);
		assertThat(input(page, "1", CellField.APPRAISED_1)).isEqualTo("9,875");
		assertThat(page.select(".findings a").eachAttr("href")).allMatch((href) -> href.startsWith("#"));
	}

	@Test
	void savesCellsAndAnswersWithAllFigures() throws Exception {
		this.mvc
			.perform(post("/assessments/{id}/cells", this.id).with(csrf())
				.contentType(MediaType.APPLICATION_JSON)
				.content("""
						{"cells":[{"criterionId":%d,"field":"SELF","was":"","now":"1.50"},
						{"criterionId":%d,"field":"SELF","was":"","now":"abc"},
						{"criterionId":%d,"field":"SELF","was":"7","now":"2"}]}""".formatted(this.set.id("1.1"),
						this.set.id("1.2"), this.set.id("2"))))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.cells[0].state").value("SAVED"))
			.andExpect(jsonPath("$.cells[0].stored").value("1,5"))
			.andExpect(jsonPath("$.cells[1].state").value("INVALID"))
			.andExpect(jsonPath("$.cells[1].message").isNotEmpty())
			.andExpect(jsonPath("$.cells[2].state").value("CONFLICT"))
			.andExpect(jsonPath("$.figures['total-self']").value("1,50"));
	}

	@Test
	void keepsWhatWasTypedWithoutScript() throws Exception {
		this.service.enter(this.id, List.of(CellChange.set(this.set.id("2"), CellField.SELF, "3")));
		String bad = key("1.1", CellField.SELF);
		String conflict = key("2", CellField.SELF);
		String html = this.mvc
			.perform(post("/assessments/{id}", this.id).with(csrf())
				.param("was." + bad, "")
				.param("now." + bad, "mười")
				.param("was." + conflict, "")
				.param("now." + conflict, "4"))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		Document page = Jsoup.parse(html);
		assertThat(input(page, "1.1", CellField.SELF)).isEqualTo("mười");
		assertThat(input(page, "2", CellField.SELF)).isEqualTo("4");
		assertThat(page.select("input[name=was." + conflict + "]").val()).isEqualTo("3");
		assertThat(page.select("input[name=keep." + conflict + "]")).hasSize(2);
	}

	@Test
	void savesTheWholeFormWithoutScript() throws Exception {
		String key = key("2", CellField.SELF);
		this.mvc
			.perform(post("/assessments/{id}", this.id).with(csrf())
				.param("was." + key, "")
				.param("now." + key, "4")
				.param("show", "missing"))
			.andExpect(status().is3xxRedirection());
		assertThat(input(page("/assessments/" + this.id), "2", CellField.SELF)).isEqualTo("4");
	}

	/** The row would not pass the filter, but what was typed into it must not be lost. */
	@Test
	void keepsARefusedRowInSightWhateverTheFilter() throws Exception {
		String bad = key("1.1", CellField.SELF);
		Document page = Jsoup.parse(send(status().isUnprocessableContent(), "was." + bad, "", "now." + bad, "mười",
				"was." + key("2", CellField.REASON), "", "now." + key("2", CellField.REASON), "", "show", "lost"));
		assertThat(input(page, "1.1", CellField.SELF)).isEqualTo("mười");
		assertThat(page.select("[role=alert] a").attr("href"))
			.isEqualTo("#" + page.select("input[value=mười]").attr("id"));
	}

	@Test
	void refusesNamesThatThePageDoesNotHave() throws Exception {
		for (String name : List.of("was." + this.set.id("1") + ".PASSWORD", "was.x.SELF", "was.1", "was.",
				"was.99999999999999999999.SELF")) {
			send(status().isBadRequest(), name, "", name.replace("was", "now"), "1");
		}
		String foreign = TestSet.create(this.jdbc).id("1") + ".SELF";
		assertThat(send(status().isUnprocessableContent(), "was." + foreign, "", "now." + foreign, "1"))
			.contains("không còn trong bộ tiêu chí");
		for (String forged : List.of("{}", "[]", "{\"cells\":[null]}", "{\"cells\":[{\"criterionId\":1}]}",
				"{\"cells\":[{\"criterionId\":1,\"field\":\"PASSWORD\",\"now\":\"1\"}]}",
				"{\"cells\":[{\"criterionId\":\"x\",\"field\":\"SELF\"}]}")) {
			cells(forged).andExpect(status().isBadRequest());
		}
		cells("{\"cells\":[{\"criterionId\":%d,\"field\":\"SELF\",\"now\":\"1\"}]}"
			.formatted(TestSet.create(this.jdbc).id("1"))).andExpect(status().isOk())
			.andExpect(jsonPath("$.cells[0].state").value("INVALID"))
			.andExpect(jsonPath("$.cells[0].message").isNotEmpty());
	}

	@Test
	void knowsNoAssessmentThatThereIsNot() throws Exception {
		for (String path : List.of("", "/header", "/status", "/reconciliation")) {
			this.mvc.perform(get("/assessments/999999999" + path)).andExpect(status().isNotFound());
		}
		for (String path : List.of("", "/header", "/publish", "/withdraw")) {
			this.mvc.perform(post("/assessments/999999999" + path).with(csrf())).andExpect(status().isNotFound());
		}
		this.mvc.perform(get("/assessments/99999999999999999999")).andExpect(status().isBadRequest());
		this.mvc.perform(get("/assessments/new?unit=999999999")).andExpect(status().isNotFound());
	}

	@Test
	void saysWhenFiguresAreTooLargeToBeStored() throws Exception {
		this.service.enter(this.id, List.of(CellChange.set(this.set.id("1"), CellField.APPRAISED_1, "9000")));
		this.mvc.perform(post("/assessments/{id}/header", this.id).with(csrf()).param("bonus", "9999"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("quá lớn để lưu")));
		TestSet huge = TestSet.create(this.jdbc);
		huge.add(this.jdbc, "3", null, "9999");
		this.mvc.perform(post("/assessments/new?unit=" + huge.unitId()).with(csrf()).param("set", "" + huge.setId()))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("từ 10.000 trở lên")));
		// The database is shared: nobody else shall come across these maxima.
		this.jdbc.sql("update criterion set max_score = null where set_id = ?").param(huge.setId()).update();
	}

	@Test
	void namesCriterionAndFiguresOfAFinding() throws Exception {
		this.service.enter(this.id,
				List.of(CellChange.set(this.set.id("1"), CellField.APPRAISED_1, "10"),
						CellChange.set(this.set.id("1.1"), CellField.APPRAISED_1, "2"),
						CellChange.set(this.set.id("1.2"), CellField.APPRAISED_1, "9,5")));
		Element finding = page("/assessments/" + this.id).select(".findings a").first();
		assertThat(finding).isNotNull();
		assertThat(finding.text()).startsWith("1 Tiêu chí 1: ").contains("10,00", "11,50", "1,50");
		assertThat(finding.attr("href")).isEqualTo("#cell-" + this.set.id("1") + "-APPRAISED_1");
		assertThat(page("/assessments/" + this.id + "?show=lost").select(".findings a").attr("href"))
			.startsWith("/assessments/" + this.id + "?");
	}

	@Test
	void takesDecisionAndRanksOrSaysWhatIsWrong() throws Exception {
		page("/assessments/" + this.id + "/header");
		this.mvc
			.perform(post("/assessments/{id}/header", this.id).with(csrf())
				.param("rank", "x")
				.param("decisionDate", "31/2/2024"))
			.andExpect(status().isUnprocessableContent());
		this.mvc
			.perform(post("/assessments/{id}/header", this.id).with(csrf())
				.param("rank", "1")
				.param("groupSize", "22")
				.param("previousRank", "4")
				.param("previousGroupSize", "21")
				.param("decisionDate", "05/02/2024"))
			.andExpect(redirectedUrl("/assessments/" + this.id));
		assertThat(page("/assessments/" + this.id).text()).contains("01/22", "05/02/2024",
				"lên 3 bậc so với năm trước (04/21)", "so sánh thận trọng");
	}

	@Test
	void publishesAndWithdraws() throws Exception {
		page("/assessments/" + this.id + "/status");
		this.mvc.perform(post("/assessments/{id}/publish", this.id).with(csrf()))
			.andExpect(status().is3xxRedirection());
		page("/assessments/" + this.id + "/status");
		this.mvc.perform(post("/assessments/{id}/withdraw", this.id).with(csrf()))
			.andExpect(status().isUnprocessableContent());
		this.mvc.perform(post("/assessments/{id}/withdraw", this.id).with(csrf()).param("reason", "x".repeat(1001)))
			.andExpect(status().isUnprocessableContent());
		this.mvc.perform(post("/assessments/{id}/withdraw", this.id).with(csrf()).param("reason", "Nhập nhầm"))
			.andExpect(status().is3xxRedirection());
		assertThat(page("/assessments/" + this.id).text()).contains("Đang nhập điểm", "Nhập nhầm");
	}

	@Test
	void opensANewAssessment() throws Exception {
		TestSet other = TestSet.create(this.jdbc);
		assertThat(page("/assessments/new?unit=" + other.unitId()).select("#set option")).isNotEmpty();
		this.mvc.perform(post("/assessments/new?unit=" + other.unitId()).with(csrf()))
			.andExpect(status().isUnprocessableContent());
		this.mvc.perform(post("/assessments/new?unit=" + other.unitId()).with(csrf()).param("set", "" + other.setId()))
			.andExpect(status().is3xxRedirection());
	}

	@Test
	void showsTheReconciliationAsAPageOfItsOwn() throws Exception {
		assertThat(page("/assessments/" + this.id + "/reconciliation").select(".findings a").eachAttr("href"))
			.allMatch((href) -> href.startsWith("/assessments/" + this.id + "#"));
	}

	@Test
	void needsNoMoreStatementsForMoreRows() throws Exception {
		long few = Statements.count(() -> page("/assessments/" + this.id));
		for (int i = 3; i < 9; i++) {
			this.set.add(this.jdbc, "1." + i, "1", "1");
		}
		assertThat(Statements.count(() -> page("/assessments/" + this.id))).isEqualTo(few);
	}

	private String send(ResultMatcher expected, String... parameters) throws Exception {
		var request = post("/assessments/{id}", this.id).with(csrf());
		for (int i = 0; i < parameters.length; i += 2) {
			request.param(parameters[i], parameters[i + 1]);
		}
		return this.mvc.perform(request).andExpect(expected).andReturn().getResponse().getContentAsString();
	}

	private ResultActions cells(String json) throws Exception {
		return this.mvc.perform(post("/assessments/{id}/cells", this.id).with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(json));
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(
				this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
	}

	private String key(String code, CellField field) {
		return this.set.id(code) + "." + field;
	}

	private String input(Document page, String code, CellField field) {
		return page.select("input[name=now." + key(code, field) + "]").val();
	}

}
