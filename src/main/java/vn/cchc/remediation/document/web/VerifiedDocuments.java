package vn.cchc.remediation.document.web;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.seal.KeptDocuments.Known;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.unit.UnitRepository;

/** Tells about documents that were recognised. */
@Component
class VerifiedDocuments {

	private final PlanService plans;

	private final UnitRepository units;

	private final PlanAccess access;

	private final Clock clock;

	VerifiedDocuments(PlanService plans, UnitRepository units, PlanAccess access, Clock clock) {
		this.plans = plans;
		this.units = units;
		this.access = access;
		this.clock = clock;
	}

	Verified of(Known known) {
		PlanLook look = this.plans.look(known.planId());
		return new Verified(known.planId(), known.version(), this.units.get(look.plan().unitId()).title(),
				look.plan().planYear(), known.number(), known.issuedOn(),
				LocalDate.ofInstant(known.since(), this.clock.getZone()),
				known.version() == null || known.version() == look.plan().issuedVersions(), maySee(known.planId()));
	}

	private boolean maySee(long planId) {
		try {
			return this.access.see(planId);
		}
		catch (NotFound ex) {
			return false;
		}
	}

	/**
	 * A document that was recognised.
	 *
	 * @param planId the plan
	 * @param version which issued version, null for a draft
	 * @param unitTitle the unit's name as a heading
	 * @param planYear year of the plan
	 * @param number number with symbol, null where it shows none
	 * @param issuedOn date of the document, null likewise
	 * @param since day on which it was issued in the program, or first printed as a draft
	 * @param inForce whether no later version was issued
	 * @param maySee whether whoever asks may open the plan
	 */
	record Verified(long planId, @Nullable Integer version, String unitTitle, int planYear, @Nullable String number,
			@Nullable LocalDate issuedOn, LocalDate since, boolean inForce, boolean maySee) {
	}

}
