package vn.cchc.remediation.core;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import org.jspecify.annotations.Nullable;

/**
 * The moments found in a plain wording, in their order, and what stands between them.
 *
 * @param found the moments
 * @param rest everything that is no moment
 */
record DueScan(List<Found> found, String rest) {

	/** Finds the moments; each place of the text belongs to at most one. */
	static DueScan of(String plain) {
		List<Found> found = new ArrayList<>();
		StringBuilder rest = new StringBuilder();
		int gap = 0;
		int at = 0;
		while (at < plain.length()) {
			Matcher match = begins(plain, at) ? match(plain, at, found, plain.substring(gap, at)) : null;
			if (match == null) {
				rest.append(plain.charAt(at++));
			}
			else {
				rest.append(" | ");
				at = match.end();
				gap = at;
			}
		}
		return new DueScan(List.copyOf(found), rest.toString());
	}

	private static boolean begins(String plain, int at) {
		char before = (at == 0) ? ' ' : plain.charAt(at - 1);
		return !Character.isLetterOrDigit(before) && before != '/';
	}

	private static @Nullable Matcher match(String plain, int at, List<Found> found, String gap) {
		for (DueShape shape : DueShape.ALL) {
			Matcher matcher = shape.pattern().matcher(plain).useTransparentBounds(true).region(at, plain.length());
			if (matcher.lookingAt()) {
				DueMoment moment = shape.reading().apply(matcher);
				found.add(new Found(gap, gap.endsWith("truoc ") ? moment.before() : moment));
				return matcher;
			}
		}
		return null;
	}

	/**
	 * A moment and the words between it and the one before.
	 *
	 * @param gap the words
	 * @param moment the moment
	 */
	record Found(String gap, DueMoment moment) {
	}

}
