package vn.cchc.remediation.sample;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every table that can be had as a file: page, print, workbook and CSV have the same
 * heads, the same cells and the same totals. A table that is not listed here fails.
 */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTablesTests {

	private static final String FILE = "{format:xlsx|csv}";

	private static final Pattern CHOICE = Pattern.compile("\\{table:([a-z|]+)}");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	private SamplePages pages;

	private long unit;

	@BeforeAll
	void open() {
		this.pages = new SamplePages(this.mvc, this.accounts);
	}

	Stream<Offered> tables() {
		long period = id("""
				select period_id from progress_report group by period_id
				order by count(distinct status) desc, period_id limit 1""");
		long authority = id("select authority_id from reporting_period where id = " + period);
		long plan = id("select plan_id from progress_report where period_id = " + period
				+ " and status = 'ACCEPTED' order by id limit 1");
		this.unit = id("select unit_id from remediation_plan where id = " + plan);
		long scored = id("""
				select p.id from remediation_plan p join assessment a on a.unit_id = p.unit_id and a.year >= p.plan_year
				where p.issued_versions > 0 and a.status = 'PUBLISHED' order by p.id limit 1""");
		long assessment = id("select id from assessment where unit_id = " + this.unit + " order by year desc limit 1");
		long criterion = id("""
				select criterion_id from criterion_score where deepest and lost_score > 0 and assessment_id = %d
				order by criterion_id limit 1""".formatted(assessment));
		String ofAuthority = "/authorities/" + authority;
		String ofUnit = "/units/" + this.unit;
		String late = "/units/" + id("""
				select p.unit_id from task_in_force t join task_progress g on g.task_id = t.task_id
				join remediation_plan p on p.id = t.plan_id
				where t.due_last_day < current_date and g.ended is not true and p.status <> 'CLOSED'
				order by p.unit_id limit 1""") + "/chase";
		return Stream.of(new Offered(ofAuthority, "units", ofAuthority + "/units"),
				new Offered(ofAuthority + "?sort=gap&dir=desc&q=h", "units", ofAuthority + "/units"),
				new Offered(ofAuthority, "domains", ofAuthority + "/domains"),
				new Offered(ofAuthority, "losing", ofAuthority + "/losing"),
				new Offered(ofAuthority + "/heatmap", "heatmap", ofAuthority + "/heatmap"),
				new Offered(ofAuthority + "/criteria/" + criterion, "criterion",
						ofAuthority + "/criteria/" + criterion),
				new Offered(ofAuthority + "/progress", "units", ofAuthority + "/progress/units"),
				new Offered(ofAuthority + "/progress", "domains", ofAuthority + "/progress/domains"),
				new Offered(ofAuthority + "/progress", "deadlines", ofAuthority + "/progress/deadlines"),
				new Offered(ofAuthority + "/progress", "leads", ofAuthority + "/progress/leads"),
				new Offered(ofAuthority + "/progress", "criteria", ofAuthority + "/progress/criteria"),
				new Offered(ofAuthority + "/progress/tasks?show=overdue", "tasks", ofAuthority + "/progress/tasks"),
				new Offered(ofUnit + "/progress/tasks", "tasks", ofUnit + "/progress/tasks"),
				new Offered(ofAuthority + "/outcome?sort=share&dir=asc", "units", ofAuthority + "/outcome/units"),
				new Offered(ofAuthority + "/outcome", "won", ofAuthority + "/outcome/won"),
				new Offered(ofAuthority + "/outcome", "again", ofAuthority + "/outcome/again"),
				new Offered(ofUnit + "/progress", "periods", ofUnit + "/progress/periods"),
				new Offered(ofUnit + "/progress", "leads", ofUnit + "/progress/leads"),
				new Offered(ofAuthority + "/chase", "chase", ofAuthority + "/chase"), new Offered(late, "chase", late),
				new Offered(ofUnit, "years", ofUnit + "/years"), new Offered(ofUnit, "domains", ofUnit + "/domains"),
				new Offered(ofUnit, "lost", ofUnit + "/lost"),
				new Offered("/assessments/" + assessment, "sheet", "/assessments/" + assessment + "/sheet"),
				new Offered("/assessments/" + assessment + "?show=lost&second=true", "sheet",
						"/assessments/" + assessment + "/sheet"),
				new Offered("/periods/" + period, "period", "/periods/" + period),
				new Offered("/periods/" + period + "?sort=done&dir=desc&show=accepted", "period", "/periods/" + period),
				new Offered("/plans/" + plan + "/tracking", "tracking", "/plans/" + plan + "/tracking"),
				new Offered("/plans/" + plan + "/versions/1", "tasks", "/plans/" + plan + "/versions/1/tasks"),
				new Offered("/plans/" + plan, "tasks", "/plans/" + plan + "/tasks"),
				new Offered("/plans/" + plan + "/criteria", "criteria", "/plans/" + plan + "/criteria"),
				new Offered("/plans/" + plan + "/outcome", "outcome", "/plans/" + plan + "/outcome"),
				new Offered("/plans/" + scored + "/outcome", "outcome", "/plans/" + scored + "/outcome"),
				new Offered("/solutions", "solutions", "/solutions"),
				new Offered("/solutions?show=worked", "solutions", "/solutions"));
	}

	@ParameterizedTest
	@MethodSource("tables")
	void saysTheSameOnScreenOnPaperAndInSpreadsheets(Offered offered) throws Exception {
		// Who may not type into the score sheet reads it as it is printed.
		SamplePages pages = "sheet".equals(offered.table()) ? this.pages.as(Role.VIEWER, this.unit) : this.pages;
		Document page = pages.page(offered.page());
		assertThat(page.select("a[href^='" + offered.file() + ".']").eachAttr("href")).as("offered beside the table")
			.hasSize(2)
			.allSatisfy((link) -> assertThat(link).endsWith(offered.query()));
		ReadTable read = ReadTable.page(page, offered.table());
		assertThat(read.rows()).as("the sample data has rows").isNotEmpty();

		XSSFWorkbook book = ReadTable.open(file(offered, "xlsx").getContentAsByteArray());
		ReadTable shown = ReadTable.workbook(book);
		assertThat(shown.heads()).hasSameSizeAs(read.heads());
		assertThat(sameWhereSaid(read.heads(), shown.heads())).isEqualTo(read.heads());
		assertThat(trimmed(read, offered)).isEqualTo(trimmed(shown, offered));

		ReadTable values = ReadTable.csv(file(offered, "csv").getContentAsByteArray());
		assertThat(values).isEqualTo(ReadTable.values(book));
	}

	/** Pages list the first of long lists; files have all of them. */
	private static List<List<String>> trimmed(ReadTable table, Offered offered) {
		int shown = switch (offered.table()) {
			case "deadlines" -> 6;
			case "leads", "criteria" -> offered.page().contains("/authorities/") ? 10 : Integer.MAX_VALUE;
			case "won", "again" -> 10;
			case "lost", "solutions" -> 20;
			default -> Integer.MAX_VALUE;
		};
		boolean total = "lost".equals(offered.table());
		List<List<String>> rows = table.rows();
		if (rows.size() <= shown) {
			return rows;
		}
		List<List<String>> kept = new java.util.ArrayList<>(rows.subList(0, shown));
		if (total) {
			kept.add(rows.get(rows.size() - 1));
		}
		return kept;
	}

	private static List<String> sameWhereSaid(List<String> page, List<String> file) {
		return Stream.iterate(0, (at) -> at < page.size(), (at) -> at + 1)
			.map((at) -> page.get(at).isEmpty() ? "" : file.get(at))
			.toList();
	}

	@Test
	void aTableThatCanBeHadAsAFileIsComparedHere() {
		Set<String> compared = tables().map((offered) -> place(offered.file() + ".xlsx"))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> offered = patterns().flatMap((pattern) -> places(pattern.getPatternString()))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(offered).isNotEmpty().isEqualTo(compared);
	}

	@Test
	void aWorkbookIsReadyToBeFilteredAndPrinted() throws Exception {
		Offered offered = tables().findFirst().orElseThrow();
		MockHttpServletResponse answer = file(offered, "xlsx");
		assertThat(answer.getContentType())
			.isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		String unit = this.pages.page(offered.page()).select("h1").text();
		String name = URLDecoder.decode(Objects.requireNonNull(answer.getHeader("Content-Disposition"))
			.replaceFirst(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8);
		assertThat(name).endsWith(".xlsx").contains("Danh sách đơn vị", "Năm ");
		XSSFWorkbook book = ReadTable.open(answer.getContentAsByteArray());
		XSSFSheet sheet = book.getSheetAt(0);
		assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Danh sách đơn vị");
		assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("Năm ", "Số liệu lúc ");
		assertThat(unit).isNotEmpty();
		assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
		assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 3);
		assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A3:");
		assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
		assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
		assertThat(sheet.getFitToPage()).isTrue();
		assertThat(sheet.getColumnWidth(0)).isGreaterThan(12 * 256);
		assertThat(book.getProperties().getCoreProperties().getTitle()).isEqualTo("Danh sách đơn vị");
	}

	@Test
	void aCsvFileBeginsWithAByteOrderMark() throws Exception {
		MockHttpServletResponse answer = file(tables().findFirst().orElseThrow(), "csv");
		assertThat(answer.getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(answer.getContentAsByteArray()).startsWith(0xEF, 0xBB, 0xBF);
	}

	private MockHttpServletResponse file(Offered offered, String format) throws Exception {
		return this.pages.answer(offered.file() + "." + format + offered.query());
	}

	private Stream<PathPattern> patterns() {
		return this.mapping.getHandlerMethods()
			.keySet()
			.stream()
			.map(RequestMappingInfo::getPathPatternsCondition)
			.filter(Objects::nonNull)
			.flatMap((condition) -> condition.getPatterns().stream())
			.filter((pattern) -> pattern.getPatternString().contains(FILE));
	}

	/** A pattern for each table that it stands for. */
	private static Stream<String> places(String pattern) {
		Matcher choice = CHOICE.matcher(pattern);
		return choice.find() ? Stream.of(choice.group(1).split("\\|")).map((one) -> choice.replaceFirst(one))
				: Stream.of(pattern);
	}

	private String place(String path) {
		PathContainer container = PathContainer.parsePath(path);
		return patterns().filter((pattern) -> pattern.matches(container)).findFirst().map((pattern) -> {
			String table = Objects.requireNonNull(pattern.matchAndExtract(container)).getUriVariables().get("table");
			return (table != null) ? CHOICE.matcher(pattern.getPatternString()).replaceFirst(table)
					: pattern.getPatternString();
		}).orElse(path);
	}

	private long id(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	/**
	 * A table that can be had as a file.
	 *
	 * @param page the page that shows it
	 * @param table its name there
	 * @param file the address of its files without ending
	 */
	record Offered(String page, String table, String file) {

		/** What the page's address filters and sorts by. */
		String query() {
			int at = this.page.indexOf('?');
			return (at < 0) ? "" : this.page.substring(at);
		}

	}

}
