package vn.cchc.remediation.result.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.Basis;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanDirectory;
import vn.cchc.remediation.plan.PlanRow;
import vn.cchc.remediation.result.ResultDirectory;
import vn.cchc.remediation.result.ResultRow;
import vn.cchc.remediation.result.ResultRule;
import vn.cchc.remediation.result.ResultStarter;
import vn.cchc.remediation.unit.UnitRepository;

/** The result reports of a unit, and one more at the press of a button. */
@Controller
@RequestMapping("/units/{id}/results")
class UnitResultsController {

	private static final int FIRST_YEAR = 2010;

	private final ResultDirectory directory;

	private final ResultStarter starter;

	private final PlanDirectory plans;

	private final PlanAccess access;

	private final UnitRepository units;

	private final ResultWords words;

	private final Clock clock;

	UnitResultsController(ResultDirectory directory, ResultStarter starter, PlanDirectory plans, PlanAccess access,
			UnitRepository units, ResultWords words, Clock clock) {
		this.directory = directory;
		this.starter = starter;
		this.plans = plans;
		this.access = access;
		this.units = units;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	@PreAuthorize("@unitAccess.see(#id)")
	ModelAndView list(@PathVariable long id) {
		return page(id, HttpStatus.OK);
	}

	/** From a plan in force or closed, drafted from its accepted reports. */
	@PostMapping(params = "plan")
	@PreAuthorize("@planAccess.begin(#id)")
	ModelAndView fromPlan(@PathVariable long id, @RequestParam long plan,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (this.plans.of(id).stream().noneMatch((row) -> row.id() == plan && row.issuedVersions() > 0)) {
			throw new NotFound("issued plan", plan);
		}
		return begun(() -> this.starter.fromPlan(plan, Actor.of(account)), redirect);
	}

	/** From published scores alone. */
	@PostMapping(params = "assessment")
	@PreAuthorize("@planAccess.begin(#id)")
	ModelAndView fromAssessment(@PathVariable long id, @RequestParam long assessment,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (this.plans.bases(id).stream().noneMatch((basis) -> basis.id() == assessment)) {
			throw new NotFound("assessment", assessment);
		}
		return begun(() -> this.starter.fromAssessment(assessment, Actor.of(account)), redirect);
	}

	/** From nothing. */
	@PostMapping(params = "year")
	@PreAuthorize("@planAccess.begin(#id)")
	ModelAndView fromNothing(@PathVariable long id, @RequestParam String year,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		int last = LocalDate.now(this.clock).getYear() + 1;
		String typed = year.strip();
		if (!typed.matches("[0-9]{4}") || Integer.parseInt(typed) < FIRST_YEAR || Integer.parseInt(typed) > last) {
			return page(id, HttpStatus.UNPROCESSABLE_CONTENT).addObject("typed", year)
				.addObject("problem", this.words.say("result.start.year.invalid", Integer.toString(FIRST_YEAR),
						Integer.toString(last)));
		}
		return begun(() -> this.starter.fromNothing(id, Integer.parseInt(typed), Actor.of(account)), redirect);
	}

	private ModelAndView begun(Supplier<Long> begin, RedirectAttributes redirect) {
		try {
			return new ModelAndView("redirect:/results/" + begin.get());
		}
		catch (ResultRule.ResultExists exists) {
			redirect.addFlashAttribute("flashWarning", this.words.say("result.start.exists"));
			return new ModelAndView("redirect:/results/" + exists.resultId());
		}
	}

	private ModelAndView page(long id, HttpStatus status) {
		List<ResultRow> rows = this.directory.of(id);
		boolean mayWrite = this.access.mayWrite(id);
		return new ModelAndView("result/list", status).addObject("unit", this.units.get(id))
			.addObject("lines", rows.stream().map(ResultLine::of).toList())
			.addObject("mayWrite", mayWrite)
			.addObject("plans", mayWrite ? openPlans(id, rows) : List.of())
			.addObject("bases", mayWrite ? openBases(id, rows) : List.of())
			.addObject("thisYear", LocalDate.now(this.clock).getYear());
	}

	/** Issued plans about whose results nothing was begun. */
	private List<PlanRow> openPlans(long id, List<ResultRow> rows) {
		Set<Long> told = rows.stream().map(ResultRow::planId).filter(Objects::nonNull).collect(Collectors.toSet());
		return this.plans.of(id)
			.stream()
			.filter((plan) -> plan.issuedVersions() > 0 && !told.contains(plan.id()))
			.toList();
	}

	/** Published scores of years after which no report tells. */
	private List<Basis> openBases(long id, List<ResultRow> rows) {
		Set<Integer> told = rows.stream().map(ResultRow::reportYear).collect(Collectors.toSet());
		return this.plans.bases(id).stream().filter((basis) -> !told.contains(basis.year() + 1)).toList();
	}

	/**
	 * A report in the list.
	 *
	 * @param row the report
	 * @param state how its state looks
	 */
	record ResultLine(ResultRow row, ResultStateLook state) {

		static ResultLine of(ResultRow row) {
			return new ResultLine(row, ResultStateLook.of(row.status()));
		}

	}

}
