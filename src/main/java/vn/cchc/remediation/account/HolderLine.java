package vn.cchc.remediation.account;

import java.util.List;

import vn.cchc.remediation.unit.OrgUnit;

/**
 * An office, position or group with everybody who holds, held or will hold it.
 *
 * @param office the office, position or group
 * @param holdings all of them, the latest first
 */
record HolderLine(OrgUnit office, List<Holding> holdings) {

	/** Who holds it today, or will. */
	public List<Holding> open() {
		return this.holdings.stream().filter(Holding::open).toList();
	}

	/** Who held it. */
	public List<Holding> earlier() {
		return this.holdings.stream().filter((holding) -> !holding.open()).toList();
	}

}
