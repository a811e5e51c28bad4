package vn.cchc.remediation.dashboard;

import vn.cchc.remediation.unit.UnitRow;

/**
 * A unit that came before or after another one.
 *
 * @param visible whether the account may open it
 */
record Relative(UnitRow unit, boolean visible) {
}
