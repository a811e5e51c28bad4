package vn.cchc.remediation.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.outcome.ProgressTasks.Row;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.DataTable;
import vn.cchc.remediation.web.PageView;
import vn.cchc.remediation.web.Tables;

/** The tasks behind each figure of progress, of an authority and of a unit. */
@Controller
class TaskListController {

	private static final String AUTHORITY = "/authorities/{id:[0-9]+}/progress/tasks";

	private static final String UNIT = "/units/{id:[0-9]+}/progress/tasks";

	private final ProgressTasks tasks;

	private final ProgressTaskTable table;

	private final Tables files;

	private final ReviewedPlans plans;

	private final UnitProgressReader progress;

	private final UnitAccess access;

	private final PlanAccess own;

	private final UnitRepository units;

	TaskListController(ProgressTasks tasks, ProgressTaskTable table, Tables files, ReviewedPlans plans,
			UnitProgressReader progress, UnitAccess access, PlanAccess own, UnitRepository units) {
		this.tasks = tasks;
		this.table = table;
		this.files = files;
		this.plans = plans;
		this.progress = progress;
		this.access = access;
		this.own = own;
		this.units = units;
	}

	@GetMapping(AUTHORITY)
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	String ofAuthority(@PathVariable long id, TaskFilter filter, @RequestParam(defaultValue = "0") int page,
			Model model) {
		TaskFilter chosen = ofAuthority(id, filter);
		int from = Math.max(page, 0);
		return show(id, "/authorities/" + id + "/progress", chosen, true,
				this.tasks.ofAuthority(id, year(chosen), chosen, from, ProgressTasks.PAGE_SIZE), from, model);
	}

	/** The tasks of an authority's units as a file, whole. */
	@GetMapping(AUTHORITY + Tables.FILE)
	@PreAuthorize("@progressAccess.seeAuthority(#id)")
	View fileOfAuthority(@PathVariable long id, @PathVariable String format, TaskFilter filter) {
		TaskFilter chosen = ofAuthority(id, filter);
		List<Row> rows = this.tasks.ofAuthority(id, year(chosen), chosen, 0, Integer.MAX_VALUE);
		return this.files.file(table(id, chosen, true, rows), format);
	}

	@GetMapping(UNIT)
	@PreAuthorize("@unitAccess.see(#id)")
	String ofUnit(@PathVariable long id, TaskFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
		TaskFilter chosen = ofUnit(id, filter);
		int from = Math.max(page, 0);
		return show(id, "/units/" + id + "/progress", chosen, false,
				this.tasks.ofUnit(id, year(chosen), chosen, this.own.own(id), from, ProgressTasks.PAGE_SIZE), from,
				model);
	}

	/** A unit's tasks as a file, whole. */
	@GetMapping(UNIT + Tables.FILE)
	@PreAuthorize("@unitAccess.see(#id)")
	View fileOfUnit(@PathVariable long id, @PathVariable String format, TaskFilter filter) {
		TaskFilter chosen = ofUnit(id, filter);
		List<Row> rows = this.tasks.ofUnit(id, year(chosen), chosen, this.own.own(id), 0, Integer.MAX_VALUE);
		return this.files.file(table(id, chosen, false, rows), format);
	}

	private TaskFilter ofAuthority(long id, TaskFilter filter) {
		return ofYear(filter, this.plans.years(id));
	}

	private TaskFilter ofUnit(long id, TaskFilter filter) {
		return ofYear(filter, this.progress.years(id).stream().filter((year) -> this.access.maySee(id, year)).toList());
	}

	private static TaskFilter ofYear(TaskFilter filter, List<Integer> years) {
		return years.stream()
			.filter((year) -> filter.year() == null || filter.year().equals(year))
			.findFirst()
			.map(filter::ofYear)
			.orElseThrow(() -> new NotFound("plan year", String.valueOf(filter.year())));
	}

	private static int year(TaskFilter filter) {
		return Objects.requireNonNull(filter.year());
	}

	private String show(long id, String progress, TaskFilter filter, boolean byUnit, List<Row> rows, int page,
			Model model) {
		model.addAttribute("whose", this.units.get(id));
		model.addAttribute("progress", progress);
		model.addAttribute("year", filter.year());
		model.addAttribute("table", table(id, filter, byUnit, rows));
		model.addAttribute("limits", limits(filter, byUnit));
		model.addAttribute("page",
				new PageView<>(rows, page, ProgressTasks.PAGE_SIZE, rows.isEmpty() ? 0 : rows.get(0).total()));
		model.addAttribute("chosen", filter.choice());
		model.addAttribute("choices", filter.choices());
		return "outcome/tasks";
	}

	private DataTable table(long id, TaskFilter filter, boolean byUnit, List<Row> rows) {
		List<String> about = new ArrayList<>(
				List.of(this.units.get(id).title(), this.files.say("web.table.year", String.valueOf(year(filter)))));
		about.addAll(limits(filter, byUnit));
		about.add(this.table.choice(filter.choice()));
		return this.table.of(rows, byUnit, about);
	}

	private List<String> limits(TaskFilter filter, boolean byUnit) {
		@Nullable Long unit = byUnit ? filter.unit() : null;
		return this.table.limits(filter, (filter.report() != null) ? this.progress.term(filter.report()) : null,
				(unit != null) ? this.units.findById(unit).map(AdminUnit::title).orElse(null) : null);
	}

}
