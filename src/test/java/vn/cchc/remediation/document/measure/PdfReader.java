package vn.cchc.remediation.document.measure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * The lines of text of a PDF in the order in which they are written, and its thin
 * strokes.
 */
final class PdfReader extends PDFTextStripper {

	private final List<PdfLine> lines = new ArrayList<>();

	private final List<TextPosition> line = new ArrayList<>();

	private boolean black = true;

	private int page = -1;

	private PdfReader() {
	}

	/** The lines of a document. */
	static List<PdfLine> lines(PDDocument pdf) throws IOException {
		PdfReader reader = new PdfReader();
		reader.writeText(pdf, new StringWriter());
		reader.flush();
		return List.copyOf(reader.lines);
	}

	@Override
	protected void startPage(PDPage page) {
		flush();
		this.page++;
	}

	@Override
	protected void processTextPosition(TextPosition letter) {
		if (!this.line.isEmpty() && !follows(letter)) {
			flush();
		}
		this.line.add(letter);
		try {
			this.black &= getGraphicsState().getNonStrokingColor().toRGB() == 0;
		}
		catch (IOException ex) {
			this.black = false;
		}
	}

	private boolean follows(TextPosition letter) {
		TextPosition last = this.line.get(this.line.size() - 1);
		double gap = letter.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
		return Math.abs(letter.getYDirAdj() - last.getYDirAdj()) < 1 && gap > -2 && gap < 30;
	}

	private void flush() {
		List<TextPosition> letters = this.line.stream().filter((letter) -> !letter.getUnicode().isBlank()).toList();
		if (!letters.isEmpty()) {
			StringBuilder text = new StringBuilder();
			this.line.forEach((letter) -> text.append(letter.getUnicode()));
			TextPosition first = letters.get(0);
			TextPosition last = letters.get(letters.size() - 1);
			this.lines.add(new PdfLine(this.page, text.toString().strip(), first.getXDirAdj(),
					last.getXDirAdj() + last.getWidthDirAdj(), first.getYDirAdj(),
					Math.round(first.getYScale() * 100) / 100.0, first.getFont().getName(),
					new PdfLine.Faces(
							letters.stream().allMatch((letter) -> letter.getFont().getName().contains("Bold")),
							letters.stream().allMatch((letter) -> letter.getFont().getName().contains("Italic")),
							this.black)));
		}
		this.line.clear();
		this.black = true;
	}

	/** The horizontal strokes of a page, in points from the upper left corner. */
	static List<Rectangle2D> strokes(PDPage page) throws IOException {
		Strokes strokes = new Strokes(page);
		strokes.processPage(page);
		return List.copyOf(strokes.found);
	}

	private static final class Strokes extends PDFGraphicsStreamEngine {

		private final List<Rectangle2D> found = new ArrayList<>();

		private @Nullable Rectangle2D path;

		private Point2D at = new Point2D.Double();

		Strokes(PDPage page) {
			super(page);
		}

		private void reach(double x, double y) {
			this.at = new Point2D.Double(x, y);
			if (this.path == null) {
				this.path = new Rectangle2D.Double(x, y, 0, 0);
			}
			this.path.add(this.at);
		}

		private void painted() {
			Rectangle2D path = this.path;
			if (path != null && path.getHeight() < 2 && path.getWidth() > 5) {
				this.found.add(new Rectangle2D.Double(path.getX(), getPage().getMediaBox().getHeight() - path.getMaxY(),
						path.getWidth(), path.getHeight()));
			}
			this.path = null;
		}

		@Override
		public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
			reach(p0.getX(), p0.getY());
			reach(p2.getX(), p2.getY());
		}

		@Override
		public void moveTo(float x, float y) {
			reach(x, y);
		}

		@Override
		public void lineTo(float x, float y) {
			reach(x, y);
		}

		@Override
		public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
			reach(x3, y3);
		}

		@Override
		public Point2D getCurrentPoint() {
			return this.at;
		}

		@Override
		public void strokePath() {
			painted();
		}

		@Override
		public void fillPath(int windingRule) {
			painted();
		}

		@Override
		public void fillAndStrokePath(int windingRule) {
			painted();
		}

		@Override
		public void endPath() {
			this.path = null;
		}

		@Override
		public void closePath() {
			// A closed path reaches no further.
		}

		@Override
		public void clip(int windingRule) {
			// What is clipped is not measured.
		}

		@Override
		public void drawImage(PDImage image) {
			// Documents have no pictures.
		}

		@Override
		public void shadingFill(COSName name) {
			// Documents have no shades.
		}

	}

}
