package vn.cchc.remediation.browser;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.CriterionCode;
import vn.cchc.remediation.criteria.CriterionMethod;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;
import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;
import vn.cchc.remediation.unit.UnitLevel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * An administrator edits a criteria set in place by keyboard, pastes criteria from a
 * spreadsheet, copies the set to the next year and edits the mapping.
 */
@BrowserTest
class CriteriaJourneyTests {

	private static final int YEAR = 2032;

	@LocalServerPort
	private int port;

	@Autowired
	private CriteriaSetService sets;

	private long set;

	@BeforeEach
	void aSmallSet() {
		this.set = this.sets.create(NewCriteriaSet.of("Bộ tiêu chí gõ thử năm " + YEAR, YEAR, UnitLevel.COMMUNE)).id();
		this.sets.addCriteria(this.set, List.of(criterion("1", "Chỉ đạo, điều hành", "3"),
				criterion("1.1", "Ban hành kế hoạch", "2"), criterion("1.2", "Thực hiện chế độ báo cáo", "1")));
	}

	@Test
	void aSetIsEditedInPlaceByKeyboard() {
		try (Browser.Session session = Browser.desktop(this.port).signIn("quantri")) {
			Page page = session.page();
			page.navigate("/criteria-sets/" + this.set);
			assertThat(differs(page, "1")).isHidden();

			page.locator("#f-code").focus();
			for (String typed : List.of("1.3", "", "Sáng kiến", "0,5")) {
				page.keyboard().type(typed);
				page.keyboard().press("Tab");
			}
			page.locator("#f-maxScore").press("Enter");
			assertThat(cell(page, "1.3", "NAME")).hasValue("Sáng kiến");
			assertThat(page.locator("#f-code")).isFocused();
			assertThat(differs(page, "1")).isVisible();
			assertThat(sum(page, "1")).hasText("3,50");

			type(cell(page, "1", "MAX_SCORE"), "3,5", "Enter");
			assertThat(cell(page, "1.1", "MAX_SCORE")).isFocused();
			assertThat(differs(page, "1")).isHidden();
			assertThat(page.locator("#total")).hasText("3,50");

			page.keyboard().type("nhiều");
			page.keyboard().press("ArrowDown");
			assertThat(page.locator("td.cell-invalid .cell-note")).containsText("không phải điểm tối đa");
			page.keyboard().press("ArrowUp");
			page.keyboard().type("1.5");
			page.keyboard().press("ArrowDown");
			assertThat(page.locator("td.cell-invalid")).hasCount(0);
			assertThat(cell(page, "1.1", "MAX_SCORE")).hasValue("1,5");
			assertThat(differs(page, "1")).isVisible();
			session.accessible();

			page.reload();
			assertThat(cell(page, "1.1", "MAX_SCORE")).hasValue("1,5");
			assertThat(cell(page, "1", "MAX_SCORE")).hasValue("3,5");
		}
	}

	@Test
	void twoPeopleInOneCellSeeBothTextsAndChoose() {
		try (Browser.Session first = Browser.desktop(this.port).signIn("quantri");
				Browser.Session second = Browser.desktop(this.port).signIn("quantri")) {
			first.page().navigate("/criteria-sets/" + this.set);
			second.page().navigate("/criteria-sets/" + this.set);
			type(cell(first.page(), "1.1", "NAME"), "Kế hoạch của người thứ nhất", "Tab");
			assertThat(first.page().locator("td.cell-saved")).hasCount(1);

			Locator cell = cell(second.page(), "1.1", "NAME");
			type(cell, "Kế hoạch của người thứ hai", "Tab");
			Locator note = second.page().locator("td.cell-conflict .cell-note");
			assertThat(note).containsText("Kế hoạch của người thứ nhất");
			assertThat(cell).hasValue("Kế hoạch của người thứ hai");
			second.accessible();
			note.locator("button").first().click();
			assertThat(second.page().locator("td.cell-saved")).hasCount(1);

			type(cell(first.page(), "1.1", "NAME"), "Kế hoạch sửa lần nữa", "Tab");
			first.page().locator("td.cell-conflict button").last().click();
			assertThat(cell(first.page(), "1.1", "NAME")).hasValue("Kế hoạch của người thứ hai");
			first.page().reload();
			assertThat(cell(first.page(), "1.1", "NAME")).hasValue("Kế hoạch của người thứ hai");
		}
	}

	@Test
	void criteriaArePastedWithAPreviewAndCorrected() {
		try (Browser.Session session = Browser.desktop(this.port).expecting("status of 422").signIn("quantri")) {
			Page page = session.page();
			page.navigate("/criteria-sets/" + this.set + "/paste");
			page.locator("#text")
				.fill("Mã\tTên tiêu chí\tĐiểm tối đa\tThuộc mã\n4\tChế độ công vụ\t4\t\n4.2\tĐạt chuẩn\tba\t\n"
						+ "4.2.2\tDân chủ cơ sở\t1\t4\n1.1\tĐã có rồi\t1\t");
			page.locator("form:has(#text) button.btn-primary").press("Enter");
			Locator rows = page.locator("section table tbody tr");
			assertThat(rows).hasCount(4);
			assertThat(rows.nth(0)).containsText("Được");
			assertThat(rows.nth(1)).containsText("\"ba\" không phải điểm tối đa");
			assertThat(rows.nth(2)).containsText("Được");
			assertThat(rows.nth(3)).containsText("Mã 1.1 đã có");
			assertThat(page.locator("form[action$=confirm]")).hasCount(0);
			session.accessible();

			page.locator("#text")
				.fill(page.locator("#text")
					.inputValue()
					.replace("\tba\t", "\t3\t")
					.replace("1.1\tĐã có rồi", "1.4\tMới"));
			page.locator("#text").press("Tab");
			page.locator("form:has(#text) button.btn-primary").press("Enter");
			assertThat(page.locator("form[action$=confirm] button")).hasText("Thêm 4 tiêu chí");
			page.locator("form[action$=confirm] button").press("Enter");
			page.waitForURL(Pattern.compile(".*/criteria-sets/" + this.set + "$"));
			assertThat(page.locator(".flash")).containsText("Đã lưu 4 tiêu chí");
			assertThat(cell(page, "4.2.2", "PLACE")).hasValue("4");
			assertThat(sum(page, "4")).hasText("4,00");
			assertThat(differs(page, "4")).isHidden();
		}
	}

	@Test
	void aCopyIsMadeAndItsMappingEdited() {
		try (Browser.Session session = Browser.desktop(this.port).expecting("status of 422").signIn("quantri")) {
			Page page = session.page();
			page.navigate("/criteria-sets/" + this.set);
			page.locator("form[action$='/copy'] button").press("Enter");
			assertThat(page.locator("h1")).hasText("Bộ tiêu chí gõ thử năm " + (YEAR + 1));
			page.locator("[formaction$='/mapping']").press("Enter");
			assertThat(page.locator("[name='old.2']")).hasValue("1.2");
			assertThat(page.locator("[name='young.2']")).hasValue("1.2");

			type(page.locator("[name='young.2']"), "1.9", "Enter");
			assertThat(page.locator("[name='young.3']")).isFocused();
			page.locator("form button.btn-primary").press("Enter");
			assertThat(page.locator("td.cell-invalid [name='young.2']")).hasValue("1.9");
			assertThat(page.locator("td.cell-invalid .cell-note")).containsText("Bộ mới không có mã 1.9");
			session.accessible();

			page.locator("[name='young.2']").fill("");
			page.locator("[name='kind.2']").selectOption("GONE");
			page.locator("[name='young.3']").fill("1.2");
			page.locator("[name='note.3']").fill("nội dung khác hẳn");
			page.locator("form button.btn-primary").press("Enter");
			assertThat(page.locator(".flash")).containsText("Đã lưu bảng chuyển mã");
			assertThat(page.locator("tr:has([value='nội dung khác hẳn']) select")).hasValue("NEW");
			assertThat(page.locator("tr:has([name^=old][value='1.2']) select")).hasValue("GONE");
		}
	}

	@Test
	void aSetIsEditedWithoutJavaScript() {
		try (Browser.Session session = Browser.withoutJavaScript(this.port)
			.expecting("status of 422")
			.signIn("quantri")) {
			Page page = session.page();
			page.navigate("/criteria-sets/" + this.set);
			cell(page, "1.1", "MAX_SCORE").fill("nhiều");
			cell(page, "1.2", "MAX_SCORE").fill("1,25");
			cell(page, "1.2", "MAX_SCORE").press("Enter");
			assertThat(page.locator("td.cell-invalid .cell-note")).containsText("không phải điểm tối đa");
			assertThat(cell(page, "1.1", "MAX_SCORE")).hasValue("nhiều");
			assertThat(cell(page, "1.2", "MAX_SCORE")).hasValue("1,25");
			cell(page, "1.1", "MAX_SCORE").fill("1,75");
			cell(page, "1.1", "MAX_SCORE").press("Enter");
			assertThat(page.locator(".flash")).containsText("Đã lưu");
			assertThat(sum(page, "1")).hasText("3,00");
		}
	}

	/** Types over what stands in a cell and leaves it by a key. */
	private static void type(Locator cell, String text, String key) {
		cell.focus();
		cell.press("Control+A");
		cell.page().keyboard().type(text);
		cell.press(key);
	}

	private long id(String code) {
		return this.sets.read(this.set).find(new CriterionCode(code)).orElseThrow().id();
	}

	private Locator cell(Page page, String code, String column) {
		return page.locator("[name='now.%d.%s']".formatted(id(code), column));
	}

	private Locator sum(Page page, String code) {
		return page.locator("#sum" + id(code));
	}

	private Locator differs(Page page, String code) {
		return page.locator("#differs" + id(code));
	}

	private static NewCriterion criterion(String code, String name, String max) {
		return NewCriterion.of(code, name, Points.of(max), CriterionMethod.DOCUMENT);
	}

}
