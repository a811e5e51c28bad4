package vn.cchc.remediation.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV for spreadsheet programs set to Việt Nam: UTF-8 with a byte order mark,
 * without which Excel takes it for another encoding; semicolons between the cells, which
 * such a program expects because its numbers have commas.
 *
 * <p>
 * Programs calculate whatever looks like a formula and turn codes such as 1.10 and ranks
 * such as 01/22 into numbers and dates. Texts that they would read so begin with an
 * apostrophe; numbers, negative ones too, are numbers.
 */
final class TableCsv extends TableView {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').get();

	private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@|%\uFF1D\uFF0B\uFF0D\uFF20].*",
			Pattern.DOTALL);

	private static final Pattern CONTROL_FIRST = Pattern.compile("^[\\t\\r\\n].*", Pattern.DOTALL);

	private static final Pattern NUMBER_OR_DATE = Pattern.compile("^[0-9]+([.,/:\\-][0-9]+)*[.%]?$");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

	TableCsv(DataTable table) {
		super(table);
	}

	@Override
	public String getContentType() {
		return "text/csv;charset=UTF-8";
	}

	@Override
	String extension() {
		return "csv";
	}

	@Override
	void write(OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		writer.write(BYTE_ORDER_MARK);
		// Not closed: the response is the container's to close.
		CSVPrinter csv = new CSVPrinter(writer, FORMAT);
		csv.printRecord(heads());
		for (DataTable.Row row : table().rows()) {
			csv.printRecord(cells(row));
		}
		for (DataTable.Row row : table().totals()) {
			csv.printRecord(cells(row));
		}
		csv.flush();
	}

	private List<String> heads() {
		List<String> heads = new ArrayList<>();
		if (table().grouped() != null) {
			heads.add(defused(table().grouped()));
		}
		table().columns().forEach((heading) -> heads.add(defused(heading.name())));
		return heads;
	}

	private List<String> cells(DataTable.Row row) {
		List<String> cells = new ArrayList<>();
		if (table().grouped() != null) {
			cells.add((row.group() != null) ? written(row.group()) : "");
		}
		table().values(row).forEach((cell) -> cells.add(written(cell)));
		return cells;
	}

	private static String written(TableCell cell) {
		Object value = cell.value();
		if (cell.kind() == TableKind.RANK) {
			return (value != null) ? defused(cell.text()) : "";
		}
		return (value instanceof BigDecimal number) ? cell.kind().plain(number) : (value instanceof LocalDate day)
				? DATE.format(day) : (value instanceof LocalDateTime moment) ? MINUTE.format(moment) : defused(value);
	}

	/** A text as no program takes it for anything else. */
	static String defused(@Nullable Object text) {
		String words = (text != null) ? text.toString() : "";
		boolean dangerous = FORMULA.matcher(words).matches() || CONTROL_FIRST.matcher(words).matches()
				|| NUMBER_OR_DATE.matcher(words).matches();
		return dangerous ? "'" + words : words;
	}

}
