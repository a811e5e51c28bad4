/** Tests of the embedded database. */
@NullMarked
package vn.cchc.remediation.database;

import org.jspecify.annotations.NullMarked;
