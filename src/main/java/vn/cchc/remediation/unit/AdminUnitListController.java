package vn.cchc.remediation.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.cchc.remediation.web.PageView;
import vn.cchc.remediation.web.TypedDate;

/** The administrator's list of all units. */
@Controller
@PreAuthorize("@unitAccess.administer()")
class AdminUnitListController {

	private static final int PAGE_SIZE = 50;

	private final UnitDirectory directory;

	private final UnitRepository units;

	private final Clock clock;

	AdminUnitListController(UnitDirectory directory, UnitRepository units, Clock clock) {
		this.directory = directory;
		this.units = units;
		this.clock = clock;
	}

	@GetMapping("/admin/units")
	String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UnitLevel level,
			@RequestParam(required = false) @Nullable UnitType type, @RequestParam(defaultValue = "") String on,
			@RequestParam(required = false) @Nullable Long above, @RequestParam(defaultValue = "0") int page,
			Model model) {
		UnitQuery query = new UnitQuery(q, level, type, TypedDate.tryParse(on).orElse(null));
		LocalDate day = (query.on() != null) ? query.on() : LocalDate.now(this.clock);
		AdminUnit parent = (above != null) ? this.units.get(above) : null;
		UnitCondition condition = (parent != null) ? UnitCondition.below(parent, day) : UnitCondition.EVERYTHING;
		long total = this.directory.count(query, condition);
		int number = (int) Math.max(0, Math.min(page, (total - 1) / PAGE_SIZE));
		List<UnitRow> rows = this.directory.search(query, condition, PAGE_SIZE, number * PAGE_SIZE);
		model.addAttribute("above", parent);
		model.addAttribute("query", query);
		model.addAttribute("on", on);
		model.addAttribute("onInvalid", !on.isBlank() && query.on() == null);
		model.addAttribute("units", new PageView<>(rows, number, PAGE_SIZE, total));
		model.addAttribute("names", this.directory.fullNames(rows.stream().map(UnitRow::id).toList(), day));
		return "unit/list";
	}

}
