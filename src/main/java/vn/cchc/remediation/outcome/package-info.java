/**
 * How far the promises of the plans are kept: progress quarter by quarter of one unit and
 * of all that an authority reviews; what was promised and what came of it; and the
 * solutions that worked, for others to copy. Writes only what it derives.
 */
@ApplicationModule(
		allowedDependencies = { "core", "web", "unit", "criteria", "account", "assessment", "plan", "progress" })
@NullMarked
package vn.cchc.remediation.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
