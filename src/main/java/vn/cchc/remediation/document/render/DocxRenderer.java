package vn.cchc.remediation.document.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import vn.cchc.remediation.document.model.OfficialDocument;

/**
 * Writes a document as DOCX. The XML is written as it is, without a library in between:
 * its styles stand in {@code document/docx/styles.xml} for everybody to read, and the
 * same document with the same moment gives the same bytes.
 */
@Component
public class DocxRenderer {

	private static final String HEADER = """
			<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
			<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"\
			 xmlns:o="urn:schemas-microsoft-com:office:office"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>%s</w:p></w:hdr>""";

	private static final String PAGE = "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>2</w:t></w:r></w:fldSimple>";

	private static final String PROPERTIES = """
			<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
			<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
			 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
			 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
			<dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created>\
			<dcterms:modified xsi:type="dcterms:W3CDTF">%s</dcterms:modified></cp:coreProperties>""";

	private final Map<String, String> fixed = fixed();

	private final String watermark = read("watermark.xml").strip();

	/**
	 * Writes the DOCX.
	 * @param created the moment that the file names as that of its creation
	 * @param out where to; not closed
	 */
	public void write(OfficialDocument document, Instant created, OutputStream out) throws IOException {
		Map<String, String> files = new LinkedHashMap<>(this.fixed);
		files.put("docProps/core.xml", properties(document, created));
		files.put("word/header1.xml", HEADER.formatted(watermark(document, 1) + PAGE));
		files.put("word/header2.xml", HEADER.formatted(watermark(document, 2)));
		files.put("word/document.xml", DocxBody.of(document));
		DocxChart.add(document, files);
		ZipOutputStream zip = new ZipOutputStream(out);
		LocalDateTime moment = LocalDateTime.ofInstant(created, ZoneOffset.UTC);
		for (Map.Entry<String, String> file : files.entrySet()) {
			ZipEntry entry = new ZipEntry(file.getKey());
			entry.setTimeLocal(moment);
			zip.putNextEntry(entry);
			zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		zip.finish();
	}

	private static String properties(OfficialDocument document, Instant created) {
		Instant moment = created.truncatedTo(ChronoUnit.SECONDS);
		return PROPERTIES.formatted(escaped(document.title()), escaped(document.author()), moment, moment);
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

	private String watermark(OfficialDocument document, int place) {
		return document.draft()
				? this.watermark.replace("{place}", Integer.toString(place)).replace("{text}", DraftWatermark.TEXT)
				: "";
	}

	private static Map<String, String> fixed() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("[Content_Types].xml", read("content-types.xml"));
		files.put("_rels/.rels", read("package-rels.xml"));
		files.put("word/_rels/document.xml.rels", read("document-rels.xml"));
		files.put("word/styles.xml", read("styles.xml"));
		files.put("word/settings.xml", read("settings.xml"));
		return files;
	}

	private static String read(String file) {
		try {
			return new ClassPathResource("document/docx/" + file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
