package vn.cchc.remediation.evidence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.remediation.evidence.ContentCheck.Checked;
import vn.cchc.remediation.evidence.FileRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What a file is by its content. */
class ContentCheckTests {

	private static final String MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml";

	private static final String SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	@TempDir
	private Path folder;

	static Stream<Arguments> accepted() {
		return Stream.of(arguments("PDF", FileType.PDF, TestFiles.pdf("a")),
				arguments("PDF after a byte order mark and a line break", FileType.PDF,
						bytes("\u00ef\u00bb\u00bf\r\n" + text(TestFiles.pdf("a")))),
				arguments("PDF whose table is a stream", FileType.PDF,
						bytes("%PDF-1.5\n1 0 obj<</Type/XRef>>stream\nendstream endobj\nstartxref\n9\n%%EOF")),
				arguments("PDF changed once: the last table counts", FileType.PDF, changedOnce()),
				arguments("PDF with zeros behind its end", FileType.PDF,
						bytes(text(TestFiles.pdf("a")) + "\u0000".repeat(500))),
				arguments("PNG", FileType.PNG, TestFiles.image("png", 40, 30)),
				arguments("JPEG", FileType.JPEG, TestFiles.image("jpg", 40, 30)),
				arguments("JPEG with a telephone's film behind it", FileType.JPEG,
						bytes(text(TestFiles.image("jpg", 40, 30)) + "ftypmp42" + "x".repeat(90_000))),
				arguments("DOCX", FileType.DOCX, TestFiles.docx()), arguments("XLSX", FileType.XLSX, TestFiles.xlsx()),
				arguments("DOCX with a bomb that nobody unpacks", FileType.DOCX,
						TestFiles.docx(Map.of("word/media/bomb.xml", "0".repeat(60_000_000)))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void accepted(String name, FileType type, byte[] content) throws IOException {
		assertThat(check(content)).isEqualTo(new Checked(type, false));
	}

	static Stream<Arguments> refused() {
		byte[] pdf = TestFiles.pdf("a");
		byte[] png = TestFiles.image("png", 40, 30);
		byte[] jpeg = TestFiles.image("jpg", 40, 30);
		return Stream.of(arguments("nothing", Reason.EMPTY, new byte[0]),
				arguments("half a PDF", Reason.DAMAGED, TestFiles.cutOff(pdf, 40)),
				arguments("the header of a PDF", Reason.DAMAGED, bytes("%PDF-1.7\n" + "x".repeat(5000))),
				arguments("a PDF whose table lies outside", Reason.DAMAGED,
						bytes("%PDF-1.7\nstartxref\n999999\n%%EOF")),
				arguments("a PDF without a table", Reason.DAMAGED,
						bytes("%PDF-1.7\n" + "y".repeat(400) + "startxref\n9\n%%EOF")),
				arguments("a page with a PDF's header further down", Reason.NOT_ACCEPTED,
						bytes("<html><script>%PDF-1.4 startxref 9 %%EOF")),
				arguments("half a PNG", Reason.DAMAGED, TestFiles.cutOff(png, 12)),
				arguments("a PNG's signature", Reason.DAMAGED, bytes("\u0089PNG\r\n\u001a\n<html>")),
				arguments("a PNG of 60,000 × 60,000", Reason.TOO_MANY_PIXELS, withSize(png, 60_000, 60_000)),
				arguments("a PNG of 4,000,000,000 × 4,000,000,000", Reason.DAMAGED, withSize(png, -9, -9)),
				arguments("a PNG without width", Reason.DAMAGED, withSize(png, 0, 9)),
				arguments("half a JPEG", Reason.DAMAGED, TestFiles.cutOff(jpeg, 2)),
				arguments("a JPEG's beginning", Reason.DAMAGED, bytes("\u00ff\u00d8\u00ff<script>")),
				arguments("a JPEG without frame", Reason.DAMAGED,
						bytes("\u00ff\u00d8\u00ff\u00da\u0000\u0002\u00ff\u00d9")),
				arguments("half a DOCX", Reason.DAMAGED, TestFiles.cutOff(TestFiles.docx(), 30)),
				arguments("a DOCX with macros", Reason.MACROS,
						TestFiles.zip(Map.of(TestFiles.LIST, TestFiles.types("/word/document.xml", MACROS),
								"word/document.xml", "<document/>"))),
				arguments("a DOCX that calls its macros otherwise", Reason.MACROS,
						TestFiles.zip(Map.of(TestFiles.LIST, TestFiles.types("/word/document.xml", WORD,
								"<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"),
								"word/document.xml", "<document/>"))),
				arguments("slides", Reason.NOT_ACCEPTED,
						TestFiles.zip(Map.of(TestFiles.LIST, TestFiles.types("/ppt/presentation.xml", SLIDES),
								"ppt/presentation.xml", "<presentation/>"))),
				arguments("a list that names a part that is not there", Reason.NOT_ACCEPTED,
						TestFiles.zip(Map.of(TestFiles.LIST, TestFiles.types("/word/document.xml", WORD)))),
				arguments("a list that is a bomb", Reason.NOT_ACCEPTED,
						TestFiles.zip(Map.of(TestFiles.LIST, " ".repeat(60_000_000)))),
				arguments("a list with entities", Reason.DAMAGED, TestFiles.zip(Map.of(TestFiles.LIST, """
						<!DOCTYPE Types [<!ENTITY a SYSTEM "file:///etc/passwd">]>
						<Types><Override PartName="&a;" ContentType="&a;"/></Types>"""))),
				arguments("a list that is no XML", Reason.DAMAGED, TestFiles.zip(Map.of(TestFiles.LIST, "PK"))),
				arguments("an archive", Reason.ARCHIVE, TestFiles.zip(Map.of("a.pdf", "b"))),
				arguments("an empty archive", Reason.ARCHIVE, TestFiles.zip(Map.of())),
				arguments("RAR", Reason.ARCHIVE, bytes("Rar!\u001a\u0007")),
				arguments("DOC, or DOCX with a password", Reason.OLD_OFFICE,
						bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "x".repeat(600))),
				arguments("HEIC", Reason.HEIC, bytes("\u0000\u0000\u0000\u0018ftypheic")),
				arguments("a program", Reason.NOT_ACCEPTED, bytes("MZ\u0090" + "x".repeat(600))),
				arguments("a page", Reason.NOT_ACCEPTED, bytes("<!DOCTYPE html>")),
				arguments("a drawing with a script", Reason.NOT_ACCEPTED, bytes("<svg onload=\"alert(1)\"/>")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void refused(String name, Reason reason, byte[] content) {
		assertTimeout(Duration.ofSeconds(10),
				() -> assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> check(content))
					.extracting(FileRefused::reason)
					.isEqualTo(reason));
	}

	@Test
	void aProtectedPdfIsAcceptedAndKnownAsSuch() throws IOException {
		assertThat(check(TestFiles.pdf("a", "/Encrypt 9 0 R"))).isEqualTo(new Checked(FileType.PDF, true));
		assertThat(check(TestFiles.pdf("a", "/EncryptMetadata true"))).isEqualTo(new Checked(FileType.PDF, false));
	}

	private Checked check(byte[] content) throws IOException {
		Path path = Files.write(this.folder.resolve("file"), content);
		return ContentCheck.check(new FileBytes(path, content.length));
	}

	/** An incremental update: a second table at the end that points to the first. */
	private static byte[] changedOnce() {
		String first = text(TestFiles.pdf("a"));
		return bytes(first + "6 0 obj\n<<>>\nendobj\nxref\n0 0\ntrailer\n<</Size 7/Root 1 0 R>>\nstartxref\n"
				+ (first.length() + 20) + "\n%%EOF\n");
	}

	private static byte[] withSize(byte[] png, int width, int height) {
		byte[] other = png.clone();
		ByteBuffer.wrap(other).putInt(16, width).putInt(20, height);
		return other;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
