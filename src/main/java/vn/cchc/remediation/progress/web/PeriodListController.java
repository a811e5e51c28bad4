package vn.cchc.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.PeriodSummary;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.unit.UnitRepository;

/** The reporting periods of an authority, by year. */
@Controller
class PeriodListController {

	private final PeriodReader periods;

	private final ProgressAccess access;

	private final UnitRepository units;

	private final Clock clock;

	PeriodListController(PeriodReader periods, ProgressAccess access, UnitRepository units, Clock clock) {
		this.periods = periods;
		this.access = access;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/authorities/{id:[0-9]+}/periods")
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	String list(@PathVariable long id, Model model) {
		Map<Integer, List<PeriodSummary>> years = this.periods.ofAuthority(id)
			.stream()
			.collect(Collectors.groupingBy((period) -> period.term().year(), LinkedHashMap::new, Collectors.toList()));
		model.addAttribute("authority", this.units.findById(id).orElseThrow(() -> new NotFound("authority", id)));
		model.addAttribute("years", years);
		model.addAttribute("mayManage", this.access.mayManage(id));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "progress/periods";
	}

	/** The latest period that has begun; the list while there is none. */
	@GetMapping("/authorities/{id:[0-9]+}/periods/current")
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	String current(@PathVariable long id) {
		LocalDate today = LocalDate.now(this.clock);
		return this.periods.ofAuthority(id)
			.stream()
			.filter((period) -> !period.term().firstDay().isAfter(today))
			.findFirst()
			.map((period) -> "redirect:/periods/" + period.id())
			.orElse("redirect:/authorities/" + id + "/periods");
	}

}
