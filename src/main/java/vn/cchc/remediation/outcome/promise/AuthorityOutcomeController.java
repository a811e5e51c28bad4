package vn.cchc.remediation.outcome.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.outcome.ReviewedPlans;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.PageNumber;

/** What came of the plans of all units that an authority reviews. */
@Controller
class AuthorityOutcomeController {

	private final AuthorityOutcomeReader reader;

	private final ReviewedPlans plans;

	private final UnitRepository units;

	private final Clock clock;

	AuthorityOutcomeController(AuthorityOutcomeReader reader, ReviewedPlans plans, UnitRepository units, Clock clock) {
		this.reader = reader;
		this.plans = plans;
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
			model.addAttribute("outcome", this.reader.read(id, chosen, sorted, descending, PageNumber.of(page)));
		}
		return "outcome/promises";
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
