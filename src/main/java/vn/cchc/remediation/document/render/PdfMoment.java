package vn.cchc.remediation.document.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The moment of a file's creation, in all places where a PDF names it. */
final class PdfMoment {

	private static final DateTimeFormatter XMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

	private PdfMoment() {
	}

	/** Sets the moment, and the identity of the file, which is made from it. */
	static void set(PDDocument pdf, Instant moment) throws IOException {
		GregorianCalendar calendar = GregorianCalendar.from(moment.atZone(ZoneOffset.UTC));
		pdf.getDocumentInformation().setCreationDate(calendar);
		pdf.getDocumentInformation().setModificationDate(calendar);
		PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
		String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
			.replaceAll("(<xmp:(?:Create|Modify)Date>)[^<]*", "$1" + XMP.format(moment.atOffset(ZoneOffset.UTC)));
		pdf.getDocumentCatalog()
			.setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
		pdf.setDocumentId(moment.toEpochMilli());
	}

}
