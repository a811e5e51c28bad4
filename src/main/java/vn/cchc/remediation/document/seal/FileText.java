package vn.cchc.remediation.document.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF or DOCX says, without page numbers and watermarks, which are marked as
 * artifacts. Files come from outside: what is not what it says, or larger than any
 * document of ours, is refused.
 */
public final class FileText {

	/** Longer than any text of ours, so that a packed file cannot fill the memory. */
	private static final int LONGEST = 40_000_000;

	private static final int MOST_PAGES = 2_000;

	private FileText() {
	}

	/**
	 * Reads a file.
	 * @throws Unreadable when it is neither a PDF nor a DOCX, damaged or too large
	 */
	public static String of(byte[] file) {
		try {
			if (begins(file, "%PDF-")) {
				return pdf(file);
			}
			if (begins(file, "PK")) {
				return docx(file);
			}
		}
		catch (IOException | XMLStreamException | IllegalArgumentException | IllegalStateException ex) {
			throw new Unreadable(ex);
		}
		throw new Unreadable(null);
	}

	private static boolean begins(byte[] file, String with) {
		return file.length > with.length()
				&& new String(file, 0, with.length(), StandardCharsets.ISO_8859_1).equals(with);
	}

	private static String pdf(byte[] file) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
			if (pdf.getNumberOfPages() > MOST_PAGES) {
				throw new Unreadable(null);
			}
			WithoutArtifacts text = new WithoutArtifacts();
			text.writeText(pdf, new StringWriter());
			return text.said.toString();
		}
	}

	private static String docx(byte[] file) throws IOException, XMLStreamException {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals("word/document.xml")) {
					return text(new ByteArrayInputStream(zip.readNBytes(LONGEST)));
				}
			}
		}
		throw new Unreadable(null);
	}

	private static String text(InputStream xml) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XMLStreamReader reader = factory.createXMLStreamReader(xml);
		StringBuilder text = new StringBuilder();
		boolean within = false;
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
				within = event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("t");
			}
			else if (within && event == XMLStreamConstants.CHARACTERS) {
				text.append(reader.getText());
			}
		}
		return text.toString();
	}

	/** The letters of a PDF in order, but those of artifacts. */
	private static final class WithoutArtifacts extends PDFTextStripper {

		private final StringBuilder said = new StringBuilder();

		private int depth;

		private int artifact;

		@Override
		public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
			this.depth++;
			if (this.artifact == 0 && COSName.ARTIFACT.equals(tag)) {
				this.artifact = this.depth;
			}
		}

		@Override
		public void endMarkedContentSequence() {
			if (this.artifact == this.depth) {
				this.artifact = 0;
			}
			this.depth--;
		}

		@Override
		protected void processTextPosition(TextPosition letter) {
			if (this.artifact == 0 && this.said.length() < LONGEST) {
				this.said.append(letter.getUnicode());
			}
		}

	}

	/** A file that is no document of ours. */
	public static class Unreadable extends RuntimeException {

		Unreadable(@Nullable Throwable cause) {
			super("neither a PDF nor a DOCX that can be read", cause);
		}

	}

}
