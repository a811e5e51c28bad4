package vn.cchc.remediation.document.render;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.font.DocumentFonts.Face;
import vn.cchc.remediation.document.model.OfficialDocument;

/**
 * Writes a document as PDF/A-2a and PDF/UA-1: fonts embedded, tagged, with bookmarks. The
 * same document with the same moment gives the same bytes.
 */
@Component
public class PdfRenderer {

	private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	static {
		XRLog.setLoggingEnabled(false);
	}

	private final PrintPage pages;

	PdfRenderer(PrintPage pages) {
		this.pages = pages;
	}

	/**
	 * Writes the PDF.
	 * @param created the moment that the file names as that of its creation
	 * @param out where to; not closed
	 */
	public void write(OfficialDocument document, Instant created, OutputStream out) throws IOException {
		try (PdfBoxRenderer renderer = renderer(document); PDDocument pdf = renderer.createPDFKeepOpen()) {
			PageNumbers.on(pdf, new SheetReader(renderer, document).sheets());
			if (document.draft()) {
				DraftWatermark.on(pdf);
			}
			PdfMoment.set(pdf, created);
			pdf.save(out);
		}
	}

	/** On which pages what is printed. */
	public List<Sheet> sheets(OfficialDocument document) {
		try (PdfBoxRenderer renderer = renderer(document)) {
			renderer.layout();
			return new SheetReader(renderer, document).sheets();
		}
	}

	private PdfBoxRenderer renderer(OfficialDocument document) {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
		builder.useColorProfile(COLOURS);
		for (Face face : Face.values()) {
			builder.useFont(() -> new ByteArrayInputStream(DocumentFonts.file(face)), DocumentFonts.FAMILY,
					face.weight(), face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL, true);
		}
		builder.useExternalResourceAccessControl((uri, type) -> false,
				ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useUnicodeLineBreaker(new SpaceBreaker());
		builder.useSVGDrawer(new ChartDrawer(document));
		builder.withHtmlContent(this.pages.of(document), null);
		return builder.buildPdfRenderer();
	}

}
