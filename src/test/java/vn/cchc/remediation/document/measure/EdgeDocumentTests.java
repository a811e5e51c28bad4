package vn.cchc.remediation.document.measure;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.document.SampleDocuments;
import vn.cchc.remediation.document.compose.EdgePapers;
import vn.cchc.remediation.document.compose.PlanComposer;
import vn.cchc.remediation.document.compose.PlanPaper;
import vn.cchc.remediation.document.compose.StandardPhrases;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.render.DocxRenderer;
import vn.cchc.remediation.document.render.PdfRenderer;
import vn.cchc.remediation.document.render.Sheet;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanLayout;
import vn.cchc.remediation.plan.PlanParty;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.plan.TaskCriterion;
import vn.cchc.remediation.plan.TaskPurpose;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitType;

import static org.assertj.core.api.Assertions.assertThat;

/** Documents that are not as documents usually are. */
@SampleDocuments
class EdgeDocumentTests {

	private static final Instant NOW = Instant.parse("2024-03-05T02:00:00Z");

	@Autowired
	private PdfRenderer pdf;

	@Autowired
	private DocxRenderer docx;

	@Autowired
	private StandardPhrases phrases;

	@ParameterizedTest
	@EnumSource(PlanLayout.class)
	void aPlanWithoutTasksHasNoBrokenPage(PlanLayout layout) throws Exception {
		OfficialDocument document = document(layout, "Khắc phục", 0, "Tiêu chí");

		assertSaid(document);
	}

	@Test
	void twoThousandTasksRepeatTheirHeaderAndSplitNoRow() throws Exception {
		OfficialDocument document = document(PlanLayout.WITH_ANNEX, "Khắc phục", 2000, "Tiêu chí");

		try (PDDocument file = Loader.loadPDF(pdf(document))) {
			Map<String, Double> measured = PdfMeasures.of(file, document);
			assertThat(measured).containsEntry("table.header", 1.0).containsEntry("table.rows", 1.0);
			assertThat(file.getNumberOfPages()).isGreaterThan(100);
		}
		List<Sheet> sheets = this.pdf.sheets(document);
		assertThat(sheets).last()
			.extracting(Sheet::number)
			.isEqualTo((int) sheets.stream().filter(Sheet::landscape).count());
	}

	/** Wherever the page ends, at one of these counts a single row would be left over. */
	@ParameterizedTest
	@ValueSource(ints = { 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24 })
	void noRowStandsAloneOnTheLastPage(int count) throws Exception {
		assertCompany(document(PlanLayout.WITH_ANNEX, "Khắc phục", count, "Tiêu chí"));
		for (OfficialDocument paper : new EdgePapers("Tổ chức hội nghị", count, this.phrases).all().values()) {
			assertCompany(paper);
		}
	}

	private void assertCompany(OfficialDocument document) throws Exception {
		try (PDDocument file = Loader.loadPDF(pdf(document))) {
			Map<String, Double> measured = PdfMeasures.of(file, document);
			assertThat(measured.getOrDefault("table.widows", 2.0)).as(document.title()).isGreaterThanOrEqualTo(2);
			assertThat(measured.getOrDefault("table.groups", 1.0)).as(document.title()).isEqualTo(1);
		}
	}

	@ParameterizedTest
	@EnumSource(PlanLayout.class)
	void longNamesRareLettersAndSignsThatCannotBePrinted(PlanLayout layout) throws Exception {
		String decomposed = "Đưng K'Nớ".replace("ớ", "o\u031b\u0301").replace("ư", "u\u031b");
		OfficialDocument document = document(layout, decomposed + " \ud83d\ude00\u200d\u0007 <b>&amp;</b>", 3,
				"Tiêu chí rất dài ".repeat(25) + "Supercalifragilisticexpialidocious".repeat(4));

		assertThat(document.text()).contains("Đưng K'Nớ", "<b>&amp;</b>").doesNotContain("\ud83d", "\u0007");
		assertSaid(document);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3, 60 })
	void everyOtherDocumentHasNoBrokenPageEither(int count) throws Exception {
		for (OfficialDocument document : new EdgePapers("Đưng K'Nớ", count, this.phrases).all().values()) {
			assertSaid(document);
		}
	}

	@Test
	void whatIsHardToPrintIsPrintedInEveryOtherDocument() throws Exception {
		String text = "Đưng K'Nớ \ud83d\ude00\u200d\u0007 <b>&amp;</b> " + "tiêu chí rất dài ".repeat(24)
				+ "Supercalifragilisticexpialidocious".repeat(3);
		for (OfficialDocument document : new EdgePapers(text, 3, this.phrases).all().values()) {
			assertThat(document.text()).doesNotContain("\ud83d", "\u0007");
			assertSaid(document);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Đưng K'Nớ", "Tiêu chí rất dài tiêu chí rất dài tiêu chí rất dài tiêu chí rất dài" })
	void theChairpersonsPageIsOnePageWhateverIsLate(String name) throws Exception {
		OfficialDocument document = new EdgePapers(name.repeat(6), 60, this.phrases).summary();

		assertThat(this.pdf.sheets(document.withCode("00000-00000-00000-00000"))).hasSize(1);
		assertSaid(document);
	}

	/** Says in both formats, letter for letter, what the model says. */
	private void assertSaid(OfficialDocument document) throws Exception {
		try (PDDocument file = Loader.loadPDF(pdf(document))) {
			assertThat(PdfMeasures.of(file, document)).containsEntry("text.equal", 1.0);
		}
		byte[] word = docx(document);
		assertThat(DocxMeasures.of(word, document)).containsEntry("text.equal", 1.0);
		try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(word))) {
			List<XmlError> problems = new ArrayList<>();
			opened.getDocument().validate(new XmlOptions().setErrorListener(problems));
			assertThat(problems).isEmpty();
		}
	}

	private byte[] pdf(OfficialDocument document) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.pdf.write(document, NOW, out);
		return out.toByteArray();
	}

	private byte[] docx(OfficialDocument document) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.docx.write(document, NOW, out);
		return out.toByteArray();
	}

	private OfficialDocument document(PlanLayout layout, String subject, int tasks, String criterion) {
		List<PlanContent.Entry> entries = LongStream.rangeClosed(1, Math.min(tasks, 3))
			.mapToObj((id) -> new PlanContent.Entry(id, id, "1." + id, criterion, TaskPurpose.FIX,
					new PlanContent.Score(null, null, null), "Chưa làm", null, false))
			.toList();
		List<PlanContent.Task> content = LongStream.rangeClosed(1, tasks)
			.mapToObj((id) -> new PlanContent.Task(id, 1, List.of(new TaskCriterion(1 + id % 3, null)), TaskPurpose.FIX,
					"Việc " + id, "Báo cáo", null, new PlanParty(null, "Văn phòng"), List.of(),
					DueTerm.read("Quý II", 2024), null, null))
			.toList();
		PlanContent plan = new PlanContent(1, 1, 2024, 2023, PlanKind.REMEDIATION,
				Map.of(PlanText.TITLE, subject, PlanText.LEGAL_BASES, "Căn cứ Luật", PlanText.OPENING, "Mở đầu.",
						PlanText.CLOSING, "Thực hiện", PlanText.RECIPIENTS, "Lưu: VT", PlanText.SIGNER_TITLE,
						"Chủ tịch"),
				layout, SigningAuthority.KT, "5/KH-UBND", LocalDate.of(2024, 2, 5),
				List.of(new PlanContent.Section(1, 1L, "1", "Chỉ đạo, điều hành", null,
						new PlanContent.Score(null, null, null), entries, content)));
		return PlanComposer
			.compose(new PlanPaper(plan, new AdminUnit(new NewUnit(UnitType.COMMUNE, "Hải Yến")), false, this.phrases))
			.document();
	}

	@Test
	void numberAndDateHaveTheZerosOfTheDecree() {
		assertThat(document(PlanLayout.WITH_ANNEX, "Khắc phục", 1, "Tiêu chí").text()).contains("Số: 05/KH-UBND",
				"Hải Yến, ngày 05 tháng 02 năm 2024", "KT. CHỦ TỊCH",
				"(Kèm theo Kế hoạch số 05/KH-UBND ngày 05 tháng 02 năm 2024 của UBND xã Hải Yến)");
	}

}
