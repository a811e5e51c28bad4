package vn.cchc.remediation.document.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.font.DocumentFonts.Face;
import vn.cchc.remediation.document.model.OfficialDocument;

/** Measures a DOCX by its XML: paragraphs, the styles they have, and sections. */
final class DocxMeasures {

	private static final double MM_PER_TWIP = 25.4 / 1440;

	private static final Map<String, String> STYLES = Map.ofEntries(Map.entry("agency", "CoQuan"),
			Map.entry("nation", "QuocHieu"), Map.entry("motto", "TieuNgu"), Map.entry("number", "SoKyHieu"),
			Map.entry("place", "DiaDanh"), Map.entry("type", "TenLoai"), Map.entry("subject", "TrichYeu"),
			Map.entry("basis", "CanCu"), Map.entry("heading1", "Heading1"), Map.entry("heading2", "Heading2"),
			Map.entry("heading3", "Heading3"), Map.entry("body", "Normal"), Map.entry("to", "NoiNhan"),
			Map.entry("recipient", "NoiNhanDanhSach"), Map.entry("authority", "QuyenHan"),
			Map.entry("signer", "NguoiKy"), Map.entry("annex", "PhuLuc"), Map.entry("annexName", "TenPhuLuc"),
			Map.entry("reference", "KemTheo"), Map.entry("header", "BangTieuDe"), Map.entry("row", "Bang"),
			Map.entry("pages", "Header"), Map.entry("letterSubject", "TrichYeuCongVan"),
			Map.entry("addressee", "KinhGui"));

	private final Document text;

	private final Document styles;

	private final Map<String, Double> measured = new LinkedHashMap<>();

	private DocxMeasures(byte[] file, OfficialDocument document) throws IOException {
		Map<String, String> parts = parts(file);
		this.text = xml(parts, "word/document.xml");
		this.styles = xml(parts, "word/styles.xml");
		sections();
		STYLES.forEach(this::look);
		List.of("agency", "nation", "type", "heading1", "authority", "annexName").forEach(this::upper);
		List.of("motto", "number", "place", "type", "signer", "annex").forEach(this::centred);
		rules();
		body();
		pages(xml(parts, "word/header1.xml"), xml(parts, "word/header2.xml"));
		table();
		String said = PdfLine.compact(String.join("", all("w|t").eachText()));
		yes("text.equal", said.equals(PdfLine.compact(document.text())));
	}

	static Map<String, Double> of(byte[] file, OfficialDocument document) throws IOException {
		return new DocxMeasures(file, document).measured;
	}

	private void sections() {
		Elements sections = all("w|sectPr");
		for (Element section : sections) {
			boolean lying = only(section, "w|pgSz").attr("w:orient").equals("landscape");
			section(section, lying ? "annex" : "page", lying ? "annex" : "margin");
		}
		Element fonts = only(this.styles, "w|docDefaults w|rFonts");
		yes("font.family",
				all("w|rFonts").isEmpty() && List.of("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
					.stream()
					.allMatch((name) -> fonts.attr(name).equals(DocumentFonts.OFFICE_FAMILY)));
		yes("font.black",
				only(this.styles, "w|docDefaults w|color").attr("w:val").equals("000000") && all("w|color").isEmpty());
	}

	private void section(Element section, String page, String margin) {
		Element size = only(section, "w|pgSz");
		Element edges = only(section, "w|pgMar");
		put(page + ".width", twips(size, "w:w"));
		put(page + ".height", twips(size, "w:h"));
		put(margin + ".left", twips(edges, "w:left"));
		put(margin + ".right", twips(edges, "w:right"));
		put("margin.top", twips(edges, "w:top"));
		put("margin.bottom", twips(edges, "w:bottom"));
	}

	/** What the style of an element says, where the document has the element. */
	private void look(String kind, String style) {
		boolean number = kind.equals("pages");
		if (!number && paragraphs(style).isEmpty()) {
			return;
		}
		Element letters = only(style(style), "w|rPr");
		put(kind + ".size", Double.parseDouble(only(letters, "w|sz").attr("w:val")) / 2);
		boolean bold = !letters.select("w|b").isEmpty();
		boolean italic = !letters.select("w|i").isEmpty();
		if (number) {
			yes("pages.regular", !bold && !italic);
		}
		else {
			yes(kind + ".bold", bold);
			yes(kind + ".italic", italic);
		}
	}

	private void upper(String kind) {
		paragraphs(STYLES.getOrDefault(kind, ""))
			.forEach((paragraph) -> yes(kind + ".upper", paragraph.text().equals(paragraph.text().toUpperCase())));
	}

	/** In the middle, without an indent, of its cell or of the text. */
	private void centred(String kind) {
		String style = STYLES.getOrDefault(kind, "");
		if (!paragraphs(style).isEmpty()) {
			boolean middle = form(style, "w|jc", "w:val").equals("center")
					&& form(style, "w|ind", "w:firstLine").equals("0");
			put(kind + ".centred", middle ? 0 : Double.NaN);
		}
	}

	private void rules() {
		rule("agency.rule", "CoQuan", Face.BOLD, 12);
		rule("motto.rule", "TieuNgu", Face.BOLD, 13);
		rule("subject.rule", "TrichYeu", Face.BOLD, 14);
		if (numbered()) {
			put("place.level", sameRow("SoKyHieu", "DiaDanh") ? 0 : Double.NaN);
		}
		if (paragraphs("QuyenHan").size() > 0 && !joint()) {
			put("to.level", sameRow("NoiNhan", "QuyenHan") ? 0 : Double.NaN);
		}
	}

	/** Working papers have no number. */
	private boolean numbered() {
		return paragraphs("SoKyHieu").hasText();
	}

	/** Whether two sign side by side, the recipients below them. */
	private boolean joint() {
		Elements to = paragraphs("NoiNhan");
		return !to.isEmpty() && to.get(0).closest("w|tbl") == null;
	}

	private boolean sameRow(String one, String other) {
		return paragraphs(one).stream()
			.map((paragraph) -> paragraph.closest("w|tr"))
			.anyMatch((row) -> row != null && !row.select("w|pStyle[w:val=" + other + "]").isEmpty());
	}

	/**
	 * The border of the paragraph behind the last one of a style, of the longest line.
	 */
	private void rule(String name, String style, Face face, double size) {
		Elements lines = paragraphs(style);
		if (lines.isEmpty()) {
			return;
		}
		Element last = lines.get(lines.size() - 1);
		Element rule = last.nextElementSibling();
		if (rule == null || rule.select("w|pBdr > w|top").isEmpty()) {
			put(name, Double.NaN);
			return;
		}
		Element cell = last.closest("w|tc");
		double room = (cell != null) ? twips(only(cell, "w|tcW"), "w:w") : measured("page.width", "annex.width")
				- measured("margin.left", "annex.left") - measured("margin.right", "annex.right");
		double length = room - twips(only(rule, "w|ind"), "w:left") - twips(only(rule, "w|ind"), "w:right");
		double longest = lines.stream()
			.mapToDouble((line) -> DocumentFonts.longestLine(line.text(), face, size, room * 72 / 25.4) * 25.4 / 72)
			.max()
			.orElseThrow();
		put(name, length / longest);
	}

	private void body() {
		put("body.indent", Double.parseDouble(form("Normal", "w|ind", "w:firstLine")) * MM_PER_TWIP);
		put("body.justified", form("Normal", "w|jc", "w:val").equals("both") ? 0 : Double.NaN);
		put("body.spacing", Double.parseDouble(form("Normal", "w|spacing", "w:line")) / 240);
		put("body.gap", Double.parseDouble(form("Normal", "w|spacing", "w:before")) / 20);
		put("text.widows", style("Normal").select("w|widowControl").isEmpty() ? 1 : 2);
		Elements body = paragraphs("Normal");
		if (!numbered()) {
			return;
		}
		Element last = body.get(body.size() - 1);
		yes("text.end", last.text().endsWith("./."));
		if (!paragraphs("QuyenHan").isEmpty()) {
			put("signature.company", last.select("w|keepNext").isEmpty() ? 0 : 1);
		}
	}

	private void pages(Document header, Document first) {
		Elements sections = all("w|sectPr");
		yes("pages.hidden", all("w|titlePg").size() == sections.size() && first.select("w|fldSimple").isEmpty());
		yes("pages.every", header.select("w|fldSimple").attr("w:instr").contains("PAGE"));
		yes("pages.counts", all("w|pgNumType[w:start=1]").size() == sections.size());
		put("pages.place", twips(only(this.text, "w|pgMar"), "w:header"));
		put("pages.middle", form("Header", "w|jc", "w:val").equals("center") ? 0 : Double.NaN);
	}

	private void table() {
		Elements rows = all("w|tr:has(w|pStyle[w:val=Bang]), w|tr:has(w|pStyle[w:val=BangTieuDe])");
		if (!rows.isEmpty()) {
			yes("table.header", rows.select("w|tblHeader").size() == all("w|tbl:has(w|tblBorders)").size());
			yes("table.rows", rows.select("w|cantSplit").size() == rows.size());
			all("w|tbl:has(w|tblBorders)").forEach(this::ends);
		}
	}

	/** Whether the last row of a table of several rows is kept with the one above it. */
	private void ends(Element table) {
		Elements rows = table.select("> w|tr:not(:has(w|tblHeader))");
		if (rows.size() > 1) {
			Elements paragraphs = rows.get(rows.size() - 2).select("w|p");
			boolean kept = paragraphs.select("w|keepNext").size() == paragraphs.size()
					|| paragraphs.select("w|pStyle[w:val=BangNhom]").size() == paragraphs.size();
			this.measured.merge("table.widows", kept ? 2.0 : 1.0, Math::min);
		}
		if (!table.select("w|pStyle[w:val=BangNhom]").isEmpty()) {
			yes("table.groups", !style("BangNhom").select("w|keepNext").isEmpty());
		}
	}

	private Elements all(String what) {
		return this.text.select(what);
	}

	private Elements paragraphs(String style) {
		return style.equals("Normal") ? all("w|body > w|p:not(:has(w|pStyle))")
				: all("w|p:has(w|pStyle[w:val=" + style + "])");
	}

	private Element style(String id) {
		return only(this.styles, "w|style[w:styleId=" + id + "]");
	}

	private String form(String style, String what, String attribute) {
		return only(only(style(style), "w|pPr"), what).attr(attribute);
	}

	/** Of the upright pages, where there are any. */
	private double measured(String name, String lying) {
		return this.measured.getOrDefault(name, this.measured.getOrDefault(lying, Double.NaN));
	}

	private static Element only(Element within, String what) {
		Element found = within.selectFirst(what);
		if (found == null) {
			throw new AssertionError("no " + what);
		}
		return found;
	}

	private static double twips(Element element, String attribute) {
		return Double.parseDouble(element.attr(attribute)) * MM_PER_TWIP;
	}

	private void yes(String name, boolean yes) {
		this.measured.merge(name, yes ? 1.0 : 0.0, Math::min);
	}

	private void put(String name, double value) {
		this.measured.put(name, value);
	}

	private static Document xml(Map<String, String> parts, String name) {
		return Jsoup.parse(parts.getOrDefault(name, ""), "", Parser.xmlParser());
	}

	/** The files within the file. */
	static Map<String, String> parts(byte[] file) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts;
	}

}
