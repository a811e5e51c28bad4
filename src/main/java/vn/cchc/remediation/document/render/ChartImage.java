package vn.cchc.remediation.document.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.RenderingContext;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.font.DocumentFonts.Face;
import vn.cchc.remediation.document.model.BarDrawing;
import vn.cchc.remediation.document.model.BarDrawing.Anchor;
import vn.cchc.remediation.document.model.BarDrawing.Label;
import vn.cchc.remediation.document.model.BarDrawing.Rectangle;

/**
 * A chart in a PDF: rectangles, and letters as outlines of the document's own font, so
 * that it looks the same on a server without any fonts.
 */
final class ChartImage implements SVGImage {

	private static final FSRGBColor BLACK = new FSRGBColor(0, 0, 0);

	private final BarDrawing drawing;

	/** The renderer's units in a point. */
	private final double scale;

	ChartImage(BarDrawing drawing, double dotsPerPixel) {
		this.drawing = drawing;
		this.scale = dotsPerPixel * 96 / 72;
	}

	@Override
	public int getIntrinsicWidth() {
		return (int) Math.round(BarDrawing.WIDTH * this.scale);
	}

	@Override
	public int getIntrinsicHeight() {
		return (int) Math.round(this.drawing.height() * this.scale);
	}

	@Override
	public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
		AffineTransform place = AffineTransform.getTranslateInstance(x, y);
		place.scale(this.scale, this.scale);
		for (Rectangle bar : this.drawing.bars()) {
			device.setColor(colour(bar.fill()));
			device.fill(
					place.createTransformedShape(new Rectangle2D.Double(bar.x(), bar.y(), bar.width(), bar.height())));
		}
		device.setColor(BLACK);
		this.drawing.labels().forEach((label) -> device.fill(place.createTransformedShape(letters(label))));
	}

	/** The outlines of a label, which fonts draw upwards. */
	private static Path2D letters(Label label) {
		double width = DocumentFonts.width(label.text(), Face.REGULAR, label.size());
		Path2D letters = DocumentFonts.outline(label.text(), Face.REGULAR, label.size());
		letters.transform(new AffineTransform(1, 0, 0, -1,
				(label.align() == Anchor.END) ? label.x() - width : label.x(), label.y()));
		return letters;
	}

	private static FSRGBColor colour(String fill) {
		int colour = Integer.parseInt(fill.substring(1), 16);
		return new FSRGBColor(colour >> 16, (colour >> 8) & 255, colour & 255);
	}

}
