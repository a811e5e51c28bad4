package vn.cchc.remediation.evidence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/**
 * What a piece of evidence is. Texts are brought into the form in which they are stored.
 *
 * @param title what it is, at most {@link #LONGEST_TITLE}; null: as the file is called
 * @param number number and symbol of the document, 12/BC-UBND, at most
 * {@link #LONGEST_NUMBER}
 * @param date date of the document, not before {@link #EARLIEST}
 * @param issuer who issued the document, at most {@link #LONGEST_ISSUER}
 */
public record EvidenceFacts(@Nullable String title, @Nullable String number, @Nullable LocalDate date,
		@Nullable String issuer) {

	/** Nothing but the file. */
	public static final EvidenceFacts NONE = new EvidenceFacts(null, null, null, null);

	/** Characters. */
	public static final int LONGEST_TITLE = 300;

	/** Characters. */
	public static final int LONGEST_NUMBER = 100;

	/** Characters. */
	public static final int LONGEST_ISSUER = 200;

	/** No office of today existed before; an earlier date is a slip of the hand. */
	public static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);

	public EvidenceFacts {
		title = Texts.normalizeToNull(title);
		number = Texts.normalizeToNull(number);
		issuer = Texts.normalizeToNull(issuer);
	}

}
