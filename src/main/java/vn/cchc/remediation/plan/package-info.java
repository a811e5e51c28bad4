/**
 * Plans: from lost points to tasks with lead, output and deadline; checked, submitted,
 * issued, amended.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "criteria", "account", "assessment" })
@NullMarked
package vn.cchc.remediation.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
