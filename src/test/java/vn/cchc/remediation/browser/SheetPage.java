package vn.cchc.remediation.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.CriterionMethod;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;
import vn.cchc.remediation.unit.UnitLevel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The score sheet of a set, as a person in front of it handles it. */
record SheetPage(Page page, JdbcClient jdbc, long set) {

	/**
	 * A set of two domains, 1.1 (4), 1.2 (2) and 2.1 (3), 2.2 (1), without any scores.
	 */
	static long emptySet(CriteriaSetService sets, int year) {
		long set = sets.create(NewCriteriaSet.of("Bộ tiêu chí còn trống", year, UnitLevel.COMMUNE)).id();
		sets.addCriteria(set,
				List.of(criterion("1", "Chỉ đạo, điều hành", null), criterion("1.1", "Ban hành kế hoạch", "4"),
						criterion("1.2", "Thực hiện chế độ báo cáo", "2"),
						criterion("2", "Cải cách thủ tục hành chính", "4"),
						criterion("2.1", "Giải quyết đúng hạn", "3"), criterion("2.2", "Công khai kết quả", "1")));
		return set;
	}

	private static NewCriterion criterion(String code, String name, @Nullable String max) {
		return NewCriterion.of(code, name, (max != null) ? Points.of(max) : null, CriterionMethod.DOCUMENT);
	}

	/** The unit for which an account holds its role. */
	static long unitOf(JdbcClient jdbc, String username) {
		return jdbc
			.sql("select r.unit_id from account_role r join account a on a.id = r.account_id where a.username = :name")
			.param("name", username)
			.query(Long.class)
			.single();
	}

	/** The identity of a criterion of a set. */
	static long criterion(JdbcClient jdbc, long set, String code) {
		return jdbc.sql("select id from criterion where set_id = :set and code = :code")
			.param("set", set)
			.param("code", code)
			.query(Long.class)
			.single();
	}

	long criterion(String code) {
		return criterion(this.jdbc, this.set, code);
	}

	Locator cell(String code, String column) {
		return this.page.locator("#cell-" + criterion(code) + "-" + column);
	}

	/** What is said at a cell. */
	Locator note(String code, String column) {
		return this.page.locator("#note-" + criterion(code) + "-" + column);
	}

	/** Types into a cell and leaves it. */
	void type(String code, String column, String text) {
		Locator cell = cell(code, column);
		cell.fill(text);
		cell.press("Tab");
	}

	/** Pastes as from a spreadsheet. */
	void paste(Locator cell, String text) {
		cell.focus();
		cell.evaluate(
				"""
						(field, text) => {
							const data = new DataTransfer();
							data.setData("text/plain", text);
							field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
						}""",
				text);
	}

	void shows(String figure, String text) {
		Locator places = this.page.locator("[data-figure=" + figure + "]");
		assertThat(places.first()).hasText(text);
		places.all().forEach((place) -> assertThat(place).hasText(text));
	}

}
