package vn.cchc.remediation.plan.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanDirectory;
import vn.cchc.remediation.plan.PlanEventKind;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanRow;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * The plans of a unit, one more at the press of a button, and one less while it was never
 * issued.
 */
@Controller
class UnitPlansController {

	private final PlanDirectory directory;

	private final PlanStarter starter;

	private final PlanService plans;

	private final PlanAccess access;

	private final UnitAccess unitAccess;

	private final UnitRepository units;

	private final BegunPlans begun;

	private final MessageSource messages;

	UnitPlansController(PlanDirectory directory, PlanStarter starter, PlanService plans, PlanAccess access,
			UnitAccess unitAccess, UnitRepository units, BegunPlans begun, MessageSource messages) {
		this.directory = directory;
		this.starter = starter;
		this.plans = plans;
		this.access = access;
		this.unitAccess = unitAccess;
		this.units = units;
		this.begun = begun;
		this.messages = messages;
	}

	@GetMapping("/units/{id}/plans")
	@PreAuthorize("@unitAccess.see(#id)")
	String list(@PathVariable long id, Model model) {
		model.addAttribute("unit", this.units.get(id));
		model.addAttribute("lines", this.directory.of(id).stream().map(PlanLine::of).toList());
		model.addAttribute("mayWrite", this.access.mayWrite(id));
		model.addAttribute("mayAssign", this.unitAccess.mayAssign(id));
		return "plan/list";
	}

	/** One press: the remediation plan that answers a published assessment. */
	@PostMapping("/units/{id}/plans")
	@PreAuthorize("@planAccess.begin(#id)")
	String begin(@PathVariable long id, @RequestParam long assessment, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes flash) {
		if (this.directory.bases(id).stream().noneMatch((basis) -> basis.id() == assessment)) {
			throw new NotFound("assessment", assessment);
		}
		try {
			return "redirect:/plans/" + this.starter.fromAssessment(assessment, Actor.of(account));
		}
		catch (PlanRule.PlanExists exists) {
			return this.begun.open(exists.planId(), Actor.of(account), PlanEventKind.STARTED_FROM_ASSESSMENT, flash);
		}
	}

	@GetMapping("/plans/{id}/delete")
	@PreAuthorize("@planAccess.write(#id)")
	String askBeforeDeleting(@PathVariable long id, Model model) {
		PlanLook look = this.plans.look(id);
		model.addAttribute("unit", this.units.get(look.plan().unitId()));
		model.addAttribute("plan", look.plan());
		model.addAttribute("tasks", look.content().tasks().filter((task) -> !task.blank()).count());
		return "plan/delete";
	}

	@PostMapping("/plans/{id}/delete")
	@PreAuthorize("@planAccess.write(#id)")
	String delete(@PathVariable long id, RedirectAttributes flash) {
		long unitId = this.plans.look(id).plan().unitId();
		try {
			this.starter.discard(id);
			flash.addFlashAttribute("flashSuccess", text("plan.start.deleted"));
		}
		catch (PlanRule.NotInThisState rule) {
			flash.addFlashAttribute("flashError", text("plan.start.delete.refused"));
		}
		return "redirect:/units/" + unitId + "/plans";
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	/**
	 * A plan in the list.
	 *
	 * @param row the plan
	 * @param state how its state looks
	 */
	record PlanLine(PlanRow row, StateLook state) {

		static PlanLine of(PlanRow row) {
			return new PlanLine(row, StateLook.of(row.status()));
		}

	}

}
