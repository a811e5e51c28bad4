package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two texts compared word by word: what stayed, what is gone, what is new, in reading
 * order.
 *
 * @param spans the pieces; those that are not gone make up the later text
 */
public record TextDifference(List<Span> spans) {

	/** A word with the space behind it. */
	private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

	/**
	 * Pairs of words that are compared at most; longer texts are shown one after the
	 * other.
	 */
	private static final long MOST = 4_000_000;

	/** The difference from an earlier to a later text. */
	public static TextDifference of(String earlier, String later) {
		List<String> was = words(earlier);
		List<String> now = words(later);
		Spans spans = new Spans();
		if ((long) was.size() * now.size() > MOST) {
			spans.add(Kind.GONE, earlier);
			spans.add(Kind.NEW, later);
		}
		else {
			walk(was, now, common(was, now), spans);
		}
		return new TextDifference(spans.joined());
	}

	private static List<String> words(String text) {
		return WORD.matcher(text).results().map(MatchResult::group).toList();
	}

	/** Lengths of the longest common sequences from each pair of words on. */
	private static int[][] common(List<String> was, List<String> now) {
		int[][] common = new int[was.size() + 1][now.size() + 1];
		for (int i = was.size() - 1; i >= 0; i--) {
			for (int j = now.size() - 1; j >= 0; j--) {
				common[i][j] = same(was.get(i), now.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	private static void walk(List<String> was, List<String> now, int[][] common, Spans spans) {
		int i = 0;
		int j = 0;
		while (i < was.size() && j < now.size()) {
			if (same(was.get(i), now.get(j))) {
				spans.add(Kind.SAME, now.get(j));
				i++;
				j++;
			}
			else if (common[i + 1][j] >= common[i][j + 1]) {
				spans.add(Kind.GONE, was.get(i++));
			}
			else {
				spans.add(Kind.NEW, now.get(j++));
			}
		}
		was.subList(i, was.size()).forEach((word) -> spans.add(Kind.GONE, word));
		now.subList(j, now.size()).forEach((word) -> spans.add(Kind.NEW, word));
	}

	/** The space behind a word does not make it another one. */
	private static boolean same(String one, String other) {
		return one.strip().equals(other.strip());
	}

	/** What became of a piece. */
	public enum Kind {

		/** In both texts. */
		SAME,

		/** In the earlier one only. */
		GONE,

		/** In the later one only. */
		NEW

	}

	/**
	 * A piece of text.
	 *
	 * @param kind what became of it
	 * @param text the words with the spaces between and behind them
	 */
	public record Span(Kind kind, String text) {
	}

	/** Joins words that follow each other. */
	private static final class Spans {

		private final List<Span> spans = new ArrayList<>();

		void add(Kind kind, String text) {
			int last = this.spans.size() - 1;
			if (last >= 0 && this.spans.get(last).kind() == kind) {
				this.spans.set(last, new Span(kind, this.spans.get(last).text() + text));
			}
			else {
				this.spans.add(new Span(kind, text));
			}
		}

		List<Span> joined() {
			return List.copyOf(this.spans);
		}

	}

}
