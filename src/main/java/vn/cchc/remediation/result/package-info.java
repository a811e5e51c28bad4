/**
 * Result reports: at the end of the year a unit says what became of the points it lost,
 * drafted from its accepted reports.
 */
@ApplicationModule(
		allowedDependencies = { "core", "web", "unit", "account", "assessment", "plan", "plan :: web", "progress" })
@NullMarked
package vn.cchc.remediation.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
