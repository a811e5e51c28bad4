package vn.cchc.remediation.core;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Text as it enters the system: composed (NFC), trimmed, without control characters; and
 * folded for searching.
 */
public final class Texts {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

	private static final Pattern EDGES = Pattern.compile("^[\\s\\u00a0\\ufeff]+|[\\s\\u00a0\\ufeff]+$");

	private Texts() {
	}

	/**
	 * Composed, without control characters except line break and tab, and without space
	 * at the edges.
	 */
	public static String normalize(String text) {
		String composed = Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC);
		return EDGES.matcher(CONTROL.matcher(composed).replaceAll("")).replaceAll("");
	}

	/** As {@link #normalize}, with nothing left becoming null. */
	public static @Nullable String normalizeToNull(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String normalized = normalize(text);
		return normalized.isEmpty() ? null : normalized;
	}

	/**
	 * Lower case without accents, as the database's {@code fold_text} does: "Hải Yến"
	 * becomes "hai yen".
	 */
	public static String fold(String text) {
		String decomposed = Normalizer.normalize(normalize(text), Normalizer.Form.NFD);
		return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D').toLowerCase();
	}

}
