package vn.cchc.remediation.plan.web;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanEventKind;
import vn.cchc.remediation.plan.PlanEvents;

/**
 * Where a start leads that finds the plan there already: to the plan, and with a word
 * about it unless the same press began it, twice on a slow line.
 */
@Component
class BegunPlans {

	private final PlanEvents events;

	private final MessageSource messages;

	BegunPlans(PlanEvents events, MessageSource messages) {
		this.events = events;
		this.messages = messages;
	}

	/** The address of the plan that is there. */
	String open(long planId, Actor actor, PlanEventKind start, RedirectAttributes flash) {
		if (!this.events.begunJustNow(planId, actor, start)) {
			flash.addFlashAttribute("flashWarning",
					this.messages.getMessage("plan.start.exists.opened", null, LocaleContextHolder.getLocale()));
		}
		return "redirect:/plans/" + planId;
	}

}
