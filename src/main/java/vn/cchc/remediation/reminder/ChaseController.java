package vn.cchc.remediation.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/** What is late, as a list to print and work through. */
@Controller
class ChaseController {

	private final ChaseList late;

	private final UnitRepository units;

	private final Clock clock;

	ChaseController(ChaseList late, UnitRepository units, Clock clock) {
		this.late = late;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/authorities/{id:[0-9]+}/chase")
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	String ofAuthority(@PathVariable long id, Model model) {
		model.addAttribute("byUnit", true);
		return page(id, this.late.ofAuthority(id), model);
	}

	@GetMapping("/units/{id:[0-9]+}/chase")
	@PreAuthorize("@progressAccess.within(#id)")
	String ofUnit(@PathVariable long id, Model model) {
		model.addAttribute("byUnit", false);
		return page(id, this.late.ofUnit(id), model);
	}

	private String page(long id, Map<String, List<ChaseList.Late>> groups, Model model) {
		AdminUnit unit = this.units.findById(id).orElseThrow(() -> new NotFound("unit", id));
		model.addAttribute("unit", unit);
		model.addAttribute("groups", groups);
		model.addAttribute("count", groups.values().stream().mapToInt(Collection::size).sum());
		model.addAttribute("today", LocalDate.now(this.clock));
		return "reminder/chase";
	}

}
