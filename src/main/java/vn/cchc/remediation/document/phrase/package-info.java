/** The official words of documents: those of the program and those of authorities. */
@NullMarked
package vn.cchc.remediation.document.phrase;

import org.jspecify.annotations.NullMarked;
