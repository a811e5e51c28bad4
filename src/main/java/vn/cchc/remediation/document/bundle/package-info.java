/** All plans of an authority's units as one file. */
@NullMarked
package vn.cchc.remediation.document.bundle;

import org.jspecify.annotations.NullMarked;
