/** The font of documents. */
@NullMarked
package vn.cchc.remediation.document.font;

import org.jspecify.annotations.NullMarked;
