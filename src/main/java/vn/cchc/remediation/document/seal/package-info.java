/** By what a document is recognised. */
@NullMarked
package vn.cchc.remediation.document.seal;

import org.jspecify.annotations.NullMarked;
