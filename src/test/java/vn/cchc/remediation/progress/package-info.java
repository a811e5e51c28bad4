@NullMarked
package vn.cchc.remediation.progress;

import org.jspecify.annotations.NullMarked;
