/**
 * Official documents: what plans, reports, reviews and scores say, set as Decree
 * 30/2020/NĐ-CP wants it, for the screen, as PDF and as DOCX; and the letters that follow
 * from what is late.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "account", "criteria", "assessment", "plan",
		"plan :: web", "evidence", "progress", "reminder", "result" })
@NullMarked
package vn.cchc.remediation.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
