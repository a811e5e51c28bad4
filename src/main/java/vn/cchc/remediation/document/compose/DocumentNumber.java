package vn.cchc.remediation.document.compose;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Number and date of a document. Both are given by the records office when it is issued;
 * until then the paper has room for them.
 */
final class DocumentNumber {

	/** Room for a number written by hand. */
	private static final String ROOM = "\u00a0".repeat(6);

	private DocumentNumber() {
	}

	/**
	 * The number with its symbol; below 10 with a zero.
	 * @param symbol what stands behind the room while there is no number: {@code KH-UBND}
	 */
	static String bare(@Nullable String number, String symbol) {
		if (number == null) {
			return ROOM + "/" + symbol;
		}
		return number.matches("[1-9]/.*") ? "0" + number : number;
	}

	/** "Số: 05/KH-UBND". */
	static String printed(@Nullable String number, String symbol) {
		return "Số:" + ((number != null) ? " " : "") + bare(number, symbol);
	}

	/** "ngày 05 tháng 02 năm 2024", or what is to be filled in. */
	static String day(@Nullable LocalDate day) {
		return (day != null) ? DocumentText.day(day) : "ngày … tháng … năm …";
	}

}
