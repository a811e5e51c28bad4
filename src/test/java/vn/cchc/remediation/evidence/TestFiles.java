package vn.cchc.remediation.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

/** Real files of all accepted types, and what they become when something is amiss. */
public final class TestFiles {

	/** Where a document's main part is named. */
	static final String LIST = "[Content_Types].xml";

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

	private TestFiles() {
	}

	/** A PDF of one page with a line of text that makes its content its own. */
	public static byte[] pdf(String text) {
		return pdf(text, "");
	}

	/** As {@link #pdf(String)}, with another entry in its trailer. */
	public static byte[] pdf(String text, String trailer) {
		String content = "BT /F1 18 Tf 60 760 Td (" + text + ") Tj ET";
		String[] objects = { "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>",
				"<</Length " + content.length() + ">>\nstream\n" + content + "\nendstream",
				"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>" };
		StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
		StringBuilder table = new StringBuilder("0000000000 65535 f \n");
		for (int at = 0; at < objects.length; at++) {
			table.append("%010d 00000 n \n".formatted(pdf.length()));
			pdf.append(at + 1).append(" 0 obj\n").append(objects[at]).append("\nendobj\n");
		}
		int start = pdf.length();
		pdf.append("xref\n0 ").append(objects.length + 1).append('\n').append(table);
		pdf.append("trailer\n<</Size 6/Root 1 0 R").append(trailer).append(">>\nstartxref\n").append(start);
		return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A PDF of about so many bytes, each time another one. */
	public static byte[] largePdf(int size) {
		return pdf(System.nanoTime() + " " + "x".repeat(size));
	}

	/** A picture. */
	public static byte[] image(String format, int width, int height) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
			image.setRGB(0, 0, (int) System.nanoTime() & 0xffffff);
			ImageIO.write(image, format, out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** A Word document with nothing in it. */
	public static byte[] docx() {
		return zip(Map.of(LIST, types("/word/document.xml", WORD), "word/document.xml", "<document/>"));
	}

	/** An Excel sheet with nothing in it. */
	public static byte[] xlsx() {
		return zip(Map.of(LIST, types("/xl/workbook.xml", EXCEL), "xl/workbook.xml", "<workbook/>"));
	}

	/** A Word document with these parts besides its own. */
	static byte[] docx(Map<String, String> more) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put(LIST, types("/word/document.xml", WORD));
		parts.put("word/document.xml", "<document/>");
		parts.putAll(more);
		return zip(parts);
	}

	/** The list of content types with one part, and more where it is not closed yet. */
	static String types(String part, String type, String... more) {
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
				+ "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
				+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"" + part
				+ "\" ContentType=\"" + type + "\"/>" + String.join("", more) + "</Types>";
	}

	/** Any ZIP. */
	static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** What is left of a file that broke off. */
	static byte[] cutOff(byte[] file, int missing) {
		return Arrays.copyOf(file, file.length - missing);
	}

}
