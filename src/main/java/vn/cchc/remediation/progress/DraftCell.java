package vn.cchc.remediation.progress;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a report where officers note something; its address, {@code verdict-17}, is
 * also the id of the element in pages.
 *
 * @param part which part of it
 * @param id the line; of the remark on the whole the report
 */
public record DraftCell(Part part, long id) {

	private static final Pattern ADDRESS = Pattern.compile("([a-z]+)-([0-9]{1,18})");

	/** The cell of an address; nothing when it names none. */
	public static Optional<DraftCell> parse(String address) {
		Matcher matcher = ADDRESS.matcher(address);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return Arrays.stream(Part.values())
			.filter((part) -> part.word().equals(matcher.group(1)))
			.findFirst()
			.map((part) -> new DraftCell(part, Long.parseLong(matcher.group(2))));
	}

	/** {@code verdict-17}. */
	public String address() {
		return this.part.word() + "-" + this.id;
	}

	/** What stands there, as the text that a form sends. */
	public String text(DraftNote note) {
		Verdict verdict = note.judgement().verdict();
		String words = note.judgement().remark();
		return (this.part == Part.VERDICT) ? ((verdict != null) ? verdict.name() : "") : ((words != null) ? words : "");
	}

	/** What can be noted. */
	public enum Part {

		/** The verdict on a line. */
		VERDICT,

		/** The words with it. */
		REMARK,

		/** The remark on the report as a whole. */
		OVERALL;

		String word() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
