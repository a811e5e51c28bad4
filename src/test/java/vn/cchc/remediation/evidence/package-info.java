@NullMarked
package vn.cchc.remediation.evidence;

import org.jspecify.annotations.NullMarked;
