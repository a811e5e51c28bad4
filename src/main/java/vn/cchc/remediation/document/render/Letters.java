package vn.cchc.remediation.document.render;

import java.util.ArrayList;
import java.util.List;

import vn.cchc.remediation.document.model.Block.Paragraph;
import vn.cchc.remediation.document.model.Run;

/**
 * Places in a text, counted in letters other than spaces: where lines are broken, spaces
 * come and go.
 */
final class Letters {

	private Letters() {
	}

	/** How many there are. */
	static int count(String text) {
		return (int) text.codePoints().filter((letter) -> !space(letter)).count();
	}

	/** The paragraph from one letter to before another one, in the same faces. */
	static Paragraph slice(Paragraph paragraph, int from, int to) {
		List<Run> runs = new ArrayList<>();
		int at = 0;
		for (Run run : paragraph.runs()) {
			StringBuilder text = new StringBuilder();
			for (int letter : run.text().codePoints().toArray()) {
				boolean begun = !runs.isEmpty() || !text.isEmpty();
				if (at >= from && at < to && (begun || !space(letter))) {
					text.appendCodePoint(letter);
				}
				at += space(letter) ? 0 : 1;
			}
			if (!text.isEmpty()) {
				runs.add(new Run(text.toString(), run.face()));
			}
		}
		return new Paragraph(runs);
	}

	private static boolean space(int letter) {
		return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
	}

}
