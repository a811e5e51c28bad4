/** Pages of criteria sets: controllers, forms, pasted text and what the pages show. */
@NullMarked
package vn.cchc.remediation.criteria.web;

import org.jspecify.annotations.NullMarked;
