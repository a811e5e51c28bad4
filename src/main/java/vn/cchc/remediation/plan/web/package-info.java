/** The pages of plans. */
@NullMarked
package vn.cchc.remediation.plan.web;

import org.jspecify.annotations.NullMarked;
