/** Pages of documents and their files. */
@NullMarked
package vn.cchc.remediation.document.web;

import org.jspecify.annotations.NullMarked;
