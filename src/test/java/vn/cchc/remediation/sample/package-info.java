/** Tests of the sample data. */
@NullMarked
package vn.cchc.remediation.sample;

import org.jspecify.annotations.NullMarked;
