package vn.cchc.remediation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A form that was refused because its token is not the browser's present one, as the page
 * for 403 shows it. When the browser vouches that the form came from a page of ours, it
 * is offered to be sent again by a click, so that nothing typed is lost.
 *
 * @param action the path that it was sent to
 * @param fields what was sent, without the token; empty when it cannot be sent again
 * @param again whether it is offered to be sent again
 */
public record UnacceptedPost(String action, List<Field> fields, boolean again) {

	/** The name of the request attribute, and of the variable in the template. */
	public static final String ATTRIBUTE = "unaccepted";

	/**
	 * The form of a request. Only a browser can set {@code Sec-Fetch-Site}, a page
	 * cannot: {@code same-origin} rules out that somebody else's page made the form. A
	 * password is never sent back to the browser.
	 */
	public static UnacceptedPost of(HttpServletRequest request) {
		Map<String, String[]> sent = request.getParameterMap();
		boolean again = "same-origin".equals(request.getHeader("Sec-Fetch-Site"))
				&& sent.keySet().stream().noneMatch(UnacceptedPost::secret);
		return new UnacceptedPost(request.getRequestURI(), again ? fields(sent) : List.of(), again);
	}

	private static boolean secret(String name) {
		return name.toLowerCase(Locale.ROOT).contains("password");
	}

	private static List<Field> fields(Map<String, String[]> sent) {
		List<Field> fields = new ArrayList<>();
		sent.forEach((name, values) -> {
			if (!"_csrf".equals(name)) {
				for (String value : values) {
					fields.add(new Field(name, value));
				}
			}
		});
		return List.copyOf(fields);
	}

	/**
	 * One value of the form.
	 *
	 * @param name the name of the field
	 * @param value as it was sent
	 */
	public record Field(String name, String value) {
	}

}
