package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.cchc.remediation.unit.OrgUnit;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.Option;
import vn.cchc.remediation.web.TypedDate;
import vn.cchc.remediation.web.VietnameseFormat;

/** Gives an office or position to accounts and ends that they hold it. */
@Controller
@RequestMapping("/units/{id}/offices/{office}/holders")
@PreAuthorize("@unitAccess.assign(#id)")
class HolderController {

	private final PositionHolders holders;

	private final HolderDirectory directory;

	private final OrgUnitService orgUnits;

	private final UnitRepository units;

	private final VietnameseFormat format;

	private final MessageSource messages;

	private final Clock clock;

	HolderController(PositionHolders holders, HolderDirectory directory, OrgUnitService orgUnits, UnitRepository units,
			VietnameseFormat format, MessageSource messages, Clock clock) {
		this.holders = holders;
		this.directory = directory;
		this.orgUnits = orgUnits;
		this.units = units;
		this.format = format;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView show(@PathVariable long id, @PathVariable long office) {
		HolderForm form = new HolderForm();
		form.setFrom(this.format.date(LocalDate.now(this.clock)));
		return page(id, office, form, HttpStatus.OK);
	}

	@PostMapping
	ModelAndView give(@PathVariable long id, @PathVariable long office, @Valid @ModelAttribute("form") HolderForm form,
			BindingResult errors, RedirectAttributes flash) {
		OrgUnit position = this.orgUnits.get(id, office);
		if (!errors.hasErrors()) {
			try {
				this.holders.assign(office, form.accountId(), form.firstDay(), form.lastDay());
				return done(id, office, flash, "account.holder.given", position.name());
			}
			catch (AccountRule rule) {
				errors.rejectValue(field(rule), rule.messageKey());
			}
		}
		return page(id, office, form, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** What of the form the rule is about. */
	private static String field(AccountRule rule) {
		return switch (rule.kind()) {
			case DATES_REVERSED -> "to";
			case POSITION_ABSENT -> "from";
			default -> "account";
		};
	}

	@GetMapping("/{holding}/end")
	ModelAndView end(@PathVariable long id, @PathVariable long office, @PathVariable long holding) {
		return endPage(id, office, holding, new LastDayForm(), HttpStatus.OK);
	}

	@PostMapping("/{holding}/end")
	ModelAndView end(@PathVariable long id, @PathVariable long office, @PathVariable long holding,
			@Valid @ModelAttribute("form") LastDayForm form, BindingResult errors, RedirectAttributes flash) {
		OrgUnit position = this.orgUnits.get(id, office);
		if (!errors.hasErrors()) {
			try {
				this.holders.end(office, holding, Objects.requireNonNull(TypedDate.parse(form.getLast())));
				return done(id, office, flash, "account.holder.ended", position.name());
			}
			catch (AccountRule rule) {
				errors.rejectValue("last", rule.messageKey());
			}
		}
		return endPage(id, office, holding, form, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private ModelAndView page(long id, long office, HolderForm form, HttpStatus status) {
		List<Option> candidates = this.directory.candidates(id);
		return new ModelAndView("account/holder", status).addObject("unit", this.units.get(id))
			.addObject("line", new HolderLine(this.orgUnits.get(id, office), this.directory.of(office)))
			.addObject("candidates", candidates)
			.addObject("form", form);
	}

	private ModelAndView endPage(long id, long office, long holding, LastDayForm form, HttpStatus status) {
		return new ModelAndView("account/holder-end", status).addObject("unit", this.units.get(id))
			.addObject("office", this.orgUnits.get(id, office))
			.addObject("holding", this.directory.holding(office, holding))
			.addObject("form", form);
	}

	private ModelAndView done(long id, long office, RedirectAttributes flash, String message, String position) {
		flash.addFlashAttribute("flashSuccess",
				this.messages.getMessage(message, new Object[] { position }, LocaleContextHolder.getLocale()));
		return new ModelAndView("redirect:/units/" + id + "/offices/" + office + "/holders");
	}

}
