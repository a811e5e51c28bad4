/** Tests of result reports. */
@NullMarked
package vn.cchc.remediation.result;

import org.jspecify.annotations.NullMarked;
