package vn.cchc.remediation.plan;

import vn.cchc.remediation.unit.UnitLevel;

/**
 * How a plan is laid out as a document. The author chooses; the plan says the same in
 * every layout.
 */
public enum PlanLayout {

	/** Each criterion with its scores, the reason and the solutions below (S1). */
	BY_CRITERION,

	/** A short text, and the tasks as a table in a landscape annex (S2). */
	WITH_ANNEX,

	/** Tasks by domain, then what each of those responsible has to do (S4). */
	BY_DOMAIN,

	/** Each component index with criteria, result, office in charge and period (S5). */
	BY_COMPONENT;

	/**
	 * The layout with which a plan begins.
	 * @param scored whether it rests on scores, which {@link #BY_CRITERION} is about
	 */
	static PlanLayout usual(PlanKind kind, UnitLevel level, boolean scored) {
		if (level != UnitLevel.COMMUNE) {
			return BY_COMPONENT;
		}
		if (kind == PlanKind.IMPROVEMENT) {
			return BY_DOMAIN;
		}
		return scored ? BY_CRITERION : WITH_ANNEX;
	}

}
