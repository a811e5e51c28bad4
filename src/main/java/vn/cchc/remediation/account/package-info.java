/**
 * Accounts, roles and sign-in, and UnitAccess: the one door for what an account may see
 * and change.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit" })
@NullMarked
package vn.cchc.remediation.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
