package vn.cchc.remediation.web;

import java.util.List;

/**
 * What was typed into a field of a form that cannot be sent any more, shown to be copied.
 *
 * @param label what the field is called
 * @param text what was typed
 */
public record TypedText(String label, String text) {

	/** Those in which something was typed. */
	public static List<TypedText> written(List<TypedText> texts) {
		return texts.stream().filter((one) -> !one.text().isBlank()).toList();
	}

}
