/** The pages of evidence and the files themselves. */
@NullMarked
package vn.cchc.remediation.evidence.web;

import org.jspecify.annotations.NullMarked;
