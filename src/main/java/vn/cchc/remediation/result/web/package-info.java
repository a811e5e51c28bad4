/** The pages of result reports. */
@NullMarked
package vn.cchc.remediation.result.web;

import org.jspecify.annotations.NullMarked;
