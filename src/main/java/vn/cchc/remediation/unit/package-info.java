/**
 * Administrative units: dated validity, parent and reviewing authority, succession,
 * offices and positions.
 */
@ApplicationModule(allowedDependencies = { "core", "web" })
@NullMarked
package vn.cchc.remediation.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
