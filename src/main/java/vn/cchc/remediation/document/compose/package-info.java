/** Puts documents together from what other modules know. */
@NullMarked
package vn.cchc.remediation.document.compose;

import org.jspecify.annotations.NullMarked;
