/** The page frame: layout, menu, formats of numbers and dates, error pages. */
@ApplicationModule(allowedDependencies = { "core" })
@NullMarked
package vn.cchc.remediation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
