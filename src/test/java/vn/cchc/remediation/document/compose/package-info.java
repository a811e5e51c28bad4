@NullMarked
package vn.cchc.remediation.document.compose;

import org.jspecify.annotations.NullMarked;
