package vn.cchc.remediation.sample;

import org.springframework.stereotype.Component;

import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * Whose hands the sample plans went through: the positions of the unit, named as their
 * accounts are.
 */
@Component
class SampleActors {

	private final UnitRepository units;

	SampleActors(UnitRepository units) {
		this.units = units;
	}

	/** The office that writes the unit's plans. */
	Actor office(long unitId) {
		return new Actor(null, "Văn phòng " + this.units.get(unitId).displayName());
	}

	/** The chairperson who issues them. */
	Actor chairperson(long unitId) {
		return new Actor(null, "Chủ tịch UBND " + this.units.get(unitId).displayName());
	}

}
