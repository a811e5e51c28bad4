/**
 * How far the promises of the plans are kept: progress quarter by quarter of one unit and
 * of all that an authority reviews. Writes nothing.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "account", "assessment", "plan", "progress" })
@NullMarked
package vn.cchc.remediation.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
