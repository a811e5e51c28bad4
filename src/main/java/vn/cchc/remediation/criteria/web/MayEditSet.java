package vn.cchc.remediation.criteria.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.security.access.prepost.PreAuthorize;

/** Only for those who may edit the sets of the unit that issued the set {@code id}. */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@unitAccess.mayEditSet(@criteriaSetIssuers.of(#id))")
@interface MayEditSet {

}
