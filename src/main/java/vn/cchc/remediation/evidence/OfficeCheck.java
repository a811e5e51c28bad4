package vn.cchc.remediation.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import vn.cchc.remediation.evidence.FileRefused.Reason;

/**
 * Whether a ZIP is a Word or Excel document (ECMA-376, part 2): its list of content types
 * names the main part. Only the ZIP's directory and that list are read, both within
 * bounds, so that nothing is unpacked that could be a bomb.
 */
final class OfficeCheck {

	private static final String LIST = "[Content_Types].xml";

	private static final Map<String, FileType> MAIN_PARTS = Map.of(
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileType.DOCX,
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileType.XLSX);

	/** Bytes of the longest list that is read; a report has a few thousand. */
	private static final int LONGEST_LIST = 512 * 1024;

	/** Bytes of the largest directory that is read. */
	private static final long LARGEST_DIRECTORY = 2 * 1024 * 1024;

	private static final int END_LENGTH = 22;

	private static final int LONGEST_COMMENT = 65_535;

	private static final int DIRECTORY_SIZE_AT = 12;

	private OfficeCheck() {
	}

	/**
	 * What the document is.
	 * @throws FileRefused when it is none, carries macros, or was cut off
	 */
	static FileType type(FileBytes file) throws IOException {
		requireDirectory(file);
		try (ZipFile zip = new ZipFile(file.path().toFile())) {
			ZipEntry list = zip.getEntry(LIST);
			if (list == null) {
				throw new FileRefused(Reason.ARCHIVE);
			}
			return type(zip, parts(bounded(zip, list)));
		}
		catch (ZipException | XMLStreamException ex) {
			throw new FileRefused(Reason.DAMAGED);
		}
	}

	private static FileType type(ZipFile zip, Map<String, String> parts) {
		if (parts.values().stream().anyMatch(OfficeCheck::program)) {
			throw new FileRefused(Reason.MACROS);
		}
		return parts.entrySet()
			.stream()
			.filter((part) -> MAIN_PARTS.containsKey(part.getValue()) && zip.getEntry(part.getKey()) != null)
			.map((part) -> Objects.requireNonNull(MAIN_PARTS.get(part.getValue())))
			.findFirst()
			.orElseThrow(() -> new FileRefused(Reason.NOT_ACCEPTED));
	}

	/** Documents and templates with macros, macro sheets, and the macros themselves. */
	private static boolean program(String contentType) {
		return contentType.contains("macro") || contentType.contains("vbaproject");
	}

	/**
	 * The end of the ZIP is there, and its directory small enough to be read as a whole.
	 */
	private static void requireDirectory(FileBytes file) throws IOException {
		String tail = file.tail(END_LENGTH + LONGEST_COMMENT);
		int end = tail.lastIndexOf("PK\u0005\u0006");
		if (end < 0 || end + END_LENGTH > tail.length()) {
			throw new FileRefused(Reason.DAMAGED);
		}
		byte[] record = file.part(file.size() - tail.length() + end, END_LENGTH);
		int size = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).getInt(DIRECTORY_SIZE_AT);
		if (Integer.toUnsignedLong(size) > LARGEST_DIRECTORY) {
			throw new FileRefused(Reason.NOT_ACCEPTED);
		}
	}

	private static byte[] bounded(ZipFile zip, ZipEntry list) throws IOException {
		try (InputStream in = zip.getInputStream(list)) {
			byte[] bytes = in.readNBytes(LONGEST_LIST + 1);
			if (bytes.length > LONGEST_LIST) {
				throw new FileRefused(Reason.NOT_ACCEPTED);
			}
			return bytes;
		}
	}

	/** Content types in small letters, by name of the part or extension. */
	private static Map<String, String> parts(byte[] list) throws XMLStreamException {
		Map<String, String> parts = new HashMap<>();
		XMLStreamReader xml = reader().createXMLStreamReader(new ByteArrayInputStream(list));
		while (xml.hasNext()) {
			if (xml.next() == XMLStreamConstants.START_ELEMENT) {
				String name = xml.getAttributeValue(null, "PartName");
				String type = Objects.requireNonNullElse(xml.getAttributeValue(null, "ContentType"), "");
				parts.put(
						(name != null) ? name.replaceFirst("^/", "") : "*." + xml.getAttributeValue(null, "Extension"),
						type.toLowerCase());
			}
		}
		return parts;
	}

	/** Without DOCTYPE and entities: neither a bomb nor a look at other files. */
	private static XMLInputFactory reader() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

}
