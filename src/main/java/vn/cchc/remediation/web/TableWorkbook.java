package vn.cchc.remediation.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A table as XLSX: what it is above it, its heads frozen and filtered, numbers as numbers
 * and days as days, ready to be printed on A4 lying with the heads on every page. Rows
 * leave the memory as they are written.
 */
final class TableWorkbook extends TableView {

	private static final int HEAD_ROW = 2;

	private static final int ROWS_IN_MEMORY = 100;

	/** In characters; longer texts are wrapped. */
	private static final int WIDEST = 60;

	private static final int NARROWEST = 9;

	/** In 256th parts of a character, as the format counts. */
	private static final int CHARACTER = 256;

	private final String asOf;

	private final String page;

	private final Instant made;

	/**
	 * A workbook.
	 * @param asOf of when its figures are
	 * @param page the word for a page
	 * @param made when it is made
	 */
	TableWorkbook(DataTable table, String asOf, String page, Instant made) {
		super(table);
		this.asOf = asOf;
		this.page = page;
		this.made = made;
	}

	@Override
	public String getContentType() {
		return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
	}

	@Override
	String extension() {
		return "xlsx";
	}

	@Override
	void write(OutputStream out) throws IOException {
		try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
			SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(table().title()));
			TableStyles styles = new TableStyles(book);
			top(sheet, styles);
			heads(sheet.createRow(HEAD_ROW), styles);
			int last = rows(sheet, styles);
			layout(sheet, last);
			properties(book);
			book.write(out);
		}
	}

	private void top(SXSSFSheet sheet, TableStyles styles) {
		Cell title = sheet.createRow(0).createCell(0);
		title.setCellValue(table().title());
		title.setCellStyle(styles.title());
		sheet.createRow(1)
			.createCell(0)
			.setCellValue(
					Stream.concat(table().about().stream(), Stream.of(this.asOf)).collect(Collectors.joining(" · ")));
	}

	private void heads(Row row, TableStyles styles) {
		List<String> heads = names();
		for (int at = 0; at < heads.size(); at++) {
			Cell cell = row.createCell(at);
			cell.setCellValue(heads.get(at));
			cell.setCellStyle(styles.head());
		}
	}

	private List<String> names() {
		List<String> names = new ArrayList<>();
		Optional.ofNullable(table().grouped()).ifPresent(names::add);
		table().columns().forEach((heading) -> names.add(heading.name()));
		return names;
	}

	/** Returns the last row of the table without its totals. */
	private int rows(SXSSFSheet sheet, TableStyles styles) {
		int at = HEAD_ROW;
		for (DataTable.Row row : table().rows()) {
			row(sheet.createRow(++at), row, styles, false);
		}
		int last = at;
		for (DataTable.Row row : table().totals()) {
			row(sheet.createRow(++at), row, styles, true);
		}
		return last;
	}

	private void row(Row row, DataTable.Row content, TableStyles styles, boolean total) {
		List<TableCell> cells = cells(content);
		for (int at = 0; at < cells.size(); at++) {
			Cell cell = row.createCell(at);
			fill(cell, cells.get(at));
			cell.setCellStyle(styles.of(cells.get(at), total));
		}
	}

	private List<TableCell> cells(DataTable.Row row) {
		return (table().grouped() == null) ? table().values(row)
				: Stream
					.concat(Stream.of(Objects.requireNonNullElseGet(row.group(), () -> TableCell.text(null))),
							table().values(row).stream())
					.toList();
	}

	private static void fill(Cell cell, TableCell content) {
		Object value = content.value();
		if (value instanceof BigDecimal number) {
			cell.setCellValue((content.kind().hundredths() ? number.movePointLeft(2) : number).doubleValue());
		}
		else if (value instanceof LocalDate day) {
			cell.setCellValue(day);
		}
		else if (value instanceof LocalDateTime moment) {
			cell.setCellValue(moment);
		}
		else if (value != null) {
			cell.setCellValue(fitting(value.toString()));
		}
	}

	/** A cell takes so many letters and no more. */
	private static String fitting(String text) {
		int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
		return (text.length() > most) ? text.substring(0, most - 1) + "…" : text;
	}

	private void layout(SXSSFSheet sheet, int last) {
		List<String> names = names();
		for (int at = 0; at < names.size(); at++) {
			sheet.setColumnWidth(at, width(at, names.get(at)) * CHARACTER);
		}
		sheet.createFreezePane(1, HEAD_ROW + 1);
		sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, Math.max(HEAD_ROW, last), 0, names.size() - 1));
		sheet.setRepeatingRows(CellRangeAddress.valueOf((HEAD_ROW + 1) + ":" + (HEAD_ROW + 1)));
		sheet.setFitToPage(true);
		sheet.setHorizontallyCenter(true);
		PrintSetup print = sheet.getPrintSetup();
		print.setPaperSize(PrintSetup.A4_PAPERSIZE);
		print.setLandscape(true);
		print.setFitWidth((short) 1);
		// As many pages down as there are.
		print.setFitHeight((short) 0);
		sheet.getFooter().setRight(this.page + " &P/&N");
	}

	/** As wide as the longest word needs, and most texts. */
	private int width(int column, String head) {
		int needed = Stream.of(head.split(" ")).mapToInt(String::length).max().orElse(0) + 4;
		for (DataTable.Row row : table().rows()) {
			needed = Math.max(needed, longestLine(cells(row).get(column).text()) + 2);
		}
		return Math.max(NARROWEST, Math.min(WIDEST, needed));
	}

	private static int longestLine(String text) {
		return text.lines().mapToInt(String::length).max().orElse(0);
	}

	private void properties(SXSSFWorkbook book) {
		POIXMLProperties.CoreProperties core = book.getXSSFWorkbook().getProperties().getCoreProperties();
		core.setTitle(table().title());
		core.setSubjectProperty(String.join(" · ", table().about()));
		table().about().stream().findFirst().ifPresent(core::setCreator);
		core.setCreated(Optional.of(Date.from(this.made)));
	}

}
