/**
 * The load generator: a whole country of units and scores, by bulk inserts, to look at
 * pages with.
 */
@NullMarked
package vn.cchc.remediation.sample.generate;

import org.jspecify.annotations.NullMarked;
