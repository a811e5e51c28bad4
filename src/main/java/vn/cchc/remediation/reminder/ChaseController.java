package vn.cchc.remediation.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.web.Tables;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/** What is late, as a list to print and work through. */
@Controller
class ChaseController {

	private final ChaseList late;

	private final ChaseTable tables;

	private final Tables files;

	private final UnitRepository units;

	private final Clock clock;

	ChaseController(ChaseList late, ChaseTable tables, Tables files, UnitRepository units, Clock clock) {
		this.late = late;
		this.tables = tables;
		this.files = files;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/authorities/{id:[0-9]+}/chase")
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	String ofAuthority(@PathVariable long id, Model model) {
		model.addAttribute("byUnit", true);
		return page(id, this.late.ofAuthority(id), true, model);
	}

	@GetMapping("/units/{id:[0-9]+}/chase")
	@PreAuthorize("@progressAccess.within(#id)")
	String ofUnit(@PathVariable long id, Model model) {
		model.addAttribute("byUnit", false);
		return page(id, this.late.ofUnit(id), false, model);
	}

	/** What is late in the units of an authority as a file. */
	@GetMapping("/authorities/{id:[0-9]+}/chase" + Tables.FILE)
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	View fileOfAuthority(@PathVariable long id, @PathVariable String format) {
		return this.files.file(this.tables.of(this.units.get(id).title(), this.late.ofAuthority(id), true), format);
	}

	/** What is late in a unit as a file. */
	@GetMapping("/units/{id:[0-9]+}/chase" + Tables.FILE)
	@PreAuthorize("@progressAccess.within(#id)")
	View fileOfUnit(@PathVariable long id, @PathVariable String format) {
		return this.files.file(this.tables.of(this.units.get(id).title(), this.late.ofUnit(id), false), format);
	}

	private String page(long id, Map<String, List<ChaseList.Late>> groups, boolean byUnit, Model model) {
		AdminUnit unit = this.units.findById(id).orElseThrow(() -> new NotFound("unit", id));
		model.addAttribute("unit", unit);
		model.addAttribute("groups", groups);
		model.addAttribute("table", this.tables.of(unit.title(), groups, byUnit));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "reminder/chase";
	}

}
