/** The pages of plans; the reports on their results use their forms of decisions. */
@NamedInterface("web")
@NullMarked
package vn.cchc.remediation.plan.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
