package vn.cchc.remediation.outcome;

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
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.Tables;
import vn.cchc.remediation.unit.UnitRepository;

/** The progress of all units that an authority reviews. */
@Controller
class AuthorityProgressController {

	private final AuthorityProgressReader reader;

	private final ReviewedPlans plans;

	private final ProgressTables tables;

	private final Tables files;

	private final UnitRepository units;

	AuthorityProgressController(AuthorityProgressReader reader, ReviewedPlans plans, ProgressTables tables,
			Tables files, UnitRepository units) {
		this.reader = reader;
		this.plans = plans;
		this.tables = tables;
		this.files = files;
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
			model.addAttribute("tables", tables(id, chosen, this.reader.read(id, chosen)));
		}
		return "outcome/authority";
	}

	/** A table of the page as a file, whole. */
	@GetMapping("/authorities/{id:[0-9]+}/progress/{table:units|domains|deadlines|leads|criteria}" + Tables.FILE)
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	View file(@PathVariable long id, @PathVariable String table, @PathVariable String format,
			@RequestParam(required = false) @Nullable Integer year) {
		List<Integer> years = this.plans.years(id);
		int chosen = years.stream()
			.filter((one) -> year == null || one.equals(year))
			.findFirst()
			.orElseThrow(() -> new NotFound("plan year", String.valueOf(year)));
		return this.files.file(Objects.requireNonNull(tables(id, chosen, this.reader.whole(id, chosen)).get(table)),
				format);
	}

	private Map<String, DataTable> tables(long id, int year, AuthorityProgress progress) {
		String authority = this.units.get(id).title();
		return Map.of("units", this.tables.units(authority, id, year, progress), "domains",
				this.tables.domains(authority, id, year, progress), "deadlines",
				this.tables.deadlines(authority, id, year, progress), "leads",
				this.tables.leads(authority, id, year, progress), "criteria",
				this.tables.criteria(authority, id, year, progress));
	}

}
