package vn.cchc.remediation.progress.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;

/**
 * A step that the report's state does not allow any more, because somebody else was
 * faster or the page was old, leads to where the report stands now, with the reason.
 */
@ControllerAdvice(
		assignableTypes = { ReportController.class, SubmissionController.class, LineEvidenceController.class })
class ReportRuleAdvice {

	private final ProgressWords words;

	ReportRuleAdvice(ProgressWords words) {
		this.words = words;
	}

	@ExceptionHandler
	String otherState(ReportRule.NotInThisState refused, HttpServletRequest request, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashError",
				this.words.say("progress.report.moved", this.words.say("progress.status." + refused.status())));
		Map<?, ?> variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return "redirect:/reports/" + variables.get("id");
	}

}
