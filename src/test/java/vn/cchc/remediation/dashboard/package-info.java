/** Tests of the read-only pages across modules. */
@NullMarked
package vn.cchc.remediation.dashboard;

import org.jspecify.annotations.NullMarked;
