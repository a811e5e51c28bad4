@NullMarked
package vn.cchc.remediation.progress.web;

import org.jspecify.annotations.NullMarked;
