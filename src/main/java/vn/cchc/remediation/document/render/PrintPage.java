package vn.cchc.remediation.document.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.model.Block;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.OfficialDocument.Part;

/** A document as the XHTML that is printed; its style sheet is the one of the screen. */
@Component
class PrintPage {

	private final SpringTemplateEngine templates;

	private final String style = withoutFontFiles(read("static/css/document.css")) + read("document/page.css");

	PrintPage(SpringTemplateEngine templates) {
		this.templates = templates;
	}

	/** The page, well-formed. */
	String of(OfficialDocument document) {
		return this.templates.process("document/print", new Context(Locale.forLanguageTag("vi"),
				Map.of("document", document, "style", this.style, "bookmarks", bookmarks(document))));
	}

	private static List<Bookmark> bookmarks(OfficialDocument document) {
		List<Bookmark> bookmarks = new ArrayList<>();
		for (int part = 0; part < document.parts().size(); part++) {
			List<Block> blocks = document.parts().get(part).blocks();
			for (int at = 0; at < blocks.size(); at++) {
				if (blocks.get(at) instanceof Block.Heading heading && heading.level() < 3) {
					bookmarks.add(new Bookmark(heading.text(), Part.id(part, at)));
				}
				else if (blocks.get(at) instanceof Block.AnnexTitle annex) {
					bookmarks.add(new Bookmark(annex.label() + ". " + annex.name(), Part.id(part, at)));
				}
			}
		}
		return bookmarks;
	}

	/** The faces are given to the renderer as they are; it is to fetch nothing. */
	private static String withoutFontFiles(String style) {
		return style.replaceAll("@font-face[^}]*}", "")
			.replace("'" + DocumentFonts.OFFICE_FAMILY + "', ", "")
			.replace(", serif;", ";");
	}

	private static String read(String file) {
		try {
			return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An entry of the PDF's table of contents.
	 *
	 * @param name what it is called
	 * @param id the element it leads to
	 */
	record Bookmark(String name, String id) {
	}

}
