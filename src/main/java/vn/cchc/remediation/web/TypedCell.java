package vn.cchc.remediation.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.cchc.remediation.core.Texts;

/**
 * A cell as a browser without script sends it: by its address, {@code was.} with the text
 * that it had when the page was made (left out when that was empty), and {@code keep.}
 * where a conflict was decided.
 *
 * @param address address of the cell, or the name of another field of the form
 * @param was what the user saw
 * @param now what the user typed
 */
public record TypedCell(String address, String was, String now) {

	private static final String WAS = "was.";

	/** The cells that were changed, with all that was typed. */
	public static List<TypedCell> changed(Map<String, String> sent) {
		List<TypedCell> changes = new ArrayList<>();
		for (String address : addresses(sent)) {
			String was = sent.getOrDefault(WAS + address, "");
			String now = sent.getOrDefault(address, "");
			if (!"theirs".equals(sent.get("keep." + address)) && !Texts.normalize(now).equals(Texts.normalize(was))) {
				changes.add(new TypedCell(address, was, now));
			}
		}
		return changes;
	}

	/** A box that is not ticked is not sent, but what it was is. */
	private static Set<String> addresses(Map<String, String> sent) {
		Set<String> addresses = new LinkedHashSet<>();
		sent.keySet().forEach((name) -> addresses.add(name.startsWith(WAS) ? name.substring(WAS.length()) : name));
		return addresses;
	}

}
