package vn.cchc.remediation.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.unit.OrgUnitKind;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitRule;

/** Adds an office, position or group of the unit while its plan is being written. */
@RestController
class PartyController {

	/** Characters that a name may have. */
	private static final int LONGEST = 300;

	private final PlanService plans;

	private final OrgUnitService orgUnits;

	private final CellWords words;

	PartyController(PlanService plans, OrgUnitService orgUnits, CellWords words) {
		this.plans = plans;
		this.orgUnits = orgUnits;
		this.words = words;
	}

	@PostMapping("/plans/{id}/parties")
	@PreAuthorize("@planAccess.write(#id)")
	Answer add(@PathVariable long id, @RequestParam OrgUnitKind kind, @RequestParam String name,
			HttpServletResponse response) {
		String wanted = Texts.normalize(name);
		if (wanted.isEmpty() || wanted.length() > LONGEST) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return new Answer("", this.words.say("plan.write.party.refused", LONGEST));
		}
		try {
			this.orgUnits.add(this.plans.look(id).plan().unitId(), kind, wanted);
			return new Answer(wanted, this.words.say("plan.write.party.added", wanted));
		}
		catch (UnitRule.OrgUnitExists exists) {
			return new Answer(wanted, this.words.say("plan.write.party.there", wanted));
		}
	}

	/**
	 * What was added.
	 *
	 * @param name its name, empty when nothing was
	 * @param message what to tell
	 */
	record Answer(String name, String message) {
	}

}
