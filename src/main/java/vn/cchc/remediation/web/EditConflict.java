package vn.cchc.remediation.web;

import java.util.List;
import java.util.Map;

/**
 * A field that two people changed at the same time: the user sees both values and
 * chooses.
 *
 * @param label what the field is called
 * @param stored what the other one saved
 * @param typed what this one typed
 */
public record EditConflict(String label, String stored, String typed) {

	/** The fields whose texts differ, by label, in the order of what was typed. */
	public static List<EditConflict> between(Map<String, String> stored, Map<String, String> typed) {
		return typed.entrySet()
			.stream()
			.map((field) -> new EditConflict(field.getKey(), stored.getOrDefault(field.getKey(), ""), field.getValue()))
			.filter((field) -> !field.stored().equals(field.typed()))
			.toList();
	}

}
