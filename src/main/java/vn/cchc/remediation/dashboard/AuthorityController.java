package vn.cchc.remediation.dashboard;

import java.util.List;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.web.PageNumber;
import vn.cchc.remediation.web.PageView;

/**
 * The units that one authority reviews, side by side. A page reads in one transaction, so
 * that it waits once for a connection and its figures agree with each other.
 */
@Controller
class AuthorityController {

	private final AuthorityReader reader;

	private final HeatmapReader heatmap;

	private final UnitAccess access;

	AuthorityController(AuthorityReader reader, HeatmapReader heatmap, UnitAccess access) {
		this.reader = reader;
		this.heatmap = heatmap;
		this.access = access;
	}

	@GetMapping("/authorities")
	String authorities(@RequestParam(defaultValue = "0") int page, Model model) {
		model.addAttribute("page", this.reader.authorities(this.access.scope(), PageNumber.of(page)));
		return "dashboard/authorities";
	}

	@GetMapping("/authorities/{id:[0-9]+}")
	@PreAuthorize("@unitAccess.see(#id)")
	@Transactional(readOnly = true)
	String units(@PathVariable long id, AuthorityAddress address, Model model) {
		ReviewedUnits reviewed = choose(id, address, model);
		model.addAttribute("page",
				this.reader.units(reviewed, address.sorted(), address.descending(), address.pageNumber()));
		model.addAttribute("summary", this.reader.summary(reviewed));
		model.addAttribute("lost", this.reader.mostLost(reviewed));
		model.addAttribute("domains", this.reader.domains(reviewed));
		model.addAttribute("sort", address.sorted().key());
		model.addAttribute("descending", address.descending());
		return "dashboard/authority";
	}

	@GetMapping("/authorities/{id:[0-9]+}/heatmap")
	@PreAuthorize("@unitAccess.see(#id)")
	@Transactional(readOnly = true)
	String heatmap(@PathVariable long id, AuthorityAddress address, Model model) {
		ReviewedUnits reviewed = choose(id, address, model);
		List<DomainMean> domains = this.reader.domains(reviewed);
		PageView<UnitStanding> page = this.reader.units(reviewed, address.sorted(), address.descending(),
				address.pageNumber());
		model.addAttribute("page", page);
		model.addAttribute("summary", this.reader.summary(reviewed));
		model.addAttribute("domains", domains);
		model.addAttribute("rows", this.heatmap.rows(page.rows(), domains));
		return "dashboard/heatmap";
	}

	private ReviewedUnits choose(long id, AuthorityAddress address, Model model) {
		UnitScope scope = this.access.scope();
		List<SetChoice> sets = this.reader.sets(id, scope);
		SetChoice chosen = AuthorityReader.choose(sets, address.getYear(), address.getSet());
		model.addAttribute("authority", this.reader.authority(id));
		model.addAttribute("sets", sets);
		model.addAttribute("chosen", chosen);
		model.addAttribute("q", address.search());
		return new ReviewedUnits(id, address.year(chosen, scope.today()), (chosen != null) ? chosen.setId() : null,
				address.search(), scope);
	}

}
