package vn.cchc.remediation.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.PlanPeople.Person;
import vn.cchc.remediation.support.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** The signed paper of an issued version. */
@IntegrationTest
class ScanPagesTests {

	private static final String PATH = "/versions/1/scan";

	@Autowired
	MockMvc mvc;

	@Autowired
	PlanFixture fixture;

	@Autowired
	IssuedPlans issued;

	@Autowired
	PlanPeople people;

	@Autowired
	PlanScans scans;

	@Autowired
	JdbcClient jdbc;

	private Person office;

	private Person viewer;

	private long planId;

	private PlanPages pages;

	@BeforeEach
	void begin() throws Exception {
		long commune = this.fixture.commune();
		this.planId = this.issued.issue(commune);
		this.pages = new PlanPages(this.mvc, this.planId);
		this.office = this.people.signedIn("Văn phòng xã", Role.UNIT_EDITOR, commune);
		this.viewer = this.people.signedIn("Người xem", Role.VIEWER, commune);
	}

	@Test
	void aPdfIsAttachedOpenedReplacedAndRemoved() throws Exception {
		byte[] first = pdf(700_000);
		Document page = attach(this.office, "C:\\quét\\Kế hoạch 12.PDF", first);
		assertThat(page.select("section:has(#scan) a").eachText()).containsExactly("Kế hoạch 12.pdf", "Tải về");

		MockHttpServletResponse opened = this.pages.ask(this.viewer, PATH);
		assertThat(opened.getContentAsByteArray()).isEqualTo(first);
		assertThat(opened.getContentType()).isEqualTo("application/pdf");
		assertThat(opened.getHeader("Content-Length")).isEqualTo("700000");
		assertThat(opened.getHeader("Content-Disposition")).startsWith("inline")
			.contains("K%E1%BA%BF%20ho%E1%BA%A1ch%2012.pdf");
		assertThat(this.pages.ask(this.viewer, PATH + "?download=true").getHeader("Content-Disposition"))
			.startsWith("attachment");
		assertThat(this.pages.page(this.viewer, "/versions/1").select("input[type=file]")).isEmpty();

		assertThat(this.pages.page(this.viewer, "/versions").select("a:contains(Mở tệp)").attr("href")).endsWith(PATH);

		byte[] second = pdf(300);
		attach(this.office, "moi.pdf", second);
		assertThat(this.pages.ask(this.viewer, PATH).getContentAsByteArray()).isEqualTo(second);
		this.pages.follow(this.office, PATH + "/remove");
		assertThat(this.pages.ask(this.viewer, PATH).getStatus()).isEqualTo(404);
		assertThat(this.pages.page(this.viewer, "/versions").select("tbody").text()).endsWith("chưa đính kèm");
		assertThat(this.pages.page(this.office, "/status").select(".timeline li:first-child").text())
			.endsWith("Văn phòng xã gỡ bản ký “moi.pdf” của lần ban hành 1");
	}

	@Test
	void whatIsNoPdfIsRefusedByItsContent() throws Exception {
		byte[] program = new byte[5000];
		program[0] = 'M';
		program[1] = 'Z';
		assertThat(refused("ke-hoach.pdf", program)).contains("không phải PDF");
		assertThat(refused("ke-hoach.pdf", "<html>".getBytes(StandardCharsets.UTF_8))).contains("không phải PDF");
		assertThat(refused("ke-hoach.pdf", new byte[0])).contains("Chưa chọn tệp");
		byte[] half = new byte[9000];
		System.arraycopy(pdf(20_000), 0, half, 0, half.length);
		assertThat(refused("ke-hoach.pdf", half)).contains("thiếu phần cuối");
		assertThat(this.scans.of(this.planId, 1)).isEmpty();
	}

	@Test
	void whatIsTooLargeIsRefusedAndTheFormerOneStays() throws Exception {
		attach(this.office, "cu.pdf", pdf(300));
		assertThat(refused("lon.pdf", pdf((int) PdfFile.MOST + 1))).contains("lớn hơn 20 MB");
		assertThat(this.scans.of(this.planId, 1)).map(PlanScans.Scan::fileName).hasValue("cu.pdf");
	}

	@Test
	@Timeout(60)
	void aBrokenUploadLeavesNothingBehind() throws Exception {
		attach(this.office, "cu.pdf", pdf(300));
		InputStream broken = new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("cut off");
			}

		};
		assertThatThrownBy(
				() -> this.scans.attach(this.planId, 1, this.office.actor(), new PdfFile("moi.pdf", 300, "0"), broken))
			.isInstanceOf(RuntimeException.class);
		assertThat(this.scans.of(this.planId, 1)).map(PlanScans.Scan::fileName).hasValue("cu.pdf");
		assertThat(this.jdbc.sql("select count(*) from plan_event where plan_id = :plan and kind = 'SCAN_ATTACHED'")
			.param("plan", this.planId)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void onlyTheOfficeAndTheChairpersonAttach() throws Exception {
		assertThat(send(this.viewer, PATH, "a.pdf", pdf(300)).getStatus()).isEqualTo(403);
		assertThat(send(this.office, "/versions/7/scan", "a.pdf", pdf(300)).getStatus()).isEqualTo(404);
		Person stranger = this.people.signedIn("Xã khác", Role.UNIT_EDITOR, this.fixture.commune());
		attach(this.office, "a.pdf", pdf(300));
		assertThat(this.pages.ask(stranger, PATH).getStatus()).isEqualTo(404);
	}

	private String refused(String name, byte[] content) throws Exception {
		MockHttpServletResponse response = send(this.office, PATH, name, content);
		assertThat(response.getStatus()).isEqualTo(422);
		return this.pages.follow(this.office, response).select("section:has(#scan) [role=alert]").text();
	}

	private Document attach(Person person, String name, byte[] content) throws Exception {
		return this.pages.follow(person, send(person, PATH, name, content));
	}

	private MockHttpServletResponse send(Person person, String path, String name, byte[] content) throws Exception {
		return this.pages.send(person, multipart("/plans/" + this.planId + path)
			.file(new MockMultipartFile("file", name, "application/pdf", content)));
	}

	/** Looks like a PDF at both ends, as far as anybody looks. */
	private static byte[] pdf(int size) {
		byte[] bytes = new byte[size];
		new Random(size).nextBytes(bytes);
		byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
		byte[] foot = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(head, 0, bytes, 0, head.length);
		System.arraycopy(foot, 0, bytes, size - foot.length, foot.length);
		return bytes;
	}

}
