/**
 * Official documents: what a plan says, set as Decree 30/2020/NĐ-CP wants it, for the
 * screen, as PDF and as DOCX.
 */
@ApplicationModule(allowedDependencies = { "core", "web", "unit", "account", "criteria", "assessment", "plan" })
@NullMarked
package vn.cchc.remediation.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
