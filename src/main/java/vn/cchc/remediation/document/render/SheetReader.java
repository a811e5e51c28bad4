package vn.cchc.remediation.document.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.cchc.remediation.document.model.Block;
import vn.cchc.remediation.document.model.Block.LegalBasis;
import vn.cchc.remediation.document.model.Block.Paragraph;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.OfficialDocument.Part;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.render.Sheet.Piece;

/**
 * Reads from the renderer's layout on which page each element is printed, so that the
 * screen breaks its pages where the PDF does. A paragraph that goes on overleaf is
 * divided where a line ends, a table between two rows.
 */
final class SheetReader {

	private final List<PageBox> pages;

	private final OfficialDocument document;

	/** By element: how many letters are on which page. */
	private final Map<String, NavigableMap<Integer, Integer>> letters = new HashMap<>();

	SheetReader(PdfBoxRenderer renderer, OfficialDocument document) {
		this.pages = renderer.getRootBox().getLayer().getPages();
		this.document = document;
		read(renderer.getRootBox(), null);
	}

	private void read(Box box, @Nullable String around) {
		Element element = box.getElement();
		String id = (element != null && element.hasAttribute("id")) ? element.getAttribute("id") : around;
		if (box instanceof LineBox && id != null) {
			this.letters.computeIfAbsent(id, (any) -> new TreeMap<>())
				.merge(page(box.getAbsY()), lettersOf(box), Integer::sum);
		}
		box.getChildren().forEach((child) -> read(child, id));
		if (box instanceof InlineLayoutBox inline) {
			inline.getInlineChildren().forEach((child) -> {
				if (child instanceof Box nested) {
					read(nested, id);
				}
			});
		}
	}

	private static int lettersOf(Box box) {
		int letters = box.getChildren().stream().mapToInt(SheetReader::lettersOf).sum();
		if (box instanceof InlineLayoutBox inline) {
			for (Object child : inline.getInlineChildren()) {
				if (child instanceof InlineText text) {
					letters += Letters.count(text.getSubstring());
				}
				else if (child instanceof InlineLayoutBox nested) {
					letters += lettersOf(nested);
				}
			}
		}
		return letters;
	}

	private int page(int y) {
		for (int page = 0; page < this.pages.size(); page++) {
			if (y < this.pages.get(page).getBottom()) {
				return page;
			}
		}
		return this.pages.size() - 1;
	}

	/** The pages in order. */
	List<Sheet> sheets() {
		List<Sheet> sheets = new ArrayList<>();
		for (int at = 0; at < this.document.parts().size(); at++) {
			Part part = this.document.parts().get(at);
			NavigableMap<Integer, List<Piece>> pieces = new TreeMap<>();
			for (int block = 0; block < part.blocks().size(); block++) {
				divide(Part.id(at, block), part.blocks().get(block), pieces);
			}
			int first = pieces.isEmpty() ? 0 : pieces.firstKey();
			pieces.forEach((page, there) -> sheets
				.add(new Sheet(part.landscape(), (page > first) ? page - first + 1 : null, there)));
		}
		return sheets;
	}

	private void divide(String id, Block block, Map<Integer, List<Piece>> pieces) {
		NavigableMap<Integer, Integer> pages = this.letters.getOrDefault(id, new TreeMap<>());
		if (block instanceof Table table && !table.rows().isEmpty()) {
			divide(id, table, pieces);
		}
		else if (pages.size() > 1 && (block instanceof Paragraph || block instanceof LegalBasis)) {
			int from = 0;
			for (Map.Entry<Integer, Integer> page : pages.entrySet()) {
				int to = from + page.getValue();
				add(pieces, page.getKey(),
						new Piece(id, slice(block, from, to), from == 0, page.getKey().equals(pages.lastKey())));
				from = to;
			}
		}
		else {
			add(pieces, pages.isEmpty() ? 0 : pages.firstKey(), new Piece(id, block, true, true));
		}
	}

	private static Block slice(Block block, int from, int to) {
		return (block instanceof Paragraph paragraph) ? Letters.slice(paragraph, from, to)
				: new LegalBasis(Letters.slice(Paragraph.of(block.text()), from, to).text());
	}

	private void divide(String id, Table table, Map<Integer, List<Piece>> pieces) {
		NavigableMap<Integer, List<Table.Row>> rows = new TreeMap<>();
		int last = 0;
		for (int at = 0; at < table.rows().size(); at++) {
			NavigableMap<Integer, Integer> pages = this.letters.get(id + "-r" + at);
			last = (pages != null) ? pages.firstKey() : last;
			rows.computeIfAbsent(last, (any) -> new ArrayList<>()).add(table.rows().get(at));
		}
		rows.forEach((page, there) -> add(pieces, page, new Piece(id, new Table(table.columns(), there),
				page.equals(rows.firstKey()), page.equals(rows.lastKey()))));
	}

	private static void add(Map<Integer, List<Piece>> pieces, int page, Piece piece) {
		pieces.computeIfAbsent(page, (any) -> new ArrayList<>()).add(piece);
	}

}
