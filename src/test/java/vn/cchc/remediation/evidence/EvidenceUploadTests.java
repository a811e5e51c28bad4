package vn.cchc.remediation.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.support.BrowserTest;
import vn.cchc.remediation.support.Visitor;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Uploads to the real server, whole and broken, with its limits. */
@BrowserTest
class EvidenceUploadTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EvidenceService evidence;

	private long before;

	private String address = "";

	private Visitor office = new Visitor(0);

	@BeforeEach
	void begin() throws Exception {
		this.before = this.jdbc.sql("select max(id) from evidence").query(Long.class).single();
		this.office = new Visitor(this.port).signIn("vp.mau01");
		long unit = this.jdbc.sql("select id from admin_unit where name like 'Mẫu 01%'").query(Long.class).single();
		this.address = "/units/" + unit + "/evidence";
	}

	@AfterEach
	void leaveTheSampleDataAsItWas() {
		this.jdbc.sql("select id from evidence where id > :before")
			.param("before", this.before)
			.query(Long.class)
			.list()
			.forEach(this.evidence::remove);
	}

	@Test
	void aConnectionThatBreaksOffLeavesNothingBehind() throws Exception {
		long rows = rows();
		InputStream half = new SequenceInputStream(new ByteArrayInputStream(TestFiles.largePdf(3_000_000)),
				new InputStream() {

					@Override
					public int read() throws IOException {
						throw new IOException("line is dead");
					}

				});
		assertThatIOException().isThrownBy(() -> this.office.upload(this.address, "files", "nua.pdf", half));
		long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
		while (temporary() > 0 && System.nanoTime() < deadline) {
			Thread.sleep(100);
		}
		assertThat(temporary()).isZero();
		assertThat(rows()).isEqualTo(rows);
	}

	@Test
	void whatIsLargerThanAllowedIsRefusedOnThePage() throws Exception {
		long rows = rows();
		HttpResponse<String> somewhat = upload("to.pdf", TestFiles.largePdf(21 * 1024 * 1024));
		assertThat(somewhat.statusCode()).isEqualTo(422);
		assertThat(Jsoup.parse(somewhat.body()).select(".evidence-sending").text())
			.startsWith("“to.pdf” lớn hơn 20 MB.");

		HttpResponse<String> much = upload("rat to.pdf", TestFiles.largePdf(40 * 1024 * 1024));
		assertThat(much.statusCode()).isEqualTo(413);
		assertThat(Jsoup.parse(much.body()).select("main").text()).contains("gửi ít tệp hơn mỗi lần");
		assertThat(rows()).isEqualTo(rows);
		assertThat(temporary()).isZero();
	}

	@Test
	void aLongVietnameseNameArrives() throws Exception {
		String name = "Quyết định phê duyệt kế hoạch kiểm soát thủ tục hành chính ".repeat(4);
		HttpResponse<String> answer = upload(name + ".pdf", TestFiles.largePdf(100));
		assertThat(answer.statusCode()).isEqualTo(302);
		Document page = Jsoup.parse(this.office.get(this.address).body());
		assertThat(page.select("tbody th a").eachText()).first().asString().startsWith(name.substring(0, 140));
	}

	private HttpResponse<String> upload(String name, byte[] content) throws IOException, InterruptedException {
		return this.office.upload(this.address, "files", name, new ByteArrayInputStream(content));
	}

	private long rows() {
		return this.jdbc.sql("select (select count(*) from evidence) + (select count(*) from stored_file)")
			.query(Long.class)
			.single();
	}

	/** What this server has on disk of uploads. */
	private long temporary() throws IOException {
		try (Stream<Path> paths = Files.find(Path.of(System.getProperty("java.io.tmpdir")), 6,
				(path, file) -> path.toString().contains("tomcat." + this.port) && path.toString().endsWith(".tmp"))) {
			return paths.count();
		}
	}

}
