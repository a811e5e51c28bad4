/** Sign-in, accounts and access rules. */
@NullMarked
package vn.cchc.remediation.account;

import org.jspecify.annotations.NullMarked;
