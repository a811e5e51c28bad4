package vn.cchc.remediation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that a result report leaves empty; the sentence is the message
 * {@code result.gap.<kind>}.
 *
 * @param kind what is missing
 * @param cell where it can be filled in
 * @param name what it is called, empty for a text of the report itself
 */
public record ResultGap(Kind kind, ResultCell cell, String name) {

	private static final List<ResultText> EXPECTED = List.of(ResultText.LEGAL_BASES, ResultText.OPENING,
			ResultText.GENERAL, ResultText.SOLUTIONS, ResultText.CLOSING, ResultText.RECIPIENTS);

	/** What a report leaves empty, in its order. */
	public static List<ResultGap> of(ResultContent content) {
		List<ResultGap> gaps = new ArrayList<>();
		if (content.text(ResultText.TITLE).isEmpty()) {
			gaps.add(new ResultGap(Kind.NO_TITLE, new ResultCell(ResultField.TITLE, 0), ""));
		}
		if (content.domains().isEmpty()) {
			gaps.add(new ResultGap(Kind.NO_DOMAIN, new ResultCell(ResultField.GENERAL, 0), ""));
		}
		EXPECTED.stream()
			.filter((text) -> content.text(text).isEmpty())
			.forEach((text) -> gaps
				.add(new ResultGap(Kind.NO_TEXT, new ResultCell(ResultField.valueOf(text.name()), 0), text.name())));
		content.domains().stream().flatMap(ResultGap::of).forEach(gaps::add);
		return gaps;
	}

	private static Stream<ResultGap> of(ResultContent.Domain domain) {
		List<ResultGap> gaps = new ArrayList<>();
		if (domain.untold()) {
			gaps.add(gap(Kind.UNTOLD, ResultField.DOMAIN_ACHIEVED, domain));
		}
		else if (domain.notAchieved() != null && domain.why() == null) {
			gaps.add(gap(Kind.NO_WHY, ResultField.DOMAIN_WHY, domain));
		}
		if (!domain.score().known()) {
			gaps.add(gap(Kind.NO_SCORE, ResultField.DOMAIN_ACHIEVED, domain));
		}
		return gaps.stream();
	}

	private static ResultGap gap(Kind kind, ResultField field, ResultContent.Domain domain) {
		return new ResultGap(kind, new ResultCell(field, domain.id()), domain.heading());
	}

	/** Whether the document cannot do without it. */
	public boolean error() {
		return this.kind == Kind.NO_TITLE || this.kind == Kind.NO_DOMAIN;
	}

	/** What is missing. */
	public enum Kind {

		/** The subject line. */
		NO_TITLE,

		/** Any domain. */
		NO_DOMAIN,

		/** A text of the report. */
		NO_TEXT,

		/** What became of a domain. */
		UNTOLD,

		/** Why something was not achieved in a domain. */
		NO_WHY,

		/** What was scored in a domain. */
		NO_SCORE

	}

}
