package vn.cchc.remediation.document.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.font.DocumentFonts.Face;

/**
 * The page number in the middle of the top margin, on every page but the first of each
 * part; style sheets know no first page of an annex. Marked as an artifact.
 */
final class PageNumbers {

	/** Points, as in the style of the DOCX. */
	private static final float SIZE = 14;

	private static final double POINTS_PER_MM = 72 / 25.4;

	private PageNumbers() {
	}

	static void on(PDDocument pdf, List<Sheet> sheets) throws IOException {
		PDFont font = PDType0Font.load(pdf, new ByteArrayInputStream(DocumentFonts.file(Face.REGULAR)), true);
		for (int at = 0; at < sheets.size() && at < pdf.getNumberOfPages(); at++) {
			Integer number = sheets.get(at).number();
			if (number != null) {
				on(pdf, pdf.getPage(at), number.toString(), font);
			}
		}
	}

	private static void on(PDDocument pdf, PDPage page, String number, PDFont font) throws IOException {
		double middle = (page.getMediaBox().getWidth() + (Paper.LEFT - Paper.RIGHT) * POINTS_PER_MM) / 2;
		double left = middle - DocumentFonts.width(number, Face.REGULAR, SIZE) / 2;
		double base = page.getMediaBox().getHeight() - Paper.NUMBER * POINTS_PER_MM - SIZE * 0.8;
		try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.APPEND, true, true)) {
			content.beginMarkedContent(COSName.ARTIFACT);
			content.beginText();
			content.setFont(font, SIZE);
			content.newLineAtOffset((float) left, (float) base);
			content.showText(number);
			content.endText();
			content.endMarkedContent();
		}
	}

}
