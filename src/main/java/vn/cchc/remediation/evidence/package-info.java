/**
 * Evidence: files of a unit that prove what was done. Put, open, check, remove; knows
 * nothing of what they prove.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "account" })
@NullMarked
package vn.cchc.remediation.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
