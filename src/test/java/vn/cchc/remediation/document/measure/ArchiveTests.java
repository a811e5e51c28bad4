package vn.cchc.remediation.document.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.remediation.document.SampleDocuments;
import vn.cchc.remediation.document.SampleEditions;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.compose.PlanDocuments;
import vn.cchc.remediation.document.model.Block;
import vn.cchc.remediation.document.render.DocxRenderer;
import vn.cchc.remediation.document.render.PdfRenderer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What records offices ask of files: PDF/A-2a, PDF/UA-1, and the same bytes each time.
 */
@SampleDocuments
class ArchiveTests {

	@Autowired
	private PlanDocuments documents;

	@Autowired
	private SampleEditions samples;

	@Autowired
	private PdfRenderer pdf;

	@Autowired
	private DocxRenderer docx;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyKindOfDocumentIsArchivable() throws Exception {
		for (Map.Entry<String, Edition> one : this.samples.all().entrySet()) {
			byte[] file = pdf(one.getValue());

			assertThat(failures(file, PDFAFlavour.PDFA_2_A)).as(one.getKey()).isEmpty();
			assertThat(failures(file, PDFAFlavour.PDFUA_1)).as(one.getKey()).isEmpty();
		}
	}

	@Test
	void aDraftIsArchivableWithItsWatermark() throws Exception {
		byte[] file = pdf(this.documents.present(plan("p.status = 'DRAFT' and p.issued_versions = 0")));

		assertThat(failures(file, PDFAFlavour.PDFA_2_A)).isEmpty();
		assertThat(failures(file, PDFAFlavour.PDFUA_1)).isEmpty();
	}

	@Test
	void headingsAreBookmarksOfTwoLevels() throws Exception {
		for (Map.Entry<String, Edition> one : this.samples.all().entrySet()) {
			List<String> headings = one.getValue()
				.printed()
				.parts()
				.stream()
				.flatMap((part) -> part.blocks().stream())
				.flatMap((block) -> (block instanceof Block.Heading heading && heading.level() <= 2)
						? Stream.of(plain(heading.text())) : Stream.of())
				.toList();
			try (PDDocument file = Loader.loadPDF(pdf(one.getValue()))) {
				PDOutlineNode outline = file.getDocumentCatalog().getDocumentOutline();
				List<String> bookmarks = new ArrayList<>();
				if (outline != null) {
					collect(outline, bookmarks);
				}
				assertThat(bookmarks).as(one.getKey()).containsAll(headings);
			}
		}
	}

	private static void collect(PDOutlineNode node, List<String> bookmarks) {
		for (PDOutlineItem item : node.children()) {
			bookmarks.add(plain(item.getTitle()));
			collect(item, bookmarks);
		}
	}

	/** Without the blanks that keep words together. */
	private static String plain(String text) {
		return text.replace('\u00a0', ' ');
	}

	@Test
	void theSameDocumentIsTheSameFileToTheByte() throws Exception {
		for (Map.Entry<String, Edition> one : this.samples.all().entrySet()) {
			assertThat(pdf(one.getValue())).as(one.getKey()).isEqualTo(pdf(one.getValue()));
			assertThat(docx(one.getValue())).as(one.getKey()).isEqualTo(docx(one.getValue()));
		}
	}

	private static List<String> failures(byte[] file, PDFAFlavour flavour) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour)) {
			ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
			return result.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
				.distinct()
				.toList();
		}
	}

	private byte[] pdf(Edition edition) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.pdf.write(edition.printed(), edition.created(), out);
		return out.toByteArray();
	}

	private byte[] docx(Edition edition) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.docx.write(edition.printed(), edition.created(), out);
		return out.toByteArray();
	}

	private long plan(String condition) {
		return this.jdbc
			.sql("select min(p.id) from remediation_plan p join admin_unit u on u.id = p.unit_id where " + condition)
			.query(Long.class)
			.single();
	}

}
