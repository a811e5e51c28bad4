/** What a document says, in the elements the decree knows, without how it looks. */
@NullMarked
package vn.cchc.remediation.document.model;

import org.jspecify.annotations.NullMarked;
