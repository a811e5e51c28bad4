@NullMarked
package vn.cchc.remediation.document;

import org.jspecify.annotations.NullMarked;
