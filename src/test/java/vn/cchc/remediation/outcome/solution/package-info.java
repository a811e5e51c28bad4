@NullMarked
package vn.cchc.remediation.outcome.solution;

import org.jspecify.annotations.NullMarked;
