/**
 * Criteria sets: trees, maxima, rating bands, and the mapping from one year's set to the
 * next.
 */
@ApplicationModule(allowedDependencies = { "account", "core", "web", "unit" })
@NullMarked
package vn.cchc.remediation.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
