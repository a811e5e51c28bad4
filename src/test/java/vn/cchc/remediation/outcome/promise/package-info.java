@NullMarked
package vn.cchc.remediation.outcome.promise;

import org.jspecify.annotations.NullMarked;
