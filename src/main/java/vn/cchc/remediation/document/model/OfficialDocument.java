package vn.cchc.remediation.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A document as Decree 30/2020/NĐ-CP builds it: elements in order, without how they look.
 * Screen, PDF and DOCX are made from this value and from nothing else, so that all three
 * say the same.
 *
 * @param title what the document is called, for the title of files and windows
 * @param author who issues it
 * @param draft whether it was not issued: a watermark says so
 * @param parts the document and its annexes, each beginning a page and numbering its own
 */
public record OfficialDocument(String title, String author, boolean draft, List<Part> parts) {

	/** What stands before the code of a document in small print. */
	public static final String CODE_LABEL = "Mã nội dung: ";

	public OfficialDocument {
		parts = List.copyOf(parts);
	}

	/**
	 * The same with a line of small print behind its first part: the code of what it
	 * says.
	 */
	public OfficialDocument withCode(String code) {
		List<Part> coded = new ArrayList<>(this.parts);
		List<Block> blocks = new ArrayList<>(coded.get(0).blocks());
		blocks.add(new Block.SmallPrint(CODE_LABEL + code));
		coded.set(0, new Part(coded.get(0).landscape(), blocks));
		return new OfficialDocument(this.title, this.author, this.draft, coded);
	}

	/** Everything it says, element by element, in reading order. */
	public String text() {
		return this.parts.stream()
			.flatMap((part) -> part.blocks().stream())
			.map(Block::text)
			.collect(Collectors.joining("\n"));
	}

	/** The level of its first headings: 1, or 2 where it has no chapters. */
	public int shallowestHeading() {
		return this.parts.stream()
			.flatMap((part) -> part.blocks().stream())
			.filter(Block.Heading.class::isInstance)
			.mapToInt((heading) -> ((Block.Heading) heading).level())
			.min()
			.orElse(1);
	}

	/** The header rows of its tables, which a PDF repeats on every page they reach. */
	public Set<String> tableHeaders() {
		return this.parts.stream()
			.flatMap((part) -> part.blocks().stream())
			.filter(Table.class::isInstance)
			.map((table) -> ((Table) table).header())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * What stands on pages of one orientation.
	 *
	 * @param landscape whether the page lies; only for wide tables
	 * @param blocks its elements in order
	 */
	public record Part(boolean landscape, List<Block> blocks) {

		public Part {
			blocks = List.copyOf(blocks);
		}

		/** The address of an element, which is its id in pages. */
		public static String id(int part, int block) {
			return "p" + part + "-" + block;
		}

	}

}
