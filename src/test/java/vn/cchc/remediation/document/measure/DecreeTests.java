package vn.cchc.remediation.document.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.remediation.document.SampleDocuments;
import vn.cchc.remediation.document.SampleEditions;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.model.Figure;
import vn.cchc.remediation.document.render.DocxRenderer;
import vn.cchc.remediation.document.render.PdfRenderer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures a document of each kind against the table of rules, in each format.
 * {@code -Ddocuments.write=true} writes what was measured to {@code docs/documents.md}.
 */
@SampleDocuments
class DecreeTests {

	private static final Path REPORT = Path.of("docs/documents.md");

	@Autowired
	private SampleEditions samples;

	@Autowired
	private PdfRenderer pdf;

	@Autowired
	private DocxRenderer docx;

	@TempDir
	private Path folder;

	@Test
	void everyRuleIsKeptByEveryLayoutInBothFormats() throws Exception {
		List<Measured> measured = new ArrayList<>();
		for (Map.Entry<String, Edition> layout : this.samples.all().entrySet()) {
			save(layout.getKey(), layout.getValue());
			measured.addAll(measure(layout.getKey(), layout.getValue()));
		}
		measured.forEach((one) -> System.out.println(one.line()));

		assertThat(measured.stream().filter((one) -> !one.kept()).map(Measured::line)).isEmpty();
		assertThat(measured.stream().map(Measured::rule).distinct()).as("every rule is measured")
			.containsExactlyInAnyOrderElementsOf(DecreeRule.all());
		String report = new MeasureReport(measured).text();
		if (Boolean.getBoolean("documents.write")) {
			Files.writeString(REPORT, report);
		}
		assertThat(Files.readString(REPORT)).as("stale: run this test with -Ddocuments.write=true").isEqualTo(report);
	}

	/** For those who want to look at them as well. */
	private void save(String layout, Edition edition) throws IOException {
		String saved = System.getProperty("documents.folder");
		if (saved != null) {
			Files.write(Path.of(saved, layout + ".pdf"), pdf(edition));
			Files.write(Path.of(saved, layout + ".docx"), docx(edition));
		}
	}

	private List<Measured> measure(String layout, Edition edition) throws Exception {
		List<Measured> measured = new ArrayList<>();
		byte[] printed = pdf(edition);
		try (PDDocument file = Loader.loadPDF(printed)) {
			measured.addAll(against(layout, "PDF", PdfMeasures.of(file, edition.composed().document())));
		}
		byte[] word = docx(edition);
		measured.addAll(against(layout, "DOCX", DocxMeasures.of(word, edition.composed().document())));
		// The letters of a chart are no artifact in what LibreOffice makes of it.
		Optional<byte[]> converted = charted(edition) ? Optional.empty() : converted(word);
		if (converted.isPresent()) {
			try (PDDocument file = Loader.loadPDF(converted.get())) {
				measured.addAll(against(layout, "LibreOffice", PdfMeasures.of(file, edition.composed().document())));
			}
		}
		return measured;
	}

	private static boolean charted(Edition edition) {
		return edition.composed()
			.document()
			.parts()
			.stream()
			.flatMap((part) -> part.blocks().stream())
			.anyMatch(Figure.class::isInstance);
	}

	private static List<Measured> against(String layout, String format, Map<String, Double> values) {
		return DecreeRule.all()
			.stream()
			.filter((rule) -> values.containsKey(rule.name()))
			.map((rule) -> new Measured(layout, format, rule, values.getOrDefault(rule.name(), Double.NaN)))
			.toList();
	}

	private byte[] pdf(Edition edition) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.pdf.write(edition.composed().document(), edition.created(), out);
		return out.toByteArray();
	}

	private byte[] docx(Edition edition) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.docx.write(edition.composed().document(), edition.created(), out);
		return out.toByteArray();
	}

	/** What LibreOffice makes of it; empty where it is not installed. */
	private Optional<byte[]> converted(byte[] word) throws IOException, InterruptedException {
		Optional<Path> office = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
		if (office.isEmpty()) {
			return Optional.empty();
		}
		Path file = Files.write(this.folder.resolve("van-ban.docx"), word);
		Process process = new ProcessBuilder(office.get().toString(),
				"-env:UserInstallation=" + this.folder.resolve("profile").toUri(), "--headless", "--convert-to", "pdf",
				"--outdir", this.folder.toString(), file.toString())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("office.log").toFile())
			.start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		return Optional.of(Files.readAllBytes(this.folder.resolve("van-ban.pdf")));
	}

}
