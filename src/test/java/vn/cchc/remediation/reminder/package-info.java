@NullMarked
package vn.cchc.remediation.reminder;

import org.jspecify.annotations.NullMarked;
