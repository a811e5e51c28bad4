package vn.cchc.remediation.assessment;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decision and ranks of an assessment, publishing it and withdrawing it. */
@Controller
@RequestMapping("/assessments/{id}")
class HeaderController {

	private final AssessmentService service;

	private final SheetWords words;

	HeaderController(AssessmentService service, SheetWords words) {
		this.service = service;
		this.words = words;
	}

	@GetMapping("/header")
	@PreAuthorize("@assessmentAccess.enter(#id)")
	String header(@PathVariable long id, Model model) {
		model.addAttribute("form", HeaderForm.of(this.service.look(id).assessment().header()));
		return "assessment/header";
	}

	@PostMapping("/header")
	@PreAuthorize("@assessmentAccess.enter(#id)")
	ModelAndView describe(@PathVariable long id, @Valid @ModelAttribute("form") HeaderForm form, BindingResult errors,
			RedirectAttributes redirect) {
		AssessmentHeader header = form.read(errors);
		if (!errors.hasErrors()) {
			describe(id, header, errors);
		}
		if (errors.hasErrors()) {
			return new ModelAndView("assessment/header", HttpStatus.UNPROCESSABLE_CONTENT).addObject("id", id);
		}
		return done(id, "assessment.header.saved", redirect);
	}

	private void describe(long id, AssessmentHeader header, BindingResult errors) {
		try {
			this.service.describe(id, header);
		}
		catch (FiguresTooLarge ex) {
			errors.rejectValue("bonus", "assessment.header.tooLarge");
		}
	}

	@GetMapping("/status")
	@PreAuthorize("@assessmentAccess.appraise(#id)")
	ModelAndView status(@PathVariable long id) {
		return status(id, HttpStatus.OK).addObject("form", new WithdrawForm());
	}

	private ModelAndView status(long id, HttpStatus status) {
		return new ModelAndView("assessment/status", status).addObject("look", this.service.look(id));
	}

	@PostMapping("/publish")
	@PreAuthorize("@assessmentAccess.appraise(#id)")
	ModelAndView publish(@PathVariable long id, RedirectAttributes redirect) {
		this.service.publish(id);
		return done(id, "assessment.publish.done", redirect);
	}

	@PostMapping("/withdraw")
	@PreAuthorize("@assessmentAccess.appraise(#id)")
	ModelAndView withdraw(@PathVariable long id, @Valid @ModelAttribute("form") WithdrawForm form, BindingResult errors,
			RedirectAttributes redirect) {
		if (errors.hasErrors()) {
			return status(id, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.service.withdraw(id, form.getReason());
		return done(id, "assessment.withdraw.done", redirect);
	}

	private ModelAndView done(long id, String message, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.words.say(message));
		return new ModelAndView("redirect:/assessments/" + id);
	}

}
