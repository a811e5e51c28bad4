package vn.cchc.remediation.dashboard;

import java.util.List;
import java.util.Objects;

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
import vn.cchc.remediation.dashboard.AuthorityTables.Chosen;
import vn.cchc.remediation.unit.UnitRow;
import vn.cchc.remediation.web.PageView;
import vn.cchc.remediation.web.Tables;
import org.springframework.web.servlet.View;

/**
 * The units that one authority reviews, side by side. A page reads in one transaction, so
 * that it waits once for a connection and its figures agree with each other.
 */
@Controller
class AuthorityController {

	private final AuthorityReader reader;

	private final HeatmapReader heatmap;

	private final AuthorityTables tables;

	private final Tables files;

	private final UnitAccess access;

	AuthorityController(AuthorityReader reader, HeatmapReader heatmap, AuthorityTables tables, Tables files,
			UnitAccess access) {
		this.reader = reader;
		this.heatmap = heatmap;
		this.tables = tables;
		this.files = files;
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
		PageView<UnitStanding> page = this.reader.units(reviewed, address.sorted(), address.descending(),
				address.pageNumber());
		AuthoritySummary summary = this.reader.summary(reviewed);
		Chosen chosen = chosen(model);
		model.addAttribute("page", page);
		model.addAttribute("summary", summary);
		model.addAttribute("units", this.tables.units(chosen, address, page.rows(), summary));
		model.addAttribute("losing", this.tables.losing(chosen, this.reader.mostLost(reviewed)));
		model.addAttribute("domains", this.tables.domains(chosen, this.reader.domains(reviewed)));
		model.addAttribute("sort", address.sorted().key());
		model.addAttribute("descending", address.descending());
		return "dashboard/authority";
	}

	/** A table of the page as a file, whole. */
	@GetMapping("/authorities/{id:[0-9]+}/{table:units|domains|losing}" + Tables.FILE)
	@PreAuthorize("@unitAccess.see(#id)")
	@Transactional(readOnly = true)
	View file(@PathVariable long id, @PathVariable String table, @PathVariable String format, AuthorityAddress address,
			Model model) {
		ReviewedUnits reviewed = choose(id, address, model);
		Chosen chosen = chosen(model);
		return this.files.file(switch (table) {
			case "domains" -> this.tables.domains(chosen, this.reader.domains(reviewed));
			case "losing" -> this.tables.losing(chosen, this.reader.mostLost(reviewed));
			default -> this.tables.units(chosen, address,
					this.reader.everyUnit(reviewed, address.sorted(), address.descending()),
					this.reader.summary(reviewed));
		}, format);
	}

	@GetMapping("/authorities/{id:[0-9]+}/heatmap")
	@PreAuthorize("@unitAccess.see(#id)")
	@Transactional(readOnly = true)
	String heatmap(@PathVariable long id, AuthorityAddress address, Model model) {
		ReviewedUnits reviewed = choose(id, address, model);
		List<DomainMean> domains = this.reader.domains(reviewed);
		PageView<UnitStanding> page = this.reader.units(reviewed, address.sorted(), address.descending(),
				address.pageNumber());
		AuthoritySummary summary = this.reader.summary(reviewed);
		model.addAttribute("page", page);
		model.addAttribute("summary", summary);
		model.addAttribute("domains", domains);
		model.addAttribute("table",
				this.tables.heatmap(chosen(model), address, domains, this.heatmap.rows(page.rows(), domains), summary));
		return "dashboard/heatmap";
	}

	/** The heat map of all units as a file. */
	@GetMapping("/authorities/{id:[0-9]+}/heatmap" + Tables.FILE)
	@PreAuthorize("@unitAccess.see(#id)")
	@Transactional(readOnly = true)
	View heatmap(@PathVariable long id, @PathVariable String format, AuthorityAddress address, Model model) {
		ReviewedUnits reviewed = choose(id, address, model);
		List<DomainMean> domains = this.reader.domains(reviewed);
		List<UnitStanding> units = this.reader.everyUnit(reviewed, address.sorted(), address.descending());
		return this.files.file(this.tables.heatmap(chosen(model), address, domains, this.heatmap.rows(units, domains),
				this.reader.summary(reviewed)), format);
	}

	private static Chosen chosen(Model model) {
		return new Chosen((UnitRow) Objects.requireNonNull(model.getAttribute("authority")),
				(SetChoice) model.getAttribute("chosen"));
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
