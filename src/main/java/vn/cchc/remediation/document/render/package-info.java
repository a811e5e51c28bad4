/** Turns a document into PDF and DOCX. */
@NullMarked
package vn.cchc.remediation.document.render;

import org.jspecify.annotations.NullMarked;
