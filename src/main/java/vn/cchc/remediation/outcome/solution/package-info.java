/** The library of solutions that issued plans tried, and copying them into a plan. */
@NullMarked
package vn.cchc.remediation.outcome.solution;

import org.jspecify.annotations.NullMarked;
