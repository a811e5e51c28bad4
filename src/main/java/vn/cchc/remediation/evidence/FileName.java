package vn.cchc.remediation.evidence;

import java.util.regex.Pattern;

import vn.cchc.remediation.core.Texts;

/** The name of a file as it is kept: Vietnamese stays Vietnamese, folders go. */
final class FileName {

	/** Characters of the longest name without its extension. */
	private static final int LONGEST = 150;

	/** Invisible characters too: they can turn the direction of what is read. */
	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\s]+");

	private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(pdf|docx?|xlsx?|jpe?g|jpe|jfif|png)$");

	private FileName() {
	}

	/**
	 * The name without folders, as it is shown to who sent it.
	 * @param sent as the browser sent it
	 */
	static String shown(String sent) {
		return shortened(last(sent));
	}

	/** The name without folders and extension; empty where nothing is left. */
	static String base(String sent) {
		return shortened(EXTENSION.matcher(last(sent)).replaceFirst("")).strip();
	}

	private static String last(String sent) {
		String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
		return INVISIBLE.matcher(Texts.normalize(last)).replaceAll(" ").strip();
	}

	/** The whole name, with the extension that fits the content. */
	static String of(String base, FileType type) {
		return (base.isEmpty() ? "tai-lieu" : base) + "." + type.extension();
	}

	/** Never half a character. */
	private static String shortened(String name) {
		int end = Math.min(name.length(), LONGEST);
		return name.substring(0, (end > 0 && Character.isHighSurrogate(name.charAt(end - 1))) ? end - 1 : end);
	}

}
