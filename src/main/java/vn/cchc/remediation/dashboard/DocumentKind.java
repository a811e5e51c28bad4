package vn.cchc.remediation.dashboard;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The kind of the document that gave an assessment its figures. Decree 30/2020/NĐ-CP puts
 * an abbreviation of the kind after the number of every document ({@code 975/QĐ-UBND})
 * except the official letter, where the agency follows at once ({@code 142/UBND-TH}, S2).
 */
enum DocumentKind {

	DECISION("QĐ"), NOTICE("TB"), REPORT("BC"), PLAN("KH"), LETTER("UBND|HĐND|S[A-ZĐ]{2,}|P[A-ZĐ]{2,}"),

	/** Anything else, or a document without a number. */
	DOCUMENT("");

	private final Pattern symbol;

	DocumentKind(String symbol) {
		this.symbol = Pattern.compile("[^/]+/(?:\\d{4}/)?(?:" + symbol + ")-.+");
	}

	/** The kind that a number such as {@code 975/QĐ-UBND} shows. */
	static DocumentKind of(@Nullable String number) {
		for (DocumentKind kind : values()) {
			if (number != null && kind.symbol.matcher(number.strip()).matches()) {
				return kind;
			}
		}
		return DOCUMENT;
	}

}
