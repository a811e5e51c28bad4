package vn.cchc.remediation.plan.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.plan.PlanRule;

/**
 * A step that the plan's state does not allow any more, because somebody else was faster
 * or the page was old, leads to where the plan stands now, with the reason.
 */
@ControllerAdvice(assignableTypes = { PlanFlowController.class, PlanRemarkController.class, PlanIssueController.class,
		ExtensionController.class })
class PlanRuleAdvice {

	private final PlanWords words;

	PlanRuleAdvice(PlanWords words) {
		this.words = words;
	}

	@ExceptionHandler
	String otherState(PlanRule.NotInThisState refused, HttpServletRequest request, RedirectAttributes redirect) {
		return back(this.words.say("plan.flow.state", this.words.say("plan.status." + refused.status())), request,
				redirect);
	}

	@ExceptionHandler
	String submittedAgain(PlanRule.SubmittedAgain refused, HttpServletRequest request, RedirectAttributes redirect) {
		return back(this.words.say("plan.flow.again"), request, redirect);
	}

	@ExceptionHandler
	String asked(PlanRule.ExtensionOpen refused, HttpServletRequest request, RedirectAttributes redirect) {
		return back(this.words.say("plan.extension.open"), request, redirect);
	}

	@ExceptionHandler
	String decided(PlanRule.NothingAsked refused, HttpServletRequest request, RedirectAttributes redirect) {
		return back(this.words.say("plan.extension.decided"), request, redirect);
	}

	private static String back(String reason, HttpServletRequest request, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashError", reason);
		Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return "redirect:/plans/" + variables.get("id") + "/status";
	}

}
