package vn.cchc.remediation.plan.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

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
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.PlanTakeover;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * What the assessment of a plan says differently by now, side by side, to be taken over
 * one by one; of an issued plan it is only shown.
 */
@Controller
class PlanDifferencesController {

	private final PlanTakeover takeover;

	private final PlanInsights insights;

	private final PlanAccess access;

	private final UnitRepository units;

	private final MessageSource messages;

	PlanDifferencesController(PlanTakeover takeover, PlanInsights insights, PlanAccess access, UnitRepository units,
			MessageSource messages) {
		this.takeover = takeover;
		this.insights = insights;
		this.access = access;
		this.units = units;
		this.messages = messages;
	}

	@GetMapping("/plans/{id}/differences")
	@PreAuthorize("@planAccess.see(#id)")
	String show(@PathVariable long id, Model model) {
		PlanInsight insight = this.insights.of(id);
		long unitId = insight.look().plan().unitId();
		model.addAttribute("head", PlanHead.of(insight, this.units.get(unitId)));
		model.addAttribute("assessmentId", insight.look().plan().assessmentId());
		model.addAttribute("differences", insight.differences());
		model.addAttribute("mayTake", insight.look().plan().status().editable() && this.access.mayWrite(unitId));
		return "plan/differences";
	}

	@PostMapping("/plans/{id}/differences")
	@PreAuthorize("@planAccess.write(#id)")
	String take(@PathVariable long id, @RequestParam(name = "take", required = false) @Nullable Set<String> chosen,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes flash) {
		if (chosen == null) {
			flash.addFlashAttribute("flashWarning", text("plan.diff.none"));
			return "redirect:/plans/" + id + "/differences";
		}
		try {
			int left = this.takeover.takeOver(id, Actor.of(account), chosen);
			if (left > 0) {
				flash.addFlashAttribute("flashWarning", text("plan.diff.left", left));
				return "redirect:/plans/" + id + "/differences";
			}
			flash.addFlashAttribute("flashSuccess", text("plan.diff.taken", chosen.size()));
			return "redirect:/plans/" + id;
		}
		catch (PlanRule.NotInThisState rule) {
			flash.addFlashAttribute("flashError", text("plan.diff.fixed"));
			return "redirect:/plans/" + id + "/differences";
		}
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
