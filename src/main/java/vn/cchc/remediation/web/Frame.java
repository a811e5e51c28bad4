package vn.cchc.remediation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What the page frame needs to know; the templates' {@code @frame}. */
@Component("frame")
public class Frame {

	/** The name to show for whoever is signed in; empty for nobody. */
	public String userName(@Nullable Authentication authentication) {
		if (authentication == null) {
			return "";
		}
		if (authentication.getPrincipal() instanceof DisplayName named) {
			return named.displayName();
		}
		return authentication.getName();
	}

	/**
	 * The name somebody signed in with, under which the browser keeps unsent drafts;
	 * empty for nobody, for whom nothing is kept.
	 */
	public String userKey(@Nullable Authentication authentication) {
		return (authentication == null || authentication instanceof AnonymousAuthenticationToken) ? ""
				: authentication.getName();
	}

	/**
	 * The element id of a form field: {@code rows[0].name} becomes
	 * {@code f-rows-0--name}.
	 */
	public String fieldId(String field) {
		return "f-" + field.replaceAll("[^A-Za-z0-9]", "-");
	}

}
