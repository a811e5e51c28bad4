package vn.cchc.remediation.criteria;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.UnitLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Pasting, mapping, comparing, and what is left of a page once its set is frozen. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class CriteriaExchangePagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private CriteriaSetService service;

	@Autowired
	private CriteriaMappingService mappings;

	@Autowired
	private JdbcClient jdbc;

	private long set;

	@BeforeEach
	void aSet() {
		this.set = this.service.create(NewCriteriaSet.of("Bộ trao đổi 2024", 2024, UnitLevel.COMMUNE)).id();
		this.service.addCriteria(this.set, List.of(NewCriterion.of("1", "Lĩnh vực một", Points.of("3"), null),
				NewCriterion.of("1.1", "Kế hoạch", Points.of("3"), CriterionMethod.DOCUMENT)));
	}

	private MockHttpServletRequestBuilder send(long id, String path) {
		return post("/criteria-sets/" + id + path).with(csrf());
	}

	private void freeze() {
		long unit = this.jdbc.sql("insert into admin_unit (unit_type, name) values ('COMMUNE', 'Xã Thử') returning id")
			.query(Long.class)
			.single();
		this.jdbc.sql("insert into assessment (unit_id, set_id, year) values (:unit, :set, 2024)")
			.param("unit", unit)
			.param("set", this.set)
			.update();
	}

	@Test
	void aPasteWithABadRowStoresNothingAndKeepsTheText() throws Exception {
		this.mvc.perform(get("/criteria-sets/" + this.set + "/paste")).andExpect(status().isOk());
		for (String path : List.of("/paste", "/paste/confirm")) {
			this.mvc.perform(send(this.set, path).param("text", "2\tHai\t2\n2.1\tHai một\trất nhiều"))
				.andExpect(status().isUnprocessableContent())
				.andExpect(content().string(containsString("2.1\tHai một\trất nhiều")))
				.andExpect(content().string(containsString("không phải điểm tối đa")))
				.andExpect(content().string(not(containsString("/paste/confirm\""))));
		}
		assertThat(this.service.read(this.set).criteria()).hasSize(2);
	}

	@Test
	void aGoodPasteIsShownThenStored() throws Exception {
		String text = "2\tHai\t2\n2.1\tHai một\t";
		this.mvc.perform(send(this.set, "/paste").param("text", text))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Thêm 2 tiêu chí")));
		assertThat(this.service.read(this.set).criteria()).hasSize(2);
		this.mvc.perform(send(this.set, "/paste/confirm").param("text", text))
			.andExpect(redirectedUrl("/criteria-sets/" + this.set));
		assertThat(this.service.read(this.set).criteria()).hasSize(4);
	}

	@Test
	void whatWasTypedIsStillThereWhenTheSetIsFrozenMeanwhile() throws Exception {
		long criterion = this.service.read(this.set).criteria().get(1).id();
		freeze();
		this.mvc.perform(send(this.set, "/paste/confirm").param("text", "2\tHai dán vào\t2"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Hai dán vào")));
		this.mvc
			.perform(send(this.set, "/cells").param("was." + criterion + ".NAME", "Kế hoạch")
				.param("now." + criterion + ".NAME", "Kế hoạch gõ dở"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Kế hoạch gõ dở")));
		this.mvc.perform(send(this.set, "/criteria").param("code", "2").param("name", "Hai sửa dở"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Hai sửa dở")));
	}

	@Test
	void aFrozenSetIsReadOnlyAndCanBeCopied() throws Exception {
		freeze();
		this.mvc.perform(get("/criteria-sets/" + this.set))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("data-cell"))))
			.andExpect(content().string(containsString("Chép sang năm 2025")));
		this.mvc.perform(send(this.set, "/copy")).andExpect(status().is3xxRedirection());
	}

	@Test
	void aMappingIsShownRefusedPastedAndSaved() throws Exception {
		long copy = this.mappings.copyToNextYear(this.set).id();
		long version = this.mappings.find(this.set, copy).orElseThrow().version();
		this.mvc.perform(get("/criteria-sets/" + copy + "/mapping"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("data-grid")));
		this.mvc.perform(mapping(copy, version, "1", "8"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Bộ mới không có mã 8")));
		this.mvc
			.perform(send(copy, "/mapping/paste").param("with", "" + this.set)
				.param("version", "" + version)
				.param("text", "1\t1\tThay đổi\tgộp"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("gộp")))
			.andExpect(content().string(containsString("Kế hoạch")));
		this.mvc.perform(mapping(copy, version, "1", "1")).andExpect(status().is3xxRedirection());
		assertThat(this.mappings.find(this.set, copy).orElseThrow().rows()).hasSize(1);
		this.mvc.perform(mapping(copy, version - 1, "1", "1.1"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("người khác đã lưu bảng này")));
	}

	@ParameterizedTest
	@CsvSource({
			// old code, new code, kind, which cell is marked, what it says
			"8, 1, '', old, Bộ cũ không có mã 8", "1, 8, '', young, Bộ mới không có mã 8",
			"1, 1-2, '', young, không phải mã tiêu chí", "1, '', SAME, kind, không hợp với các mã",
			"1, 1, xyz, kind, không phải kiểu chuyển", "'', '', GONE, old, Chưa ghi mã cũ lẫn mã mới" })
	void theCellThatIsWrongIsMarked(String old, String young, String kind, String marked, String says)
			throws Exception {
		long copy = this.mappings.copyToNextYear(this.set).id();
		Document page = page(this.mvc
			.perform(send(copy, "/mapping").param("with", "" + this.set)
				.param("version", "0")
				.param("old.0", old)
				.param("young.0", young)
				.param("kind.0", kind)
				.param("note.0", "ghi chú giữ lại"))
			.andExpect(status().isUnprocessableContent()));
		assertThat(page.select("td.cell-invalid [data-cell]").eachAttr("data-col")).containsExactly(marked);
		assertThat(page.select("td.cell-invalid .cell-note").text()).contains(says);
		assertThat(page.select("[aria-invalid=true]").eachAttr("aria-describedby")).containsExactly(marked + "-note-0");
		assertThat(page.select("[name=note.0]").val()).isEqualTo("ghi chú giữ lại");
	}

	private static Document page(ResultActions answer) throws Exception {
		return Jsoup.parse(answer.andReturn().getResponse().getContentAsString());
	}

	@Test
	void aPairThatStandsTwiceIsMarkedAtTheSecondLine() throws Exception {
		long copy = this.mappings.copyToNextYear(this.set).id();
		Document page = page(this.mvc
			.perform(send(copy, "/mapping/paste").param("with", "" + this.set)
				.param("version", "0")
				.param("text", "1\t1\n1\t1\n9\t8"))
			.andExpect(status().isUnprocessableContent()));
		assertThat(page.select("td.cell-invalid [data-cell]").eachAttr("name")).containsExactly("young.1", "old.2",
				"young.2");
	}

	@Test
	void deletingInACopyChangesTheMappingAndSaysSo() throws Exception {
		long copy = this.mappings.copyToNextYear(this.set).id();
		long deleted = this.service.read(copy).criteria().get(1).id();
		this.mvc.perform(send(copy, "/criteria/" + deleted + "/delete"))
			.andExpect(redirectedUrl("/criteria-sets/" + copy))
			.andExpect(flash().attribute("flashSuccess", containsString("mã cũ tương ứng được ghi là Bỏ")));
		Document page = page(this.mvc.perform(get("/criteria-sets/" + copy + "/mapping")).andExpect(status().isOk()));
		Element row = page.select("tr:has([name^=old][value=1.1])").first();
		assertThat(row).isNotNull();
		assertThat(row.select("[data-col=young]").val()).isEmpty();
		assertThat(row.select("option[selected]").text()).isEqualTo("Bỏ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "now.1.PARENT", "now.1.name", "now.x.NAME", "now.1", "now.12345678901234567890.NAME" })
	void aFieldThatIsNoCellIsToldAndNothingIsSaved(String field) throws Exception {
		this.mvc.perform(send(this.set, "/cells").param(field, "x"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("không phải ô của bộ tiêu chí")));
		this.mvc.perform(send(this.set, "/cells").header("X-Cells", "json").param(field, "x"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(jsonPath("$.message").value(containsString(field)));
	}

	@Test
	void whatWasTypedForACriterionThatIsGoneIsShown() throws Exception {
		this.mvc
			.perform(
					send(this.set, "/cells").param("was.987654321.NAME", "Cũ").param("now.987654321.NAME", "Tên gõ dở"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Tên gõ dở")))
			.andExpect(content().string(containsString("Còn 1 ô chưa lưu được")));
	}

	private MockHttpServletRequestBuilder mapping(long copy, long version, String old, String young) {
		return send(copy, "/mapping").param("with", "" + this.set)
			.param("version", "" + version)
			.param("old.0", old)
			.param("young.0", young)
			.param("kind.0", "");
	}

	@Test
	void aComparisonShowsWhatChanged() throws Exception {
		long copy = this.mappings.copyToNextYear(this.set).id();
		this.service.read(copy).criteria().get(1).enter(CriterionColumn.MAX_SCORE, "");
		this.mvc.perform(get("/criteria-sets/" + copy + "/compare"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Kế hoạch")));
		this.mvc.perform(get("/criteria-sets/" + copy + "/compare").param("with", "" + copy))
			.andExpect(status().isNotFound());
	}

	@Test
	@WithMockUser(roles = "AUTHORITY_OFFICER")
	void anIssuerThatMayNotBeTakenIsToldAtTheForm() throws Exception {
		this.mvc
			.perform(post("/criteria-sets/new").with(csrf())
				.param("name", "Bộ chưa được nhận")
				.param("year", "2025")
				.param("level", "COMMUNE"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Bộ chưa được nhận")))
			.andExpect(content().string(containsString("do đơn vị của mình ban hành")));
	}

}
