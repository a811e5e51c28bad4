@NullMarked
package vn.cchc.remediation.outcome;

import org.jspecify.annotations.NullMarked;
