package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The administrator's pages, rendered. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class UnitPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private UnitService service;

	@Autowired
	private SuccessionService successions;

	@Autowired
	private UnitRepository units;

	private AdminUnit province;

	private AdminUnit district;

	private AdminUnit commune;

	@BeforeEach
	void add() {
		this.province = this.service.add(new NewUnit(UnitType.PROVINCE, "Thử Sơn"));
		this.district = this.service.add(new NewUnit(UnitType.RURAL_DISTRICT, "Thử Lộc"));
		this.commune = this.service.add(new NewUnit(UnitType.COMMUNE, "Thử Yến"));
		this.service.assignParent(this.district.id(), this.province.id(), null, null);
		this.service.assignParent(this.commune.id(), this.district.id(), null, null);
	}

	@Test
	void listFindsWithoutAccents() throws Exception {
		this.mvc.perform(get("/admin/units").param("q", "xa thu yen"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Xã Thử Yến")))
			.andExpect(content().string(containsString("huyện Thử Lộc, tỉnh Thử Sơn")))
			.andExpect(content().string(not(containsString("Huyện Thử Lộc"))));
	}

	@Test
	void aPageBeyondTheLastShowsTheLast() throws Exception {
		this.mvc.perform(get("/admin/units").param("q", "Thử Yến").param("page", "9999"))
			.andExpect(content().string(containsString("Xã Thử Yến")));
	}

	@Test
	void listNeedsNoMoreStatementsForMoreRows() throws Exception {
		long few = Statements.count(() -> this.mvc.perform(get("/admin/units").param("q", "Thử Yến")));
		for (int number = 0; number < 30; number++) {
			this.service.assignParent(this.service.add(new NewUnit(UnitType.COMMUNE, "Thử Yến " + number)).id(),
					this.district.id(), null, null);
		}
		long many = Statements.count(() -> this.mvc.perform(get("/admin/units").param("q", "Thử Yến")));
		assertThat(many).isEqualTo(few);
	}

	@Test
	void wrongFormKeepsWhatWasTyped() throws Exception {
		this.mvc
			.perform(post("/admin/units/new").with(csrf())
				.param("type", "COMMUNE")
				.param("name", "Gõ Dở")
				.param("code", "12a")
				.param("validFrom", "31/02/2025"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("G&otilde; Dở")))
			.andExpect(content().string(containsString("31/02/2025")))
			.andExpect(content().string(containsString("Mã đơn vị chỉ gồm")))
			.andExpect(content().string(containsString("Ngày chưa đúng")));
	}

	@Test
	void brokenRuleIsAMessageInTheForm() throws Exception {
		this.mvc
			.perform(post("/admin/units/{id}/relations/PARENT/new", this.commune.id()).with(csrf())
				.param("other.text", "tỉnh Thử Sơn")
				.param("from", "01/01/2020")
				.param("to", "31/12/2020"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("đã có huyện Thử Lộc")));
	}

	@Test
	void newParentFromADayClosesThePreviousOne() throws Exception {
		this.mvc
			.perform(post("/admin/units/{id}/relations/PARENT/new", this.commune.id()).with(csrf())
				.param("other.text", "tinh thu son")
				.param("from", "1/7/2025"))
			.andExpect(redirectedUrl("/admin/units/" + this.commune.id()));
		this.mvc.perform(get("/admin/units/{id}", this.commune.id()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("đến ngày 30/06/2025")))
			.andExpect(content().string(containsString("từ ngày 01/07/2025")));
	}

	@Test
	void severalMatchesAreOfferedToChooseFrom() throws Exception {
		this.mvc
			.perform(post("/admin/units/{id}/relations/REVIEWER/new", this.commune.id()).with(csrf())
				.param("other.text", "thu"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("type=\"radio\"")));
	}

	@Test
	void successionFindsAndSavesWithoutJavaScript() throws Exception {
		this.mvc
			.perform(post("/admin/units/successions/new").with(csrf())
				.param("find", "before")
				.param("before.text", "thu yen")
				.param("note", "ghi dở"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("ghi dở")))
			.andExpect(content().string(containsString("checked")));
		this.mvc
			.perform(post("/admin/units/successions/new").with(csrf())
				.param("kind", "RENAME")
				.param("effectiveOn", "01/07/2025")
				.param("before.ids", String.valueOf(this.commune.id()))
				.param("founded[0].type", "WARD")
				.param("founded[0].name", "Thử Mới"))
			.andExpect(status().is3xxRedirection());
		assertThat(this.units.get(this.commune.id()).validTo()).isEqualTo(LocalDate.of(2025, 6, 30));
		this.mvc.perform(get("/admin/units/{id}", this.commune.id()))
			.andExpect(content().string(containsString("Đổi xã Thử Yến thành phường Thử Mới.")));
	}

	@Test
	void emptySuccessionIsRefused() throws Exception {
		this.mvc
			.perform(post("/admin/units/successions/new").with(csrf())
				.param("kind", "MERGE")
				.param("effectiveOn", "01/07/2025"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("Cần ít nhất một đơn vị")));
	}

	@Test
	void unitWithUnitsBelowIsNotDeleted() throws Exception {
		this.mvc.perform(post("/admin/units/{id}/delete", this.district.id()).with(csrf()))
			.andExpect(redirectedUrl("/admin/units/" + this.district.id()))
			.andExpect(flash().attribute("flashError", containsString("Chưa xóa được huyện Thử Lộc")));
	}

	@Test
	void formsOpenAndUnusedUnitIsDeleted() throws Exception {
		this.mvc.perform(get("/admin/units/new")).andExpect(status().isOk());
		this.mvc.perform(get("/admin/units/{id}/edit", this.commune.id())).andExpect(status().isOk());
		this.mvc.perform(get("/admin/units/{id}/end", this.commune.id())).andExpect(status().isOk());
		this.mvc.perform(get("/admin/units/{id}/relations/PARENT/new", this.commune.id())).andExpect(status().isOk());
		this.mvc.perform(post("/admin/units/{id}/delete", this.commune.id()).with(csrf()))
			.andExpect(redirectedUrl("/admin/units"));
	}

	@Test
	void conflictingCorrectionShowsBothValues() throws Exception {
		long seen = this.commune.version();
		this.service.correct(this.commune.id(), seen, new NewUnit(UnitType.COMMUNE, "Thử Én"));
		String page = this.mvc
			.perform(post("/admin/units/{id}/edit", this.commune.id()).with(csrf())
				.param("type", "COMMUNE")
				.param("name", "Thử Iến")
				.param("version", String.valueOf(seen)))
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Document form = Jsoup.parse(page);
		assertThat(form.select(".alert-warning tbody tr").eachText()).containsExactly("Tên riêng Thử Én Thử Iến");
		assertThat(form.select("#f-name").val()).isEqualTo("Thử Iến");

		this.mvc
			.perform(post("/admin/units/{id}/edit", this.commune.id()).with(csrf())
				.param("type", "COMMUNE")
				.param("name", "Thử Iến")
				.param("version", form.select("#version").val()))
			.andExpect(redirectedUrl("/admin/units/" + this.commune.id()));
		assertThat(this.units.get(this.commune.id()).name()).isEqualTo("Thử Iến");
	}

	@Test
	void districtShowsItsUnitsAndOffersToAddMore() throws Exception {
		this.mvc.perform(get("/admin/units/{id}", this.district.id()))
			.andExpect(content().string(containsString("Đơn vị trực thuộc (1)")))
			.andExpect(content().string(containsString("Xã Thử Yến")))
			.andExpect(content().string(not(containsString("Số liệu minh họa"))));
		this.mvc.perform(get("/admin/units").param("above", String.valueOf(this.district.id())))
			.andExpect(content().string(containsString("Xã Thử Yến")))
			.andExpect(content().string(not(containsString("Tỉnh Thử Sơn"))));
		this.mvc
			.perform(post("/admin/units/new").with(csrf())
				.param("above", String.valueOf(this.district.id()))
				.param("reviewed", "true")
				.param("next", "true")
				.param("type", "COMMUNE")
				.param("name", "Thử Thêm"))
			.andExpect(redirectedUrl("/admin/units/new?above=" + this.district.id()));
		this.mvc.perform(get("/admin/units/new").param("above", String.valueOf(this.district.id())))
			.andExpect(content().string(containsString("Đơn vị mới thuộc huyện Thử Lộc.")));
		this.mvc.perform(get("/admin/units/{id}", this.district.id()))
			.andExpect(content().string(containsString("Đơn vị trực thuộc (2)")));
	}

	@Test
	void wrongSuccessionIsCorrectedAndRemoved() throws Exception {
		AdminUnit next = this.service.add(new NewUnit(UnitType.COMMUNE, "Thử Gộp"));
		long id = this.successions
			.succeed(new NewSuccession(SuccessionKind.MERGE, LocalDate.of(2025, 7, 1), Set.of(this.commune.id()),
					Set.of(next.id()), null, null, null))
			.id();
		this.mvc.perform(get("/admin/units/{id}", this.commune.id()))
			.andExpect(content().string(containsString("/admin/units/successions/" + id)));
		Document page = Jsoup.parse(this.mvc.perform(get("/admin/units/successions/{id}", id))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
		assertThat(page.select("#f-effectiveOn").val()).isEqualTo("01/07/2025");
		this.mvc
			.perform(post("/admin/units/successions/{id}", id).with(csrf())
				.param("kind", "MERGE")
				.param("effectiveOn", "01/03/2025")
				.param("decisionNo", "12/NQ-HĐND")
				.param("version", page.select("#version").val()))
			.andExpect(redirectedUrl("/admin/units/" + this.commune.id()));
		assertThat(this.units.get(this.commune.id()).validTo()).isEqualTo(LocalDate.of(2025, 2, 28));
		this.mvc
			.perform(post("/admin/units/successions/{id}", id).with(csrf())
				.param("kind", "MERGE")
				.param("effectiveOn", "01/04/2025")
				.param("version", "-1"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("Người khác đã lưu")))
			.andExpect(content().string(containsString("01/03/2025")))
			.andExpect(content().string(containsString("01/04/2025")));
		this.mvc.perform(post("/admin/units/successions/{id}/remove", id).with(csrf()))
			.andExpect(redirectedUrl("/admin/units/" + this.commune.id()));
		assertThat(this.units.get(this.commune.id()).validTo()).isNull();
	}

	@Test
	@WithMockUser(roles = "VIEWER")
	void otherRolesAreKeptOut() throws Exception {
		this.mvc.perform(get("/admin/units")).andExpect(status().is4xxClientError());
	}

	@Test
	void mergeEndsPredecessorsTheDayBefore() {
		AdminUnit next = this.service.add(new NewUnit(UnitType.COMMUNE, "Thử Gộp"));
		this.successions.succeed(new NewSuccession(SuccessionKind.MERGE, LocalDate.of(2025, 7, 1),
				Set.of(this.commune.id()), Set.of(next.id()), null, null, null));
		assertThat(this.units.get(this.commune.id()).validTo()).isEqualTo(LocalDate.of(2025, 6, 30));
	}

}
