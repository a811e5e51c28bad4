package vn.cchc.remediation.document.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.font.DocumentFonts.Face;

/**
 * "DỰ THẢO" in grey across every page, below the text. Drawn as outlines and marked as an
 * artifact, so that it is neither copied with the text nor read aloud.
 */
final class DraftWatermark {

	/** What it says; the DOCX and the screen say the same. */
	static final String TEXT = "DỰ THẢO";

	private static final float GREY = 0.9f;

	private static final double SIZE = 110;

	private static final double ANGLE = Math.PI / 4;

	private DraftWatermark() {
	}

	static void on(PDDocument pdf) throws IOException {
		for (PDPage page : pdf.getPages()) {
			try (PDPageContentStream content = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, true)) {
				content.beginMarkedContent(COSName.ARTIFACT);
				// What follows on the page is not to be grey.
				content.saveGraphicsState();
				content.setNonStrokingColor(GREY);
				draw(content, DocumentFonts.outline(TEXT, Face.BOLD, SIZE)
					.getPathIterator(across(page.getMediaBox().getWidth(), page.getMediaBox().getHeight())));
				content.fill();
				content.restoreGraphicsState();
				content.endMarkedContent();
			}
		}
	}

	private static AffineTransform across(float width, float height) {
		AffineTransform across = AffineTransform.getTranslateInstance(width / 2, height / 2);
		across.rotate(ANGLE);
		across.translate(-DocumentFonts.width(TEXT, Face.BOLD, SIZE) / 2, -SIZE / 3);
		return across;
	}

	private static void draw(PDPageContentStream content, PathIterator path) throws IOException {
		float[] at = new float[6];
		float x = 0;
		float y = 0;
		for (; !path.isDone(); path.next()) {
			switch (path.currentSegment(at)) {
				case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
				case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
				case PathIterator.SEG_QUADTO -> content.curveTo(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3,
						at[2] + (at[0] - at[2]) * 2 / 3, at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
				case PathIterator.SEG_CUBICTO -> content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
				default -> content.closePath();
			}
			int last = switch (path.currentSegment(at)) {
				case PathIterator.SEG_QUADTO -> 2;
				case PathIterator.SEG_CUBICTO -> 4;
				default -> 0;
			};
			x = at[last];
			y = at[last + 1];
		}
	}

}
