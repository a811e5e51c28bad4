package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * In whose right a document is signed (Decree 30/2020/NĐ-CP, Annex I, part II, 7). A
 * People's Committee decides as a body: {@link #KT} and {@link #Q} stand below "TM. ỦY
 * BAN NHÂN DÂN".
 */
public enum SigningAuthority {

	/** The title alone, as S1 does. */
	NONE,

	/** Thay mặt: for the People's Committee, signed by its chairperson. */
	TM,

	/** Ký thay: a deputy signs for the chairperson. */
	KT,

	/** Quyền: acting chairperson (S5). */
	Q,

	/** Thừa lệnh: a head of office signs by order. */
	TL,

	/** Thừa ủy quyền: by authorisation. */
	TUQ;

	private static final String COMMITTEE = "TM. ỦY BAN NHÂN DÂN";

	private static final String CHAIRPERSON = "CHỦ TỊCH";

	/**
	 * The lines above the signature, in capitals as they are printed, Vietnamese in every
	 * language of the pages.
	 * @param title of who signs; a line that has nothing to say is left out
	 */
	public List<String> lines(String title) {
		String printed = title.strip().toUpperCase(Locale.forLanguageTag("vi"));
		Stream<String> lines = switch (this) {
			case NONE -> Stream.of(printed);
			case TM -> Stream.of(COMMITTEE, printed);
			case KT -> Stream.of(COMMITTEE, "KT. " + CHAIRPERSON, printed);
			case Q -> Stream.of(COMMITTEE, printed.startsWith("Q.") ? printed : ("Q. " + printed).strip());
			case TL -> Stream.of("TL. " + CHAIRPERSON, printed);
			case TUQ -> Stream.of("TUQ. " + CHAIRPERSON, printed);
		};
		return lines.filter((line) -> !line.isEmpty()).toList();
	}

}
