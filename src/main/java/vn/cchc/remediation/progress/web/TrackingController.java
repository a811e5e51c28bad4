package vn.cchc.remediation.progress.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.View;
import vn.cchc.remediation.web.Tables;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.progress.ReportService;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.progress.Tracking;
import vn.cchc.remediation.progress.TrackingReader;
import vn.cchc.remediation.unit.UnitRepository;

/** A row per task of a plan, a column per period of its year. */
@Controller
class TrackingController {

	private final TrackingReader reader;

	private final TrackingTable table;

	private final Tables files;

	private final ReportService reports;

	private final ProgressAccess access;

	private final PlanAccess plans;

	private final PositionHolders holders;

	private final UnitRepository units;

	private final ProgressWords words;

	TrackingController(TrackingReader reader, TrackingTable table, Tables files, ReportService reports,
			ProgressAccess access, PlanAccess plans, PositionHolders holders, UnitRepository units,
			ProgressWords words) {
		this.reader = reader;
		this.table = table;
		this.files = files;
		this.reports = reports;
		this.access = access;
		this.plans = plans;
		this.holders = holders;
		this.units = units;
		this.words = words;
	}

	@GetMapping("/plans/{id}/tracking")
	@PreAuthorize("@planAccess.see(#id)")
	String show(@PathVariable long id, @RequestParam(required = false) @Nullable PeriodKind kind,
			@AuthenticationPrincipal CurrentAccount account, Model model) {
		boolean own = this.access.ownPlan(id);
		Tracking tracking = this.reader.of(id, kind, own);
		model.addAttribute("tracking", tracking);
		model.addAttribute("own", own);
		AdminUnit unit = this.units.get(tracking.plan().unitId());
		model.addAttribute("unit", unit);
		model.addAttribute("table", this.table.of(unit.title(), tracking));
		MyTasks mine = new MyTasks(this.plans.mayWrite(tracking.plan().unitId()), this.holders.heldBy(account.id()));
		model.addAttribute("mine", mine);
		model.addAttribute("ticks", own && tracking.rows().stream().anyMatch((row) -> mine.ticks(tracking, row)));
		model.addAttribute("states", TaskState.values());
		return "progress/tracking";
	}

	/** The tracking as a file. */
	@GetMapping("/plans/{id:[0-9]+}/tracking" + Tables.FILE)
	@PreAuthorize("@planAccess.see(#id)")
	View file(@PathVariable long id, @PathVariable String format,
			@RequestParam(required = false) @Nullable PeriodKind kind) {
		Tracking tracking = this.reader.of(id, kind, this.access.ownPlan(id));
		return this.files.file(this.table.of(this.units.get(tracking.plan().unitId()).title(), tracking), format);
	}

	@PostMapping("/plans/{id}/tracking/early")
	@PreAuthorize("@planAccess.extend(#id, #task, #account)")
	String early(@PathVariable long id, @RequestParam long task, @RequestParam long period,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		try {
			ReportService.EarlyLine line = this.reports.early(period, id, task);
			return "redirect:/reports/" + line.reportId() + "/lines/" + line.lineId();
		}
		catch (ReportRule.NotInThisState refused) {
			redirect.addFlashAttribute("flashError",
					this.words.say("progress.report.moved", this.words.say("progress.status." + refused.status())));
			return "redirect:/plans/" + id + "/tracking";
		}
	}

	/**
	 * Which tasks the account fills in.
	 *
	 * @param office whether it fills in all
	 * @param held the offices and positions that it holds
	 */
	record MyTasks(boolean office, Set<Long> held) {

		/** Whether the account fills in the task of the row. */
		public boolean fillsIn(Tracking.Row row) {
			return this.office || leads(row);
		}

		/** Whether the account can set the state of the row's task now. */
		public boolean ticks(Tracking tracking, Tracking.Row row) {
			return tracking.written(row) != null && fillsIn(row);
		}

		/** Whether the account leads the task of the row. */
		public boolean leads(Tracking.Row row) {
			return row.task().lead() != null && row.task().lead().orgUnitId() != null
					&& this.held.contains(row.task().lead().orgUnitId());
		}

	}

}
