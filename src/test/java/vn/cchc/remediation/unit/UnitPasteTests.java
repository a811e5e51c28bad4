package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A district's communes pasted from a spreadsheet. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class UnitPasteTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private UnitService service;

	@Autowired
	private UnitDirectory directory;

	private AdminUnit district;

	@BeforeEach
	void add() {
		this.district = this.service.add(new NewUnit(UnitType.RURAL_DISTRICT, "Dán Lộc"));
	}

	@Test
	void unitsArePreviewedAndThenAddedBelowTheDistrict() throws Exception {
		String text = "Xã Dán Yến\t76001\t01/07/2025\nThị trấn Dán Đông\nXã Dán Yên";
		this.mvc.perform(paste(text))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Thêm 3 đơn vị")));
		assertThat(below()).isEmpty();

		this.mvc.perform(paste(text).param("confirm", "true"))
			.andExpect(redirectedUrl("/admin/units/" + this.district.id()));

		assertThat(below()).hasSize(3);
		UnitRow commune = below().get(2);
		assertThat(commune.displayName()).isEqualTo("xã Dán Yến");
		assertThat(commune.code()).isEqualTo("76001");
		assertThat(commune.validFrom()).isEqualTo(LocalDate.of(2025, 7, 1));
		assertThat(this.directory.reviewerOf(commune.id(), LocalDate.of(2025, 7, 1))).contains(this.district.id());
		assertThat(below().get(0).displayName()).isEqualTo("thị trấn Dán Đông");
	}

	@Test
	void everyBadRowSaysWhatIsWrongAndNothingIsAdded() throws Exception {
		this.service.addBelow(this.district.id(), false, List.of(new NewUnit(UnitType.COMMUNE, "Dán Cũ")));
		String text = "Xã Dán Tốt\t76011\nDán Trống\nXã Dán Mã\t76x\nXã Dán Ngày\t\t31/02/2025\n"
				+ "xã dán tốt\t76012\nXã Dán Trùng\t76011\nXã Dán Cũ";

		Document page = Jsoup.parse(this.mvc.perform(paste(text).param("confirm", "true"))
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString());

		assertThat(page.select("tbody tr td:last-child").eachText()).containsExactly("Được",
				"Không rõ loại đơn vị. Hãy ghi loại trước tên, ví dụ: Xã Hải Yến.", "Mã đơn vị chỉ gồm 1 đến 6 chữ số.",
				"Ngày chưa đúng. Xin gõ ngày/tháng/năm, ví dụ 31/12/2025.", "Đã có xã dán tốt.",
				"Mã 76011 có hai lần trong danh sách.", "Đã có xã Dán Cũ.");
		assertThat(page.select("textarea").text()).contains("Dán Trống");
		assertThat(page.select("button[name=confirm]")).isEmpty();
		assertThat(below()).hasSize(1);
	}

	@Test
	void aHeadLineMayPutTheColumnsInAnotherOrder() throws Exception {
		this.mvc
			.perform(paste("Mã\tTên đơn vị\tLoại\n76021\tDán Lạ\tPhường\n76022\tXã Dán Quen\tXã").param("confirm",
					"true"))
			.andExpect(redirectedUrl("/admin/units/" + this.district.id()));

		assertThat(below()).extracting(UnitRow::displayName).containsExactly("phường Dán Lạ", "xã Dán Quen");
		assertThat(below()).extracting(UnitRow::code).containsExactly("76021", "76022");
	}

	@Test
	void aCodeThatAnotherUnitHasIsRefusedAsAWhole() throws Exception {
		this.service.add(new NewUnit(UnitType.COMMUNE, "Dán Khác", "76031", null, null, false, null));

		this.mvc.perform(paste("Xã Dán Một\t76030\nXã Dán Hai\t76031").param("confirm", "true"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("Mã 76031 đã dùng")))
			.andExpect(content().string(containsString("76030")));
	}

	private List<UnitRow> below() {
		return this.directory.search(UnitQuery.text(null), UnitCondition.everBelow(this.district.id()), 10, 0);
	}

	private MockHttpServletRequestBuilder paste(String text) {
		return post("/admin/units/paste").with(csrf())
			.param("above", String.valueOf(this.district.id()))
			.param("reviewed", "true")
			.param("text", text);
	}

}
