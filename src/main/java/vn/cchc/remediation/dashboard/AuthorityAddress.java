package vn.cchc.remediation.dashboard;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.web.PageNumber;

/** What stands in the address of an authority's list: year, set, search, order, page. */
class AuthorityAddress {

	private @Nullable Integer year;

	private @Nullable Long set;

	private @Nullable String q;

	private @Nullable String sort;

	private @Nullable String dir;

	private int page;

	@Nullable Integer getYear() {
		return this.year;
	}

	public void setYear(@Nullable Integer year) {
		this.year = (year != null && year >= 2010 && year <= 2100) ? year : null;
	}

	@Nullable Long getSet() {
		return this.set;
	}

	public void setSet(@Nullable Long set) {
		this.set = set;
	}

	public void setQ(@Nullable String q) {
		this.q = q;
	}

	public void setSort(@Nullable String sort) {
		this.sort = sort;
	}

	public void setDir(@Nullable String dir) {
		this.dir = dir;
	}

	public void setPage(int page) {
		this.page = page;
	}

	/** What is searched for, null for everything. */
	@Nullable String search() {
		return (this.q != null) ? Texts.normalizeToNull(this.q) : null;
	}

	UnitSort sorted() {
		return UnitSort.of(this.sort);
	}

	boolean descending() {
		return "desc".equals(this.dir);
	}

	int pageNumber() {
		return PageNumber.of(this.page);
	}

	/** The year shown: of the set, of the address, or the last that has ended. */
	int year(@Nullable SetChoice chosen, LocalDate today) {
		if (chosen != null) {
			return chosen.year();
		}
		return (this.year != null) ? this.year : today.getYear() - 1;
	}

}
