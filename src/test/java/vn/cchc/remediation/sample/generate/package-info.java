/** Tests of the load generator. */
@NullMarked
package vn.cchc.remediation.sample.generate;

import org.jspecify.annotations.NullMarked;
