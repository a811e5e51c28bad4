package vn.cchc.remediation.unit;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.support.IntegrationTest;

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

/** A unit's offices, positions and groups. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class OfficePagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private OrgUnitService offices;

	@Autowired
	private UnitService service;

	private AdminUnit commune;

	@BeforeEach
	void add() {
		this.commune = this.service.add(new NewUnit(UnitType.COMMUNE, "Phòng Yến"));
	}

	@Test
	void officesAreAddedInOrder() throws Exception {
		for (String name : List.of("Văn phòng", "Phòng Kinh tế")) {
			this.mvc.perform(to("").param("kind", "OFFICE").param("name", name))
				.andExpect(redirectedUrl("/units/" + this.commune.id() + "/offices?add=OFFICE"));
		}
		this.mvc.perform(to("/" + offices().get(1).id() + "/up")).andExpect(status().is3xxRedirection());
		assertThat(offices()).extracting(OrgUnit::name).containsExactly("Phòng Kinh tế", "Văn phòng");
		this.mvc.perform(to("").param("kind", "OFFICE").param("name", "văn phòng"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("Đã có")));
	}

	@Test
	void aNewNameIsKeptAndATakenOneRefused() throws Exception {
		OrgUnit office = this.offices.add(this.commune.id(), OrgUnitKind.OFFICE, "Văn phòng");
		this.offices.add(this.commune.id(), OrgUnitKind.OFFICE, "Phòng Kinh tế");

		this.mvc.perform(to("/" + office.id() + "/rename").param("name", "  Văn phòng HĐND và UBND "))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(to("/" + office.id() + "/rename").param("name", "phòng kinh tế"))
			.andExpect(flash().attribute("flashError", containsString("Đã có")));
		this.mvc.perform(to("/" + office.id() + "/rename").param("name", " "))
			.andExpect(flash().attribute("flashError", containsString("1 đến 300 ký tự")));

		assertThat(offices().get(0).name()).isEqualTo("Văn phòng HĐND và UBND");
	}

	@Test
	void anEndedOfficeIsKeptAndMayBeUsedAgain() throws Exception {
		OrgUnit office = this.offices.add(this.commune.id(), OrgUnitKind.OFFICE, "Văn phòng");

		this.mvc.perform(to("/" + office.id() + "/end")).andExpect(status().is3xxRedirection());
		this.mvc.perform(get("/units/{id}/offices", this.commune.id()))
			.andExpect(content().string(containsString("Đã ngừng dùng sau ngày")));
		OrgUnit successor = this.offices.add(this.commune.id(), OrgUnitKind.OFFICE, "Văn phòng");
		this.mvc.perform(to("/" + office.id() + "/reopen"))
			.andExpect(flash().attribute("flashError", containsString("Đã có")));
		this.mvc.perform(to("/" + successor.id() + "/rename").param("name", "Văn phòng mới"));
		this.mvc.perform(to("/" + office.id() + "/reopen")).andExpect(status().is3xxRedirection());

		assertThat(offices()).extracting(OrgUnit::validTo).containsOnlyNulls();
		this.mvc.perform(get("/units/{id}/offices", this.commune.id()))
			.andExpect(content().string(not(containsString("Đã ngừng dùng sau ngày"))));
	}

	@Test
	void anOfficeOfAnotherUnitIsNotFound() throws Exception {
		OrgUnit foreign = this.offices.add(this.service.add(new NewUnit(UnitType.COMMUNE, "Phòng Khác")).id(),
				OrgUnitKind.OFFICE, "Văn phòng");

		this.mvc.perform(to("/" + foreign.id() + "/end")).andExpect(status().isNotFound());
	}

	private List<OrgUnit> offices() {
		return this.offices.of(this.commune.id());
	}

	private MockHttpServletRequestBuilder to(String path) {
		return post("/units/" + this.commune.id() + "/offices" + path).with(csrf());
	}

}
