/** What all tests share: one PostgreSQL, one application context, a statement counter. */
@NullMarked
package vn.cchc.remediation.support;

import org.jspecify.annotations.NullMarked;
