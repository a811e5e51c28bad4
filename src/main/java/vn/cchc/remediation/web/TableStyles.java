package vn.cchc.remediation.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How the cells of a workbook look; a look is kept, because a workbook has few. */
final class TableStyles {

	private static final short TITLE_SIZE = 14;

	private final Workbook book;

	private final Font bold;

	private final Map<String, CellStyle> kept = new HashMap<>();

	TableStyles(Workbook book) {
		this.book = book;
		this.bold = book.createFont();
		this.bold.setBold(true);
	}

	CellStyle title() {
		Font large = this.book.createFont();
		large.setBold(true);
		large.setFontHeightInPoints(TITLE_SIZE);
		CellStyle style = this.book.createCellStyle();
		style.setFont(large);
		return style;
	}

	CellStyle head() {
		return this.kept.computeIfAbsent("head", (key) -> {
			CellStyle style = framed(true);
			style.setAlignment(HorizontalAlignment.CENTER);
			style.setVerticalAlignment(VerticalAlignment.CENTER);
			style.setWrapText(true);
			style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
			style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			return style;
		});
	}

	/** The look of a cell, in a row of totals or not. */
	CellStyle of(TableCell cell, boolean total) {
		String format = format(cell);
		boolean quoted = cell.kind() == TableKind.TEXT && !TableCsv.defused(cell.text()).equals(cell.text());
		return this.kept.computeIfAbsent(format + "|" + total + "|" + quoted, (key) -> {
			CellStyle style = framed(total);
			style.setDataFormat(this.book.createDataFormat().getFormat(format));
			style.setWrapText(!cell.kind().figure());
			style.setQuotePrefixed(quoted);
			return style;
		});
	}

	/**
	 * A rank is the place as a number, shown as 01/22; no change of places has a word.
	 */
	private static String format(TableCell cell) {
		if (cell.kind() == TableKind.RANK && cell.of() != null) {
			return "00\"/%02d\"".formatted(cell.of());
		}
		boolean word = cell.kind() == TableKind.CHANGE && BigDecimal.ZERO.equals(cell.value());
		return word ? "0;0;\"" + cell.text().replace("\"", "") + "\"" : cell.kind().format();
	}

	private CellStyle framed(boolean strong) {
		CellStyle style = this.book.createCellStyle();
		style.setVerticalAlignment(VerticalAlignment.TOP);
		style.setBorderTop(BorderStyle.THIN);
		style.setBorderBottom(BorderStyle.THIN);
		style.setBorderLeft(BorderStyle.THIN);
		style.setBorderRight(BorderStyle.THIN);
		if (strong) {
			style.setFont(this.bold);
		}
		return style;
	}

}
