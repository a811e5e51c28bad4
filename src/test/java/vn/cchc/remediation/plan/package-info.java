@NullMarked
package vn.cchc.remediation.plan;

import org.jspecify.annotations.NullMarked;
