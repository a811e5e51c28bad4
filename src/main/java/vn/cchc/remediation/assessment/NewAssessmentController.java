package vn.cchc.remediation.assessment;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetRepository;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.Option;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens an assessment of a unit with a set of its level. */
@Controller
@RequestMapping("/assessments/new")
class NewAssessmentController {

	private final AssessmentService service;

	private final CriteriaSetRepository sets;

	private final UnitRepository units;

	private final UnitAccess access;

	NewAssessmentController(AssessmentService service, CriteriaSetRepository sets, UnitRepository units,
			UnitAccess access) {
		this.service = service;
		this.sets = sets;
		this.units = units;
		this.access = access;
	}

	@GetMapping
	@PreAuthorize("@unitAccess.enter(#unit)")
	ModelAndView choose(@RequestParam long unit, @RequestParam(required = false) @Nullable Long set) {
		return page(unit, set, HttpStatus.OK);
	}

	@PostMapping
	@PreAuthorize("@unitAccess.enter(#unit)")
	ModelAndView open(@RequestParam long unit, @RequestParam(required = false) @Nullable Long set) {
		CriteriaSet chosen = (set != null) ? choices(unit, unit(unit).level()).stream()
			.filter((candidate) -> candidate.id() == set)
			.findFirst()
			.orElse(null) : null;
		if (chosen == null) {
			return page(unit, set, HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem", "assessment.new.required");
		}
		if (!this.access.mayEnter(unit, chosen.year(), false)) {
			throw new AccessDeniedException("may not enter scores of unit " + unit);
		}
		try {
			return new ModelAndView("redirect:/assessments/" + this.service.open(unit, chosen.id()).id());
		}
		catch (FiguresTooLarge ex) {
			return page(unit, set, HttpStatus.UNPROCESSABLE_CONTENT).addObject("problem", "assessment.new.tooLarge");
		}
	}

	private ModelAndView page(long unitId, @Nullable Long set, HttpStatus status) {
		AdminUnit unit = unit(unitId);
		List<Option> options = choices(unitId, unit.level()).stream()
			.map((choice) -> new Option(String.valueOf(choice.id()), choice.year() + " – " + choice.name()))
			.toList();
		return new ModelAndView("assessment/new", status).addObject("unit", unit)
			.addObject("options", options)
			.addObject("set", (set != null) ? set.toString() : "");
	}

	/** Sets of the unit's level, newest first, whose year the account may enter. */
	private List<CriteriaSet> choices(long unitId, UnitLevel level) {
		return this.sets.findAll()
			.stream()
			.filter((set) -> set.level() == level)
			.filter((set) -> this.access.mayEnter(unitId, set.year(), false))
			.sorted(Comparator.comparingInt(CriteriaSet::year).reversed())
			.toList();
	}

	private AdminUnit unit(long id) {
		return this.units.findById(id).orElseThrow(() -> new NotFound("unit", id));
	}

}
