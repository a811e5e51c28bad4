/**
 * Progress: reporting periods, what each unit reports per task, and the reviewing
 * authority's verdict.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "account", "evidence", "plan" })
@NullMarked
package vn.cchc.remediation.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
