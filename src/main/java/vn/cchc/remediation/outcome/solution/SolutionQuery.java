package vn.cchc.remediation.outcome.solution;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.web.PageNumber;

/** What stands in the address of the library: words, filters, page. */
class SolutionQuery {

	private @Nullable String q;

	private @Nullable Long criterion;

	private @Nullable String code;

	private @Nullable String domain;

	private @Nullable String show;

	private @Nullable Long plan;

	private int page;

	public @Nullable String getQ() {
		return this.q;
	}

	public void setQ(@Nullable String q) {
		this.q = (q != null) ? Texts.normalizeToNull(q) : null;
	}

	public @Nullable Long getCriterion() {
		return this.criterion;
	}

	public void setCriterion(@Nullable Long criterion) {
		this.criterion = criterion;
	}

	public @Nullable String getCode() {
		return this.code;
	}

	public void setCode(@Nullable String code) {
		this.code = (code != null) ? Texts.normalizeToNull(code) : null;
	}

	public @Nullable String getDomain() {
		return this.domain;
	}

	public void setDomain(@Nullable String domain) {
		this.domain = (domain != null) ? Texts.normalizeToNull(domain) : null;
	}

	public @Nullable String getShow() {
		return standing().map(SolutionStanding::key).orElse(null);
	}

	public void setShow(@Nullable String show) {
		this.show = show;
	}

	public @Nullable Long getPlan() {
		return this.plan;
	}

	/** The plan being written from which somebody came. */
	public void setPlan(@Nullable Long plan) {
		this.plan = plan;
	}

	public void setPage(int page) {
		this.page = page;
	}

	int pageNumber() {
		return PageNumber.of(this.page);
	}

	/** What is wanted of the solutions, empty for all of them. */
	Optional<SolutionStanding> standing() {
		return Stream.of(SolutionStanding.values()).filter((standing) -> standing.key().equals(this.show)).findFirst();
	}

	/** A pattern for each word, without accents; none when nothing is searched for. */
	List<String> patterns() {
		return (this.q == null) ? List.of()
				: Arrays.stream(Texts.fold(this.q).split("\\s+"))
					.map((word) -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
					.toList();
	}

	/** Whether anything narrows the list. */
	public boolean narrowed() {
		return this.q != null || this.criterion != null || this.code != null || this.domain != null
				|| standing().isPresent();
	}

}
