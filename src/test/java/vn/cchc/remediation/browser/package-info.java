/** What people do with the program, in a real browser. */
@NullMarked
package vn.cchc.remediation.browser;

import org.jspecify.annotations.NullMarked;
