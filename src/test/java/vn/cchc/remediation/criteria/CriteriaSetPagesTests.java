package vn.cchc.remediation.criteria;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;
import vn.cchc.remediation.unit.UnitLevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of criteria sets as an administrator and as somebody who only reads. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class CriteriaSetPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private CriteriaSetService service;

	private CriteriaSet set(int domains) {
		CriteriaSet set = this.service.create(NewCriteriaSet.of("Bộ thử nghiệm Đà Bắc 2024", 2024, UnitLevel.COMMUNE));
		List<NewCriterion> criteria = new ArrayList<>();
		for (int domain = 1; domain <= domains; domain++) {
			criteria.add(NewCriterion.of("" + domain, "Lĩnh vực " + domain, Points.of("3"), null));
			criteria.add(NewCriterion.of(domain + ".1", "Kế hoạch", Points.of("1.5"), CriterionMethod.DOCUMENT));
			criteria.add(NewCriterion.of(domain + ".2", "Báo cáo", Points.of("1"), CriterionMethod.SURVEY));
		}
		this.service.addCriteria(set.id(), criteria);
		return set;
	}

	@Test
	void theListFindsNamesWithoutAccents() throws Exception {
		CriteriaSet set = set(1);
		this.mvc.perform(get("/criteria-sets").param("q", "da bac").param("year", "2024").param("level", "COMMUNE"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/criteria-sets/" + set.id())));
		this.mvc.perform(get("/criteria-sets").param("q", "không có bộ này"))
			.andExpect(content().string(not(containsString("/criteria-sets/" + set.id()))));
	}

	@Test
	void aParentThatDisagreesShowsBothNumbers() throws Exception {
		this.mvc.perform(get("/criteria-sets/" + set(1).id()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Lệch tổng")))
			.andExpect(content().string(containsString(">2,50<")));
	}

	@Test
	@WithMockUser(roles = "UNIT_EDITOR")
	void whoOnlyReadsSeesNoFieldsAndMayNotSave() throws Exception {
		CriteriaSet set = set(1);
		this.mvc.perform(get("/criteria-sets/" + set.id()))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("data-cell"))));
		this.mvc.perform(post("/criteria-sets/" + set.id() + "/criteria").with(csrf()).param("code", "2"))
			.andExpect(status().isForbidden());
	}

	@Test
	void theHeadKeepsWhatWasTyped() throws Exception {
		this.mvc.perform(get("/criteria-sets/new")).andExpect(status().isOk());
		this.mvc
			.perform(post("/criteria-sets/new").with(csrf())
				.param("name", "Bộ mới")
				.param("year", "năm nay")
				.param("level", "COMMUNE")
				.param("decisionDate", "31/02/2025")
				.param("bands", "Tốt: 180"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("năm nay")))
			.andExpect(content().string(containsString("31/02/2025")))
			.andExpect(content().string(containsString("Tốt: 180")));
		this.mvc
			.perform(post("/criteria-sets/new").with(csrf())
				.param("name", "Bộ mới")
				.param("year", "2025")
				.param("level", "COMMUNE")
				.param("decisionDate", "1/2/2025")
				.param("bands", "Tốt: 80\nXuất sắc: 90,5 %"))
			.andExpect(status().is3xxRedirection());
	}

	@Test
	void aStaleHeadShowsBothTexts() throws Exception {
		CriteriaSet set = set(1);
		this.mvc
			.perform(post("/criteria-sets/" + set.id() + "/edit").with(csrf())
				.param("version", "99")
				.param("name", "Bộ sửa lại")
				.param("year", "2024")
				.param("level", "COMMUNE"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Bộ sửa lại")))
			.andExpect(content().string(containsString("Bắc 2024")))
			.andExpect(content().string(containsString("<dd>Không có trong danh sách đơn vị</dd>")))
			.andExpect(content().string(containsString("<dd>Cấp xã</dd>")));
	}

	@Test
	void aCriterionIsAddedBelowItsParentOrRefusedWithWhatWasTyped() throws Exception {
		CriteriaSet set = set(1);
		this.mvc
			.perform(post("/criteria-sets/" + set.id() + "/criteria").with(csrf())
				.param("code", "1.3")
				.param("name", "Sáng kiến")
				.param("maxScore", "0,5"))
			.andExpect(redirectedUrl("/criteria-sets/" + set.id() + "#f-code"));
		assertThat(this.service.read(set.id()).find(new CriterionCode("1.3"))).isPresent();
		this.mvc
			.perform(post("/criteria-sets/" + set.id() + "/criteria").with(csrf())
				.param("code", "7.1.1")
				.param("name", "Chưa biết")
				.param("maxScore", "x"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Chưa biết")));
	}

	@Test
	void aCellIsSavedRefusedOrInConflict() throws Exception {
		CriteriaSet set = set(1);
		long domain = this.service.read(set.id()).criteria().get(0).id();
		String address = "/criteria-sets/" + set.id() + "/cells";
		String key = "." + domain + ".MAX_SCORE";
		this.mvc.perform(
				post(address).with(csrf()).header("X-Cells", "json").param("was" + key, "3").param("now" + key, "2.5"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.cells[0].state").value("SAVED"))
			.andExpect(jsonPath("$.cells[0].stored").value("2,5"))
			.andExpect(jsonPath("$.sums[0].differs").value(false));
		this.mvc.perform(
				post(address).with(csrf()).header("X-Cells", "json").param("was" + key, "3").param("now" + key, "4"))
			.andExpect(jsonPath("$.cells[0].state").value("CONFLICT"));
		this.mvc.perform(post(address).with(csrf()).param("was" + key, "2,5").param("now" + key, "nhiều"))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("nhiều")))
			.andExpect(content().string(containsString("không phải điểm tối đa")));
	}

	@Test
	void theNumberOfStatementsDoesNotGrowWithTheRows() throws Exception {
		long small = set(1).id();
		long large = set(30).id();
		this.mvc.perform(get("/criteria-sets/" + small));
		long few = Statements.count(() -> this.mvc.perform(get("/criteria-sets/" + small)));
		long many = Statements.count(() -> this.mvc.perform(get("/criteria-sets/" + large)));
		assertThat(many).isEqualTo(few).isLessThan(15);
	}

}
