/** Sample data and the load generator, through the modules' own services. */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "criteria", "account", "assessment", "plan",
		"evidence", "progress", "result" })
@NullMarked
package vn.cchc.remediation.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
