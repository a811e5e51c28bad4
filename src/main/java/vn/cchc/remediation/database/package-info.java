/** The embedded PostgreSQL that runs when no server is configured. */
@ApplicationModule(allowedDependencies = { "core" })
@NullMarked
package vn.cchc.remediation.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
