package vn.cchc.remediation.outcome;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.account.UnitAccess;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.web.Tables;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.unit.UnitRepository;

/** The progress of one unit's plan, quarter by quarter. */
@Controller
class UnitProgressController {

	private final UnitProgressReader reader;

	private final ProgressTables tables;

	private final Tables files;

	private final UnitAccess access;

	private final PlanAccess plans;

	private final UnitRepository units;

	UnitProgressController(UnitProgressReader reader, ProgressTables tables, Tables files, UnitAccess access,
			PlanAccess plans, UnitRepository units) {
		this.reader = reader;
		this.tables = tables;
		this.files = files;
		this.access = access;
		this.plans = plans;
		this.units = units;
	}

	@GetMapping("/units/{id:[0-9]+}/progress")
	@PreAuthorize("@unitAccess.see(#id)")
	String progress(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Long plan, Model model) {
		List<Integer> years = this.reader.years(id).stream().filter((one) -> this.access.maySee(id, one)).toList();
		model.addAttribute("unit", this.units.findById(id).orElseThrow(() -> new NotFound("unit", id)));
		model.addAttribute("years", years);
		Integer chosen = (year != null) ? year : years.stream().findFirst().orElse(null);
		if (chosen != null && years.contains(chosen)) {
			model.addAttribute("year", chosen);
			this.reader.read(id, chosen, plan, this.plans.own(id))
				.ifPresent((progress) -> model.addAttribute("progress", progress)
					.addAttribute("accepted", TaskFigures.ofPlan(id, progress).address(TaskChoice.ACCEPTED))
					.addAttribute("periods", this.tables.periods(id, title(id), progress))
					.addAttribute("leads", this.tables.leads(id, title(id), progress)));
		}
		return "outcome/unit";
	}

	/** A table of the page as a file. */
	@GetMapping("/units/{id:[0-9]+}/progress/{table:periods|leads}" + Tables.FILE)
	@PreAuthorize("@unitAccess.see(#id)")
	View file(@PathVariable long id, @PathVariable String table, @PathVariable String format,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable Long plan) {
		UnitProgress progress = this.reader.years(id)
			.stream()
			.filter((one) -> (year == null || one.equals(year)) && this.access.maySee(id, one))
			.findFirst()
			.flatMap((chosen) -> this.reader.read(id, chosen, plan, this.plans.own(id)))
			.orElseThrow(() -> new NotFound("plan year", String.valueOf(year)));
		return this.files.file("leads".equals(table) ? this.tables.leads(id, title(id), progress)
				: this.tables.periods(id, title(id), progress), format);
	}

	private String title(long unitId) {
		return this.units.get(unitId).title();
	}

}
