package vn.cchc.remediation.document.render;

import java.io.File;
import java.util.List;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import org.w3c.dom.Element;
import vn.cchc.remediation.document.model.Figure;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.OfficialDocument.Part;

/**
 * Draws the charts of a document where its page has a drawing. The shapes are taken from
 * the model, so no drawing has to be read, and nothing a library for drawings would bring
 * along is needed.
 */
final class ChartDrawer implements SVGDrawer {

	private final OfficialDocument document;

	ChartDrawer(OfficialDocument document) {
		this.document = document;
	}

	@Override
	public SVGImage buildSVGImage(Element element, Box box, CssContext context, double width, double height,
			double dotsPerPixel) {
		String id = ((Element) element.getParentNode()).getAttribute("id");
		for (int part = 0; part < this.document.parts().size(); part++) {
			Part of = this.document.parts().get(part);
			for (int at = 0; at < of.blocks().size(); at++) {
				if (Part.id(part, at).equals(id) && of.blocks().get(at) instanceof Figure figure) {
					return new ChartImage(figure.drawing(), dotsPerPixel);
				}
			}
		}
		throw new IllegalStateException("no figure " + id);
	}

	@Override
	public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
		// Letters are drawn as outlines of the document's own font.
	}

	@Override
	public void addFontFile(File file, String family, Integer weight, FontStyle style) {
		// As above.
	}

	@Override
	public void close() {
		// Nothing is held.
	}

}
