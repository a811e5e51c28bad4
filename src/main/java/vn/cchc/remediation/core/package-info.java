/** Words every module speaks: points, per cent, text; no web page, no table. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.cchc.remediation.core;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
