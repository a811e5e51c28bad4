/** What plans promised and what the scores of the year after say about it. */
@NullMarked
package vn.cchc.remediation.outcome.promise;

import org.jspecify.annotations.NullMarked;
