/**
 * Read-only pages across modules: unit overview with the plan that answers it, authority
 * comparison, heat map, one criterion in all communes. Writes nothing.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "criteria", "account", "assessment", "plan",
		"progress", "reminder" })
@NullMarked
package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
