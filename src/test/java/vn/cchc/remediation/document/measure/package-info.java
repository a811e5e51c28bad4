/** Reads produced files back and measures them. */
@NullMarked
package vn.cchc.remediation.document.measure;

import org.jspecify.annotations.NullMarked;
