package vn.cchc.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.NewPeriod;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.PeriodService;
import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportRule;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.TypedDate;
import vn.cchc.remediation.web.VietnameseFormat;

/** Opens a reporting period. */
@Controller
@RequestMapping("/authorities/{id:[0-9]+}/periods/new")
class NewPeriodController {

	private final PeriodProposals proposals;

	private final PeriodService service;

	private final PeriodReader periods;

	private final UnitDirectory directory;

	private final UnitRepository units;

	private final VietnameseFormat format;

	private final ProgressWords words;

	private final Clock clock;

	NewPeriodController(PeriodProposals proposals, PeriodService service, PeriodReader periods, UnitDirectory directory,
			UnitRepository units, VietnameseFormat format, ProgressWords words, Clock clock) {
		this.proposals = proposals;
		this.service = service;
		this.periods = periods;
		this.directory = directory;
		this.units = units;
		this.format = format;
		this.words = words;
		this.clock = clock;
	}

	/** The next period, or the one that the address names. */
	@GetMapping
	@PreAuthorize("@progressAccess.manage(#id)")
	ModelAndView propose(@PathVariable long id, @ModelAttribute("form") NewPeriodForm form, BindingResult errors) {
		List<PeriodTerm> open = this.proposals.open(id, form.getKind());
		if (open.isEmpty()) {
			return page(id, form, open, HttpStatus.OK);
		}
		PeriodTerm term = open.stream()
			.filter((one) -> Objects.equals(one.year(), form.getYear())
					&& Objects.equals(one.ordinal(), form.getOrdinal()))
			.findFirst()
			.orElseGet(() -> this.proposals.next(open));
		form.setYear(term.year());
		form.setOrdinal(term.ordinal());
		form.setDueOn(this.format.date(this.proposals.dueOn(id, term)));
		form.setUnits(new ArrayList<>(reviewed(id, term)));
		return page(id, form, open, HttpStatus.OK);
	}

	@PostMapping
	@PreAuthorize("@progressAccess.manage(#id)")
	ModelAndView open(@PathVariable long id, @Valid @ModelAttribute("form") NewPeriodForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		PeriodTerm term = term(form);
		check(form, term, errors);
		if (!errors.hasErrors()) {
			try {
				LocalDate due = Objects.requireNonNull(TypedDate.parse(form.getDueOn()));
				TreeSet<Long> owing = new TreeSet<>(form.getUnits());
				owing.retainAll(reviewed(id, term));
				long period = this.service.open(new NewPeriod(id, term, due, owing), Actor.of(account));
				redirect.addFlashAttribute("flashSuccess",
						this.words.say("progress.period.opened", this.words.term(term)));
				return new ModelAndView("redirect:/periods/" + period);
			}
			catch (ReportRule.PeriodExists refused) {
				errors.reject("progress.period.exists", new Object[] { this.words.term(term) }, null);
			}
		}
		return page(id, form, this.proposals.open(id, form.getKind()), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static void check(NewPeriodForm form, PeriodTerm term, BindingResult errors) {
		TypedDate.tryParse(form.getDueOn())
			.filter((due) -> due.isBefore(term.firstDay()))
			.ifPresent((due) -> errors.rejectValue("dueOn", "progress.period.due.early"));
	}

	/**
	 * The time meant.
	 * @throws NotFound when the form names none; the page always does
	 */
	private static PeriodTerm term(NewPeriodForm form) {
		Integer year = form.getYear();
		Integer ordinal = form.getOrdinal();
		if (year == null || ordinal == null || ordinal < 1 || ordinal > form.getKind().perYear()) {
			throw new NotFound("period", 0);
		}
		return new PeriodTerm(form.getKind(), year, ordinal);
	}

	private ModelAndView page(long id, NewPeriodForm form, List<PeriodTerm> open, HttpStatus status) {
		ModelAndView page = new ModelAndView("progress/period-new", status).addObject("open", open)
			.addObject("authority", this.units.findById(id).orElseThrow(() -> new NotFound("authority", id)));
		if (!open.isEmpty()) {
			PeriodTerm term = term(form);
			List<Long> ids = reviewed(id, term);
			page.addObject("term", term)
				.addObject("units", OwingUnit.of(ids, this.units.findAllById(ids)))
				.addObject("withPlan", this.periods.withPlan(ids, term.year()));
		}
		return page;
	}

	/** Whom the authority reviews today, or did at the end of a period that is over. */
	private List<Long> reviewed(long authorityId, PeriodTerm term) {
		return this.directory.reviewedBy(authorityId, term.asOf(LocalDate.now(this.clock)));
	}

}
