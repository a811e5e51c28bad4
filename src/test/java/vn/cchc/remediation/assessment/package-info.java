/** Tests of the assessment module. */
@NullMarked
package vn.cchc.remediation.assessment;

import org.jspecify.annotations.NullMarked;
