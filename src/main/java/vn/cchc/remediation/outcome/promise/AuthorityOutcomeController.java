package vn.cchc.remediation.outcome.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.outcome.ReviewedPlans;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.PageNumber;
import vn.cchc.remediation.web.Tables;

/** What came of the plans of all units that an authority reviews. */
@Controller
class AuthorityOutcomeController {

	/** As many criteria stand on the page; files have all. */
	private static final int MOST_CRITERIA = 10;

	private final AuthorityOutcomeReader reader;

	private final ReviewedPlans plans;

	private final PromiseTables tables;

	private final Tables files;

	private final UnitRepository units;

	private final Clock clock;

	AuthorityOutcomeController(AuthorityOutcomeReader reader, ReviewedPlans plans, PromiseTables tables, Tables files,
			UnitRepository units, Clock clock) {
		this.reader = reader;
		this.plans = plans;
		this.tables = tables;
		this.files = files;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/authorities/{id:[0-9]+}/outcome")
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	String outcome(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "desc") String dir,
			@RequestParam(defaultValue = "0") int page, Model model) {
		List<Integer> years = this.plans.years(id);
		model.addAttribute("authority", this.units.get(id));
		model.addAttribute("years", years);
		Integer chosen = (year != null) ? year : lastOver(years);
		if (chosen != null && years.contains(chosen)) {
			OutcomeSort sorted = OutcomeSort.of(sort);
			boolean descending = "desc".equals(dir);
			model.addAttribute("year", chosen);
			model.addAttribute("sort", sorted.key());
			model.addAttribute("descending", descending);
			this.reader.refresh(id, chosen);
			AuthorityOutcome outcome = this.reader.read(id, chosen, sorted, descending, PageNumber.of(page));
			model.addAttribute("outcome", outcome);
			model.addAttribute("tables", tables(id, chosen, outcome, sorted, descending, MOST_CRITERIA));
		}
		return "outcome/promises";
	}

	/** A table of the page as a file, whole. */
	@GetMapping("/authorities/{id:[0-9]+}/outcome/{table:units|won|again}" + Tables.FILE)
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	View file(@PathVariable long id, @PathVariable String table, @PathVariable String format,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable String sort, @RequestParam(defaultValue = "desc") String dir) {
		List<Integer> years = this.plans.years(id);
		Integer chosen = (year != null) ? year : lastOver(years);
		if (chosen == null || !years.contains(chosen)) {
			throw new NotFound("plan year", String.valueOf(year));
		}
		OutcomeSort sorted = OutcomeSort.of(sort);
		boolean descending = "desc".equals(dir);
		this.reader.refresh(id, chosen);
		AuthorityOutcome outcome = this.reader.whole(id, chosen, sorted, descending);
		return this.files.file(
				Objects.requireNonNull(tables(id, chosen, outcome, sorted, descending, Integer.MAX_VALUE).get(table)),
				format);
	}

	private Map<String, DataTable> tables(long id, int year, AuthorityOutcome outcome, OutcomeSort sort,
			boolean descending, int criteria) {
		String authority = this.units.get(id).title();
		return Map.of("units", this.tables.units(authority, year, outcome, sort, descending), "won",
				this.tables.won(authority, id, year, outcome.won(criteria)), "again",
				this.tables.again(authority, id, year, outcome.lostAgain(criteria)));
	}

	/** Before a year is over nobody can have scored it. */
	private @Nullable Integer lastOver(List<Integer> years) {
		int today = LocalDate.now(this.clock).getYear();
		return years.stream()
			.filter((one) -> one < today)
			.findFirst()
			.orElse(years.isEmpty() ? null : years.get(years.size() - 1));
	}

}
