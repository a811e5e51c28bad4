package vn.cchc.remediation.criteria.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.web.Option;

/** Creates a set and edits its head and rating bands. */
@Controller
class CriteriaSetFormController {

	private static final String VIEW = "criteria/form";

	private static final String MAY_CREATE = "hasAnyRole('ADMINISTRATOR', 'AUTHORITY_OFFICER')";

	private final CriteriaSetService service;

	private final CriteriaSetDirectory directory;

	private final UnitAccess access;

	private final MessageSource messages;

	CriteriaSetFormController(CriteriaSetService service, CriteriaSetDirectory directory, UnitAccess access,
			MessageSource messages) {
		this.service = service;
		this.directory = directory;
		this.access = access;
		this.messages = messages;
	}

	@ModelAttribute("levels")
	List<Option> levels(Locale locale) {
		return Arrays.stream(UnitLevel.values())
			.map((level) -> new Option(level.name(),
					this.messages.getMessage("criteria.level." + level.name(), null, locale)))
			.toList();
	}

	@ModelAttribute("issuers")
	List<Option> issuers() {
		return this.directory.issuers();
	}

	@GetMapping("/criteria-sets/new")
	@PreAuthorize(MAY_CREATE)
	String blank(Model model) {
		model.addAttribute("form", new CriteriaSetForm());
		return VIEW;
	}

	@PostMapping("/criteria-sets/new")
	@PreAuthorize(MAY_CREATE)
	String create(@Valid @ModelAttribute("form") CriteriaSetForm form, BindingResult errors,
			HttpServletResponse response) {
		check(form, errors);
		if (errors.hasErrors()) {
			return refused(response);
		}
		return "redirect:/criteria-sets/" + this.service.create(form.read()).id();
	}

	@GetMapping("/criteria-sets/{id}/edit")
	@MayEditSet
	String edit(@PathVariable long id, Model model) {
		model.addAttribute("form", CriteriaSetForm.of(this.service.read(id)));
		return VIEW;
	}

	@PostMapping("/criteria-sets/{id}/edit")
	@MayEditSet
	String save(@PathVariable long id, @Valid @ModelAttribute("form") CriteriaSetForm form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes redirect, Locale locale) {
		check(form, errors);
		if (!errors.hasErrors()) {
			try {
				this.service.describe(id, form.getVersion(), form.read());
				redirect.addFlashAttribute("flashSuccess",
						this.messages.getMessage("criteria.form.saved", null, locale));
				return "redirect:/criteria-sets/" + id;
			}
			catch (CriteriaProblem problem) {
				errors.reject(problem.getCodes()[0], problem.getArguments(), null);
			}
			catch (CriteriaSetService.StaleSet ex) {
				showBoth(id, form, errors, model);
			}
		}
		return refused(response);
	}

	/**
	 * A set issued by somebody else would be out of reach once it is saved, so the issuer
	 * is refused at its field, with everything that was typed still there.
	 */
	private void check(CriteriaSetForm form, BindingResult errors) {
		form.check(errors);
		if (!errors.hasFieldErrors("issuerUnitId") && !this.access.mayEditSet(form.getIssuerUnitId())) {
			errors.rejectValue("issuerUnitId", "criteria.form.issuer.refused");
		}
	}

	/** What was typed stays; what is stored stands beside it; saving again overwrites. */
	private void showBoth(long id, CriteriaSetForm form, BindingResult errors, Model model) {
		CriteriaSetForm stored = CriteriaSetForm.of(this.service.read(id));
		form.setVersion(stored.getVersion());
		model.addAttribute("stored", stored);
		errors.reject("criteria.form.conflict");
	}

	private static String refused(HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return VIEW;
	}

}
