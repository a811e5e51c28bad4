package vn.cchc.remediation.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * What a cell of a table is, and how spreadsheets show it. Their formats are those of
 * OOXML: the program that opens the file puts in the signs of its user's country, in Việt
 * Nam 1.234,50.
 */
public enum TableKind {

	TEXT("@", "", 0),

	COUNT("#,##0", "", 0),

	POINTS("0.00;\"−\"0.00", "", 2),

	/** With its sign. */
	DIFFERENCE("+0.00;\"−\"0.00;0.00", "", 2),

	/** Over many units, with its sign. */
	SUM("+#,##0.00;\"−\"#,##0.00;0.00", "", 2),

	/** Per cent; spreadsheets keep the hundredth part. */
	PERCENT("0.00\\ %;\"−\"0.00\\ %", "%", 2),

	WHOLE_PERCENT("0\\ %", "%", 0),

	/** Percentage points with their sign, which no spreadsheet multiplies. */
	PERCENT_DIFFERENCE("+0.00\" %\";\"−\"0.00\" %\";0.00\" %\"", "", 2),

	YEAR("0", "", 0),

	/** A place; its format names among how many. */
	RANK("0", "", 0),

	/** Places up or down. */
	CHANGE("\"▲\"0;\"▼\"0;0", "", 0),

	DATE("dd/mm/yyyy", "", 0),

	MINUTE("dd/mm/yyyy\\ hh:mm", "", 0);

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

	private final String format;

	private final String sign;

	private final int places;

	TableKind(String format, String sign, int places) {
		this.format = format;
		this.sign = sign;
		this.places = places;
	}

	/** Whether it is right-aligned. */
	public boolean figure() {
		return this != TEXT;
	}

	/** Whether its value is a number. */
	public boolean number() {
		return this != TEXT && this != DATE && this != MINUTE;
	}

	/** Whether spreadsheets keep the hundredth part. */
	public boolean hundredths() {
		return this == PERCENT || this == WHOLE_PERCENT;
	}

	/** Its format in OOXML. */
	public String format() {
		return this.format;
	}

	/**
	 * A number as a Vietnamese spreadsheet program reads it: comma, a minus of the
	 * keyboard, no points between thousands.
	 */
	public String plain(BigDecimal number) {
		return number.setScale(this.places, RoundingMode.HALF_UP).toPlainString().replace('.', ',') + this.sign;
	}

	/** A number as pages print it, with points between thousands. */
	String printed(BigDecimal number) {
		DecimalFormat printed = new DecimalFormat((this.places > 0) ? "#,##0.00" : "#,##0",
				DecimalFormatSymbols.getInstance(VIETNAMESE));
		printed.setRoundingMode(RoundingMode.HALF_UP);
		printed.setPositivePrefix((this == SUM && number.signum() > 0) ? "+" : "");
		printed.setNegativePrefix("−");
		return printed.format(number) + (this.sign.isEmpty() ? "" : "\u00a0" + this.sign);
	}

}
