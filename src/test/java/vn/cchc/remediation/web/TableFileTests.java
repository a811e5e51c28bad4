package vn.cchc.remediation.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.cchc.remediation.core.Points;

import static org.assertj.core.api.Assertions.assertThat;

/** What spreadsheet programs make of a table's files. */
class TableFileTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-05T02:00:00Z"), ZoneOffset.UTC);

	private final Tables tables = tables();

	private static Tables tables() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		return new Tables(messages, CLOCK);
	}

	@Test
	void whatAProgramWouldCalculateOrTakeForADateIsAText() throws Exception {
		List<String> texts = List.of("=1+1", "+84 263", "-5 điểm", "@tệp", "\t=1", "\r=1", "＝1+1", "1.10", "3.12.1",
				"05/2024", "2", "%a", "|cmd");
		assertThat(csv(texts).lines().skip(1).map((line) -> line.replace("\"", "")).collect(Collectors.joining("\n")))
			.isEqualTo(texts.stream().map((text) -> "'" + text.replace("\r", "\n")).collect(Collectors.joining("\n")));
		assertThat(csv(List.of("Xã Đưng K'Nớ", "Giao; làm \"ngay\"", "12/KH-UBND")).lines().skip(1))
			.containsExactly("Xã Đưng K'Nớ", "\"Giao; làm \"\"ngay\"\"\"", "12/KH-UBND");
		XSSFSheet sheet = workbook(this.text(texts)).getSheetAt(0);
		for (int at = 0; at < texts.size(); at++) {
			Cell cell = sheet.getRow(at + 3).getCell(0);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getCellStyle().getQuotePrefixed()).as("stays a text when it is edited").isTrue();
		}
	}

	@Test
	void numbersAndDaysAreNumbersAndDays() throws Exception {
		DataTable table = this.tables.<Points>shape()
			.figure("mat", TableCell::lost)
			.figure("ngay", (points) -> TableCell.date(LocalDate.of(2024, 2, 5)))
			.figure("ty-le", (points) -> TableCell.percent(45))
			.figure("hang", (points) -> TableCell.rank(1, 22))
			.figure("khong-ro", (points) -> TableCell.points(null))
			.of("thu", "Thử", List.of(), List.of(Points.of("1234.5"), Points.of("0")));
		assertThat(bytes(table, "csv").lines().skip(1)).containsExactly("-1234,50;05/02/2024;45%;'01/22;",
				"0,00;05/02/2024;45%;'01/22;");
		XSSFSheet sheet = workbook(table).getSheetAt(0);
		assertThat(sheet.getRow(3).getCell(0).getNumericCellValue()).isEqualTo(-1234.5);
		assertThat(DateUtil.isCellDateFormatted(sheet.getRow(3).getCell(1))).isTrue();
		assertThat(sheet.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(0.45);
		assertThat(sheet.getRow(3).getCell(3).getNumericCellValue()).isEqualTo(1);
		assertThat(sheet.getRow(3).getCell(4).getCellType()).as("unknown is not zero").isEqualTo(CellType.BLANK);
	}

	@Test
	void aFileHasAReadableName() throws Exception {
		DataTable table = this.tables.<String>shape()
			.text("cot", TableCell::text)
			.of("thu", "Bảng điểm", List.of("Xã Hải Yến", "Quý II/2024"), List.of("a"));
		MockHttpServletResponse answer = answer(table, "csv");
		assertThat(Objects.requireNonNull(answer.getHeader("Content-Disposition"))).startsWith("attachment;")
			.contains("filename*=UTF-8''X%C3%A3%20H%E1%BA%A3i%20Y%E1%BA%BFn%20-%20B%E1%BA%A3ng")
			.endsWith("-2024.csv");
	}

	@Test
	void tenThousandRowsAndALongTextAreWritten() throws Exception {
		List<String> rows = IntStream.range(0, 10_000).mapToObj((at) -> "Xã thứ " + at).toList();
		assertThat(workbook(text(rows)).getSheetAt(0).getLastRowNum()).isEqualTo(10_002);
		String longest = "ạ".repeat(40_000);
		assertThat(workbook(text(List.of(longest))).getSheetAt(0).getRow(3).getCell(0).getStringCellValue())
			.hasSize(32_767)
			.endsWith("…");
	}

	private DataTable text(List<String> texts) {
		return this.tables.<String>shape().text("cot", TableCell::text).of("thu", "Thử", List.of(), texts);
	}

	private String csv(List<String> texts) throws Exception {
		return bytes(text(texts), "csv").replace("\r\n", "\n").replace("\r", "\n");
	}

	private String bytes(DataTable table, String format) throws Exception {
		return new String(answer(table, format).getContentAsByteArray(), StandardCharsets.UTF_8).substring(1);
	}

	private XSSFWorkbook workbook(DataTable table) throws Exception {
		return open(answer(table, "xlsx").getContentAsByteArray());
	}

	private static XSSFWorkbook open(byte[] file) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(file));
	}

	private MockHttpServletResponse answer(DataTable table, String format) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.tables.file(table, format).render(Map.of(), new MockHttpServletRequest(), response);
		return response;
	}

}
