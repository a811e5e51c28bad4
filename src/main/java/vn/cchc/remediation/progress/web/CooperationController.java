package vn.cchc.remediation.progress.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.TaskCooperation;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * Who cooperates in a task confirms that it knows of it; who leads it sees who has.
 */
@Controller
@RequestMapping("/plans/{id}/tasks/{taskId}/cooperation")
class CooperationController {

	private final PlansInForce plans;

	private final CooperationParties parties;

	private final TaskCooperation cooperation;

	private final PositionHolders holders;

	private final UnitRepository units;

	private final ProgressWords words;

	CooperationController(PlansInForce plans, CooperationParties parties, TaskCooperation cooperation,
			PositionHolders holders, UnitRepository units, ProgressWords words) {
		this.plans = plans;
		this.parties = parties;
		this.cooperation = cooperation;
		this.holders = holders;
		this.units = units;
		this.words = words;
	}

	@GetMapping
	@PreAuthorize("@planAccess.within(#id)")
	String show(@PathVariable long id, @PathVariable long taskId, @AuthenticationPrincipal CurrentAccount account,
			Model model) {
		PlanContent plan = this.plans.of(id);
		PlanContent.Task task = plan.tasks()
			.filter((candidate) -> candidate.id() == taskId)
			.findFirst()
			.orElseThrow(() -> new NotFound("task of a plan in force", taskId));
		model.addAttribute("plan", plan);
		model.addAttribute("unit", this.units.get(plan.unitId()));
		model.addAttribute("task", task);
		model.addAttribute("parties", this.parties.of(id, task, account));
		return "progress/cooperation";
	}

	/** Confirms for the positions of the account, or takes it back. */
	@PostMapping
	@PreAuthorize("@progressAccess.cooperate(#id, #taskId, #account)")
	String confirm(@PathVariable long id, @PathVariable long taskId,
			@RequestParam(defaultValue = "false") boolean withdraw,
			@RequestParam(required = false) @Nullable Long report, @RequestParam(required = false) @Nullable Long line,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (withdraw) {
			this.cooperation.withdraw(taskId, this.holders.heldBy(account.id()));
		}
		else {
			this.cooperation.confirm(taskId, this.holders.heldBy(account.id()), account.id());
		}
		redirect.addFlashAttribute("flashSuccess",
				this.words.say(withdraw ? "progress.cooperation.withdrawn" : "progress.cooperation.done"));
		return (report != null && line != null) ? "redirect:/reports/" + report + "/lines/" + line
				: "redirect:/plans/" + id + "/tasks/" + taskId + "/cooperation";
	}

}
