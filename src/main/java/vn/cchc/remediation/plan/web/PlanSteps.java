package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Objects;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.ModelAndView;

import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.web.TypedText;

/**
 * Steps that come with words, which are kept when somebody else was faster: the form is
 * shown again with them where the step can still be taken, else the words alone.
 */
@Component
class PlanSteps {

	private final PlanWords words;

	PlanSteps(PlanWords words) {
		this.words = words;
	}

	/** Takes a step unless its form has errors; why it was not taken becomes one. */
	void take(BindingResult errors, Runnable step) {
		if (errors.hasErrors()) {
			return;
		}
		try {
			step.run();
		}
		catch (PlanRule rule) {
			errors.reject("overtaken", this.words.overtaken(rule));
		}
	}

	/** The words of a form that cannot be sent any more, and why. */
	ModelAndView unsent(PlanStatusView view, BindingResult errors, List<TypedText> typed) {
		ObjectError overtaken = errors.getGlobalError();
		return new ModelAndView("plan/unsent", HttpStatus.UNPROCESSABLE_CONTENT).addObject("view", view)
			.addObject("problem",
					(overtaken != null) ? Objects.requireNonNull(overtaken.getDefaultMessage())
							: this.words.otherState(view.head().status()))
			.addObject("typed", TypedText.written(typed));
	}

}
