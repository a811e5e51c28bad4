/** The application's root; everything lives in the modules below. */
@NullMarked
package vn.cchc.remediation;

import org.jspecify.annotations.NullMarked;
