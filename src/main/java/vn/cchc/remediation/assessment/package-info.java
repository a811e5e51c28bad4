/**
 * Assessments: scores per criterion, derived totals, reconciliation with what was
 * published.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "criteria", "account" })
@NullMarked
package vn.cchc.remediation.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
