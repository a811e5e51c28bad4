package vn.cchc.remediation.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A table as somebody reads it: in a page, in a workbook, or in a CSV file.
 *
 * @param heads what stands above the columns
 * @param rows the texts of the cells, rows of totals last
 */
record ReadTable(List<String> heads, List<List<String>> rows) {

	private static final int HEAD_ROW = 2;

	/** The table of a page, without what is only there for the screen. */
	static ReadTable page(Document page, String name) {
		Document paper = page.clone();
		paper.select("[data-only=screen]").remove();
		List<String> heads = new ArrayList<>();
		List<List<String>> rows = new ArrayList<>();
		for (Element table : paper.select("table[data-table=" + name + "]")) {
			Element within = table.closest("[data-group]:not([data-group=''])");
			String group = (within != null) ? within.attr("data-group") : null;
			boolean grouped = group != null || !table.select("tr[data-group]").isEmpty();
			heads = heads(table, grouped);
			for (Element row : table.select("tbody tr, tfoot tr")) {
				if (row.hasAttr("data-group")) {
					group = row.text();
				}
				else {
					List<String> cells = new ArrayList<>();
					if (grouped) {
						cells.add(plain(row.hasClass("row-total") || group == null ? "" : group));
					}
					row.select("> th, > td").forEach((cell) -> cells.add(plain(cell.text())));
					rows.add(cells);
				}
			}
		}
		return new ReadTable(heads, rows);
	}

	/** Heads by the names that screen readers say; what rows are grouped by has none. */
	private static List<String> heads(Element table, boolean grouped) {
		List<String> heads = new ArrayList<>();
		if (grouped) {
			heads.add("");
		}
		table.select("thead th").forEach((head) -> {
			Element link = head.selectFirst("a[aria-label]");
			heads.add((link != null) ? link.attr("aria-label") : head.text());
		});
		return heads;
	}

	/** A workbook as a program set to Việt Nam shows it. */
	static ReadTable workbook(XSSFWorkbook book) {
		DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));
		return workbook(book, (cell) -> formatter.formatCellValue(cell));
	}

	/** A workbook with the values of its cells, numbers with two places. */
	static ReadTable values(XSSFWorkbook book) {
		DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));
		return workbook(book, (cell) -> {
			boolean place = cell.getCellStyle().getDataFormatString().startsWith("00\"");
			return (cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell) && !place)
					? number(BigDecimal.valueOf(cell.getNumericCellValue())
						.movePointRight(cell.getCellStyle().getDataFormatString().contains("\\ %") ? 2 : 0))
					: formatter.formatCellValue(cell);
		});
	}

	private static ReadTable workbook(XSSFWorkbook book, java.util.function.Function<Cell, String> read) {
		XSSFSheet sheet = book.getSheetAt(0);
		List<List<String>> all = new ArrayList<>();
		for (int at = HEAD_ROW; at <= sheet.getLastRowNum(); at++) {
			Row row = sheet.getRow(at);
			List<String> cells = new ArrayList<>();
			row.forEach((cell) -> cells.add(plain(read.apply(cell))));
			all.add(cells);
		}
		return new ReadTable(all.get(0), all.subList(1, all.size()));
	}

	/** A CSV file, numbers with two places, as a program set to Việt Nam takes them. */
	static ReadTable csv(byte[] file) throws IOException {
		String text = new String(file, StandardCharsets.UTF_8).substring(1);
		List<List<String>> all = new ArrayList<>();
		CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
		for (CSVRecord line : format.parse(new StringReader(text))) {
			all.add(line.stream().map(ReadTable::taken).map(ReadTable::plain).toList());
		}
		return new ReadTable(all.get(0), all.subList(1, all.size()));
	}

	private static String taken(String cell) {
		if (cell.startsWith("'")) {
			return cell.substring(1);
		}
		return cell.matches("-?[0-9]+(,[0-9]+)?%?") ? number(new BigDecimal(cell.replace(",", ".").replace("%", "")))
				: cell;
	}

	private static String number(BigDecimal number) {
		return "#" + number.setScale(2, RoundingMode.HALF_UP);
	}

	static XSSFWorkbook open(byte[] file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file));
	}

	/** The unknown is a dash on paper and nothing in a spreadsheet. */
	private static String plain(String text) {
		String joined = text.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
		return "–".equals(joined) ? "" : joined;
	}

}
