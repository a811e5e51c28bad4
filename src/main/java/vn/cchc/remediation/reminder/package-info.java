/**
 * Nobody forgotten: what waits for whom, reminders before and after deadlines, by e-mail
 * and as a calendar.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "account", "plan", "progress" })
@NullMarked
package vn.cchc.remediation.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
