package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.progress.PeriodService;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.TypedDate;
import vn.cchc.remediation.web.VietnameseFormat;

/** The day by which a period's reports are due, and who owes one. */
@Controller
@RequestMapping("/periods/{id:[0-9]+}")
class PeriodSettingsController {

	private final PeriodPages pages;

	private final PeriodService service;

	private final UnitDirectory directory;

	private final UnitRepository units;

	private final VietnameseFormat format;

	private final ProgressWords words;

	PeriodSettingsController(PeriodPages pages, PeriodService service, UnitDirectory directory, UnitRepository units,
			VietnameseFormat format, ProgressWords words) {
		this.pages = pages;
		this.service = service;
		this.directory = directory;
		this.units = units;
		this.format = format;
		this.words = words;
	}

	@GetMapping("/settings")
	@PreAuthorize("@periodAccess.manage(#id)")
	ModelAndView settings(@PathVariable long id) {
		DueForm form = new DueForm();
		PeriodPage page = this.pages.of(id, null, null, null);
		form.setDueOn(this.format.date(page.period().dueOn()));
		return page(page, HttpStatus.OK).addObject("form", form);
	}

	@PostMapping("/due")
	@PreAuthorize("@periodAccess.manage(#id)")
	ModelAndView due(@PathVariable long id, @Valid @ModelAttribute("form") DueForm form, BindingResult errors,
			RedirectAttributes redirect) {
		PeriodPage page = this.pages.of(id, null, null, null);
		TypedDate.tryParse(form.getDueOn())
			.filter((due) -> due.isBefore(page.period().term().firstDay()))
			.ifPresent((due) -> errors.rejectValue("dueOn", "progress.period.due.early"));
		if (errors.hasErrors()) {
			return page(page, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.service.dueOn(id, Objects.requireNonNull(TypedDate.parse(form.getDueOn())));
		return done(id, "progress.period.due.done", redirect, form.getDueOn());
	}

	/** One more unit that the authority reviews owes a report. */
	@PostMapping("/units")
	@PreAuthorize("@periodAccess.manage(#id)")
	ModelAndView add(@PathVariable long id, @RequestParam long unit, RedirectAttributes redirect) {
		OwingUnit added = others(this.pages.of(id, null, null, null)).stream()
			.filter((other) -> other.id() == unit)
			.findFirst()
			.orElseThrow(() -> new NotFound("reviewed unit", unit));
		this.service.owedBy(id, unit);
		return done(id, "progress.period.unit.added", redirect, added.title());
	}

	@PostMapping("/units/{unit}/excuse")
	@PreAuthorize("@periodAccess.manage(#id)")
	ModelAndView excuse(@PathVariable long id, @PathVariable long unit, RedirectAttributes redirect) {
		String title = this.pages.of(id, null, null, null)
			.all()
			.stream()
			.filter((line) -> line.row().unitId() == unit)
			.findFirst()
			.orElseThrow(() -> new NotFound("owing unit", unit))
			.title();
		try {
			this.service.excuse(id, unit);
		}
		catch (ReportRule.AlreadyWritten refused) {
			redirect.addFlashAttribute("flashError", this.words.say("progress.period.unit.written", title));
			return new ModelAndView("redirect:/periods/" + id + "/settings");
		}
		return done(id, "progress.period.unit.excused", redirect, title);
	}

	private ModelAndView page(PeriodPage page, HttpStatus status) {
		return new ModelAndView("progress/period-settings", status).addObject("view", page)
			.addObject("name", this.words.term(page.period().term()))
			.addObject("others", others(page));
	}

	/** Units that the authority reviews and that owe none. */
	private List<OwingUnit> others(PeriodPage page) {
		Set<Long> owing = page.all().stream().map((line) -> line.row().unitId()).collect(Collectors.toSet());
		List<Long> ids = this.directory.reviewedBy(page.authority().id(), page.period().term().asOf(page.today()))
			.stream()
			.filter((unit) -> !owing.contains(unit))
			.toList();
		return OwingUnit.of(ids, this.units.findAllById(ids));
	}

	private ModelAndView done(long id, String key, RedirectAttributes redirect, String what) {
		redirect.addFlashAttribute("flashSuccess", this.words.say(key, what));
		return new ModelAndView("redirect:/periods/" + id + "/settings");
	}

}
