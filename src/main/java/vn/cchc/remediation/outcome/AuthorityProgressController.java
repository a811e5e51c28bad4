package vn.cchc.remediation.outcome;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.unit.UnitRepository;

/** The progress of all units that an authority reviews. */
@Controller
class AuthorityProgressController {

	private final AuthorityProgressReader reader;

	private final ReviewedPlans plans;

	private final UnitRepository units;

	AuthorityProgressController(AuthorityProgressReader reader, ReviewedPlans plans, UnitRepository units) {
		this.reader = reader;
		this.plans = plans;
		this.units = units;
	}

	@GetMapping("/authorities/{id:[0-9]+}/progress")
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	String progress(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year, Model model) {
		List<Integer> years = this.plans.years(id);
		model.addAttribute("authority", this.units.findById(id).orElseThrow(() -> new NotFound("unit", id)));
		model.addAttribute("years", years);
		Integer chosen = (year != null) ? year : years.stream().findFirst().orElse(null);
		if (chosen != null && years.contains(chosen)) {
			model.addAttribute("year", chosen);
			model.addAttribute("progress", this.reader.read(id, chosen));
		}
		return "outcome/authority";
	}

}
