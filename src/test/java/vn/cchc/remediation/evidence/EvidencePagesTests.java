package vn.cchc.remediation.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.People;
import vn.cchc.remediation.support.People.Person;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.OrgUnitKind;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Bringing, finding, opening and removing evidence. */
@IntegrationTest
class EvidencePagesTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	People people;

	@Autowired
	UnitService units;

	@Autowired
	OrgUnitService offices;

	@Autowired
	PositionHolders holders;

	private long commune;

	private Person office;

	@BeforeEach
	void begin() throws Exception {
		this.commune = commune();
		this.office = this.people.signedIn("Văn phòng xã", Role.UNIT_EDITOR, this.commune);
	}

	@Test
	void severalFilesAreBroughtAtOnce() throws Exception {
		byte[] report = TestFiles.largePdf(1000);
		Document page = follow(this.office,
				send(this.office, file("Báo cáo.pdf", report), file("Ảnh.png", TestFiles.image("png", 9, 9))));
		assertThat(page.select(".evidence-sending > .taken").eachText())
			.containsExactly("Đã lưu “Báo cáo.pdf”. Ghi tên, số, ngày", "Đã lưu “Ảnh.png”. Ghi tên, số, ngày");
		assertThat(page.select("tbody th").eachText()).containsExactly("Ảnh", "Báo cáo");
		assertThat(page.select("tbody td:last-child").get(0).text()).endsWith("Văn phòng xã");

		MockHttpServletResponse again = send(this.office, file("khac.pdf", report),
				file("chạy.pdf", new byte[] { 'M', 'Z', 0 }));
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(again.getContentAsString()).select(".evidence-sending > li").eachText()).containsExactly(
				"“Báo cáo.pdf” đã có sẵn trong kho với tên “Báo cáo”, nên không lưu thêm lần nữa. Ghi tên, số, ngày",
				"“chạy.pdf” không phải loại tệp được nhận, dù tên tệp ghi thế nào. Nhận tệp PDF, Word (.docx), Excel (.xlsx), "
						+ "ảnh JPEG và PNG, mỗi tệp không quá 20 MB.");
		assertThat(list("").select("tbody tr")).hasSize(2);
	}

	@Test
	void whatIsTypedGoesWithEveryFileAndStaysWhenItIsWrong() throws Exception {
		var wrong = upload(file("a.pdf", TestFiles.largePdf(10))).param("number", "12/BC-UBND")
			.param("date", "1/4/0202");
		Document refused = Jsoup.parse(ask(this.office, wrong).getContentAsString());
		assertThat(refused.select(".error-summary").text()).contains("trước 02/09/1945");
		assertThat(refused.select("[name=number]").val()).isEqualTo("12/BC-UBND");
		assertThat(list("").select("tbody tr")).isEmpty();

		var right = upload(file("a.pdf", TestFiles.largePdf(10)), file("b.pdf", TestFiles.largePdf(10)))
			.param("number", "12/BC-UBND")
			.param("date", "1/4/2026")
			.param("issuer", "UBND xã");
		Document page = follow(this.office, ask(this.office, right));
		assertThat(page.select("tbody tr").eachText()).hasSize(2)
			.allMatch((row) -> row.contains("12/BC-UBND 01/04/2026") && row.contains("UBND xã"));
		assertThat(Jsoup.parse(ask(this.office, upload(file("", new byte[0]))).getContentAsString())
			.select(".error-summary")
			.text()).contains("Chưa chọn tệp nào");
	}

	@Test
	void aScriptIsToldAboutOneFile() throws Exception {
		String address = "/units/" + this.commune + "/evidence/files";
		MockMultipartFile file = new MockMultipartFile("file", "Báo cáo.pdf", null, TestFiles.largePdf(10));
		String taken = ask(this.office, multipart(HttpMethod.POST, address).file(file)).getContentAsString();
		assertThat(taken).contains("\"kind\":\"STORED\"", "\"title\":\"Báo cáo\"");
		assertThat(ask(this.office, multipart(HttpMethod.POST, address).file(file)).getContentAsString())
			.contains("\"kind\":\"ALREADY_THERE\"");
		assertThat(ask(this.office, multipart(HttpMethod.POST, address).file(file).param("date", "31/2/2026"))
			.getContentAsString()).contains("\"kind\":\"REFUSED\"");
		assertThat(ask(this.office, post(address)).getContentAsString()).contains("Chưa chọn tệp nào");
	}

	@Test
	void aFileIsSentAsWhatItIsAndDoesNothing() throws Exception {
		byte[] content = TestFiles.largePdf(700_000);
		long id = bring(this.office, "Báo cáo quý I.PDF", content);
		MockHttpServletResponse opened = open(id, "");
		assertThat(opened.getContentAsByteArray()).isEqualTo(content);
		assertThat(opened.getContentType()).isEqualTo("application/pdf");
		assertThat(opened.getHeader("Content-Length")).isEqualTo(String.valueOf(content.length));
		assertThat(opened.getHeader("Content-Disposition")).startsWith("inline")
			.contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20I.pdf");
		assertThat(opened.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(opened.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
		assertThat(opened.getHeaders("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "frame-ancestors 'self'");
		assertThat(opened.getHeader("Cache-Control")).contains("no-cache", "private");
		assertThat(open(id, "?download=true").getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(ask(this.office, get("/evidence/" + id)).getHeader("X-Frame-Options")).isEqualTo("DENY");

		long photo = bring(this.office, "a.png", TestFiles.image("png", 9, 9));
		assertThat(open(photo, "").getHeader("Content-Security-Policy")).endsWith("; sandbox");
		long word = bring(this.office, "a.docx", TestFiles.docx());
		assertThat(open(word, "").getHeader("Content-Disposition")).startsWith("attachment");
	}

	@Test
	void aFileIsSentOnceAndInParts() throws Exception {
		byte[] content = TestFiles.largePdf(600_000);
		String address = "/evidence/" + bring(this.office, "a.pdf", content) + "/file";
		MockHttpServletResponse part = ask(this.office, get(address).header("Range", "bytes=300000-300099"));
		assertThat(part.getStatus()).isEqualTo(206);
		assertThat(part.getHeader("Content-Range")).isEqualTo("bytes 300000-300099/" + content.length);
		assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(content, 300_000, 300_100));
		assertThat(ask(this.office, get(address).header("Range", "bytes=9000000-")).getStatus()).isEqualTo(416);

		String tag = Objects.requireNonNull(ask(this.office, get(address)).getHeader("ETag"));
		MockHttpServletResponse known = ask(this.office, get(address).header("If-None-Match", tag));
		assertThat(known.getStatus()).isEqualTo(304);
		assertThat(known.getContentAsByteArray()).isEmpty();
	}

	@Test
	void whatItIsCanBeSaidBetterAndNobodyOverwritesAnother() throws Exception {
		String address = "/evidence/" + bring(this.office, "quet01.pdf", TestFiles.largePdf(10));
		Document page = follow(this.office, ask(this.office,
				post(address).param("version", "0").param("title", "Báo cáo").param("date", "1/4/2026")));
		assertThat(page.select("h1").text()).isEqualTo("Báo cáo");
		assertThat(page.select(".facts").text()).contains("01/04/2026", "quet01.pdf");

		MockHttpServletResponse second = ask(this.office,
				post(address).param("version", "0").param("title", "Tờ trình").param("date", "1/4/2026"));
		assertThat(second.getStatus()).isEqualTo(422);
		Document both = Jsoup.parse(second.getContentAsString());
		assertThat(both.select(".alert-warning tbody tr").eachText()).contains("Tên tài liệu Báo cáo Tờ trình");
		assertThat(both.select("[name=title]").val()).isEqualTo("Tờ trình");
		assertThat(both.select("details").hasAttr("open")).isTrue();
		ask(this.office,
				post(address).param("version", both.select("[name=version]").val()).param("title", "Tờ trình"));
		assertThat(Jsoup.parse(ask(this.office, get(address)).getContentAsString()).select("h1").text())
			.isEqualTo("Tờ trình");

		Document rest = follow(this.office, ask(this.office, post(address + "/remove")));
		assertThat(rest.select(".alert-success").text()).isEqualTo("Đã gỡ “Tờ trình”.");
		assertThat(ask(this.office, get(address + "/file")).getStatus()).isEqualTo(404);
	}

	@Test
	void whoHoldsAPositionBringsEvidenceAndChangesTheirOwn() throws Exception {
		Person viewer = this.people.signedIn("Công chức tư pháp", Role.VIEWER, this.commune);
		long officeFile = bring(this.office, "cua-van-phong.pdf", TestFiles.largePdf(10));
		assertThat(ask(viewer, upload(file("a.pdf", TestFiles.largePdf(10)))).getStatus()).isEqualTo(403);
		assertThat(Jsoup.parse(ask(viewer, get("/units/" + this.commune + "/evidence")).getContentAsString())
			.select("input[type=file]")).isEmpty();

		long position = this.offices.add(this.commune, OrgUnitKind.POSITION, "Công chức Tư pháp").id();
		this.holders.assign(position, viewer.accountId(), null, null);
		long own = bring(viewer, "cua-toi.pdf", TestFiles.largePdf(10));
		assertThat(ask(viewer, post("/evidence/" + own).param("version", "0").param("title", "Của tôi")).getStatus())
			.isEqualTo(302);
		assertThat(ask(viewer, post("/evidence/" + officeFile + "/remove")).getStatus()).isEqualTo(403);
		assertThat(Jsoup.parse(ask(viewer, get("/evidence/" + officeFile)).getContentAsString()).select("main form"))
			.isEmpty();
		assertThat(ask(viewer, multipart("/units/" + commune() + "/evidence")).getStatus()).isEqualTo(404);
	}

	@Test
	void aFormerAuthoritySeesWhatWasUploadedInItsYears() throws Exception {
		long district = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Thẩm định cũ " + System.nanoTime())).id();
		this.units.assignReviewer(this.commune, district, null, LocalDate.of(2024, 6, 30));
		Person former = this.people.signedIn("Phòng Nội vụ cũ", Role.AUTHORITY_OFFICER, district);
		long now = bring(this.office, "moi.pdf", TestFiles.largePdf(10));
		Document page = Jsoup.parse(ask(former, get("/units/" + this.commune + "/evidence")).getContentAsString());
		assertThat(page.select("tbody tr")).isEmpty();
		assertThat(ask(former, get("/evidence/" + now + "/file")).getStatus()).isEqualTo(404);
	}

	@Test
	void theListIsSearchedAndPaged() throws Exception {
		for (int number = 1; number <= EvidenceDirectory.PAGE + 1; number++) {
			bring(this.office, "Báo cáo " + number + ".pdf", TestFiles.pdf(this.commune + " " + number));
		}
		assertThat(list("").select("tbody tr")).hasSize(EvidenceDirectory.PAGE);
		assertThat(list("?page=1").select("tbody tr").eachText()).singleElement().asString().startsWith("Báo cáo 1 ");
		assertThat(list("?q=bao cao 26").select("tbody th").eachText()).containsExactly("Báo cáo 26");
		assertThat(list("?type=DOCX").select(".empty-state").text()).startsWith("Không có tài liệu nào khớp");
		assertThat(list("?year=2001").select("tbody tr")).isEmpty();
		String choices = ask(this.office, get("/units/" + this.commune + "/evidence/choices?q=cao 26&field=proof"))
			.getContentAsString();
		assertThat(Jsoup.parse(choices).select("input[type=checkbox][name=proof]")).hasSize(1);
	}

	private Document list(String query) throws Exception {
		return Jsoup.parse(ask(this.office, get("/units/" + this.commune + "/evidence" + query)).getContentAsString());
	}

	private long commune() {
		return this.units.add(new NewUnit(UnitType.COMMUNE, "Minh Chứng " + System.nanoTime())).id();
	}

	private long bring(Person person, String name, byte[] content) throws Exception {
		Document page = follow(person, send(person, file(name, content)));
		String link = page.select(".evidence-sending .taken a").attr("href");
		return Long.parseLong(link.substring(link.lastIndexOf('/') + 1));
	}

	private static MockMultipartFile file(String name, byte[] content) {
		return new MockMultipartFile("files", name, null, content);
	}

	private AbstractMockHttpServletRequestBuilder<?> upload(MockMultipartFile... files) {
		var request = multipart("/units/" + this.commune + "/evidence");
		Arrays.stream(files).forEach(request::file);
		return request;
	}

	private MockHttpServletResponse send(Person person, MockMultipartFile... files) throws Exception {
		return ask(person, upload(files));
	}

	private MockHttpServletResponse open(long id, String query) throws Exception {
		return ask(this.office, get("/evidence/" + id + "/file" + query));
	}

	private MockHttpServletResponse ask(Person person, AbstractMockHttpServletRequestBuilder<?> request)
			throws Exception {
		return this.mvc.perform(request.with(csrf()).session(person.session())).andReturn().getResponse();
	}

	private Document follow(Person person, MockHttpServletResponse response) throws Exception {
		String target = response.getRedirectedUrl();
		return Jsoup.parse(((target != null) ? ask(person, get(target)) : response).getContentAsString());
	}

}
