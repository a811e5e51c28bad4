package vn.cchc.remediation.document.render;

import java.util.List;

import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.font.DocumentFonts.Face;
import vn.cchc.remediation.document.model.Block;
import vn.cchc.remediation.document.model.BlockVisitor;
import vn.cchc.remediation.document.model.Figure;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.OfficialDocument.Part;
import vn.cchc.remediation.document.model.Run;
import vn.cchc.remediation.document.model.Table;

/**
 * Writes the text of a DOCX as a clerk would have set it: paragraphs with styles, header
 * and signature as tables without borders, a section for each part.
 */
final class DocxBody implements BlockVisitor {

	/** Share of the header's left column, in per cent. */
	private static final int AGENCY_SHARE = 41;

	private static final int RECIPIENTS_SHARE = 48;

	/** Length of a rule below an agency's name, of the text. */
	private static final double THIRD = 0.4;

	private static final int TWIPS_PER_POINT = 20;

	private final WordXml xml = new WordXml("document");

	private int width = Paper.textWidth(false);

	private int charts;

	/** Whether the signature comes next, which is not to stand alone on a page. */
	private boolean beforeSignature;

	/** The whole text. */
	static String of(OfficialDocument document) {
		DocxBody body = new DocxBody();
		body.write(document);
		return body.xml.end();
	}

	private void write(OfficialDocument document) {
		this.xml.open("body");
		for (int at = 0; at < document.parts().size(); at++) {
			Part part = document.parts().get(at);
			this.width = Paper.textWidth(part.landscape());
			for (int block = 0; block < part.blocks().size(); block++) {
				this.beforeSignature = block + 1 < part.blocks().size()
						&& (part.blocks().get(block + 1) instanceof Block.Signature
								|| part.blocks().get(block + 1) instanceof Block.JointSignature);
				part.blocks().get(block).accept(this);
			}
			if (at + 1 < document.parts().size()) {
				this.xml.open("p").open("pPr").value("pStyle", "DongKe");
				section(part.landscape());
				this.xml.close().close();
			}
			else {
				section(part.landscape());
			}
		}
		this.xml.close();
	}

	/** The section of what stands before: its paper, and its own page numbers from 1. */
	private void section(boolean landscape) {
		int across = Paper.twips(landscape ? Paper.LONG_SIDE : Paper.SHORT_SIDE);
		int down = Paper.twips(landscape ? Paper.SHORT_SIDE : Paper.LONG_SIDE);
		this.xml.open("sectPr")
			.leaf("headerReference", "type", "default", "r:id", "rId3")
			.leaf("headerReference", "type", "first", "r:id", "rId4");
		if (landscape) {
			this.xml.leaf("pgSz", "w", number(across), "h", number(down), "orient", "landscape");
		}
		else {
			this.xml.leaf("pgSz", "w", number(across), "h", number(down));
		}
		this.xml.leaf("pgMar", "top", millimetres(Paper.TOP), "right", millimetres(Paper.RIGHT), "bottom",
				millimetres(Paper.BOTTOM), "left", millimetres(Paper.LEFT), "header", millimetres(Paper.NUMBER),
				"footer", millimetres(Paper.NUMBER), "gutter", "0");
		this.xml.leaf("pgNumType", "start", "1").leaf("titlePg").close();
	}

	@Override
	public void letterhead(Block.Letterhead letterhead) {
		int left = this.width * AGENCY_SHARE / 100;
		int right = this.width - left;
		frame(left, right);
		this.xml.open("tr");
		cell(left, () -> {
			letterhead.agency().forEach((line) -> line("CoQuan", line));
			rule(left,
					THIRD * letterhead.agency()
						.stream()
						.mapToDouble((line) -> shown(line, left, Face.BOLD, 12))
						.max()
						.orElse(0));
		});
		cell(right, () -> {
			line("QuocHieu", letterhead.nation());
			line("TieuNgu", letterhead.motto());
			rule(right, shown(letterhead.motto(), right, Face.BOLD, 13));
		});
		this.xml.close().open("tr");
		cell(left, () -> {
			line("SoKyHieu", letterhead.number());
			if (letterhead.subject() != null) {
				line("TrichYeuCongVan", letterhead.subject());
			}
		});
		cell(right, () -> line("DiaDanh", letterhead.placeAndDate()));
		this.xml.close().close();
	}

	@Override
	public void title(Block.Title title) {
		line("TenLoai", title.type());
		line("TrichYeu", title.subject());
		rule(this.width, THIRD * shown(title.subject(), this.width, Face.BOLD, 14));
	}

	@Override
	public void legalBasis(Block.LegalBasis basis) {
		line("CanCu", basis.text());
	}

	@Override
	public void heading(Block.Heading heading) {
		line("Heading" + heading.level(), heading.text());
	}

	@Override
	public void paragraph(Block.Paragraph paragraph) {
		this.xml.open("p");
		if (this.beforeSignature) {
			this.xml.open("pPr").leaf("keepNext").leaf("keepLines").close();
		}
		for (Run run : paragraph.runs()) {
			this.xml.open("r");
			if (run.face() == Run.Face.ITALIC) {
				this.xml.open("rPr").leaf("i").leaf("iCs").close();
			}
			this.xml.text(run.text()).close();
		}
		this.xml.close();
	}

	@Override
	public void addressees(Block.Addressees addressees) {
		line("KinhGui", addressees.head());
		addressees.list().forEach((line) -> line("KinhGuiDanhSach", line));
	}

	@Override
	public void figure(Figure figure) {
		line("TenHinh", figure.caption());
		this.xml.open("p").open("pPr").value("pStyle", "Hinh").close().open("r");
		this.xml.raw(DocxChart.drawing(figure, ++this.charts, this.width));
		this.xml.close().close();
	}

	@Override
	public void table(Table table) {
		int columns = table.columns().size();
		int[] widths = new int[columns];
		for (int at = 0; at < columns; at++) {
			widths[at] = (int) Math.floor(this.width * table.share(table.columns().get(at)) / 100);
		}
		table(widths, true);
		this.xml.open("tr").open("trPr").leaf("cantSplit").leaf("tblHeader").close();
		for (int at = 0; at < columns; at++) {
			String header = table.columns().get(at).header();
			cell(widths[at], () -> line("BangTieuDe", header));
		}
		this.xml.close();
		for (Table.Portion portion : table.portions()) {
			for (int at = 0; at < portion.rows().size(); at++) {
				row(table, portion.rows().get(at), widths, portion.kept() && at < portion.rows().size() - 1);
			}
		}
		this.xml.close();
	}

	/**
	 * A row of a table.
	 * @param kept whether the row below stays with it
	 */
	private void row(Table table, Table.Row row, int[] widths, boolean kept) {
		this.xml.open("tr").open("trPr").leaf("cantSplit").close();
		if (row.group()) {
			this.xml.open("tc").open("tcPr").leaf("tcW", "w", number(this.width), "type", "dxa");
			this.xml.value("gridSpan", number(widths.length)).close();
			line("BangNhom", row.cells().get(0));
			this.xml.close();
		}
		else {
			for (int at = 0; at < widths.length; at++) {
				int column = at;
				cell(widths[at], () -> {
					List<String> lines = row.lines(column);
					(lines.isEmpty() ? List.of("") : lines)
						.forEach((line) -> aligned(line, style(row), table.columns().get(column).align(), kept));
				});
			}
		}
		this.xml.close();
	}

	private static String style(Table.Row row) {
		if (row.look() == null) {
			return "Bang";
		}
		return switch (row.look()) {
			case SUM -> "BangTong";
			case FIGURES -> "BangSo";
		};
	}

	private void aligned(String line, String style, Table.Align align, boolean kept) {
		this.xml.open("p").open("pPr").value("pStyle", style);
		if (kept) {
			this.xml.leaf("keepNext");
		}
		if (align != Table.Align.LEFT) {
			this.xml.value("jc", (align == Table.Align.CENTRE) ? "center" : "right");
		}
		this.xml.close();
		run(line);
		this.xml.close();
	}

	@Override
	public void signature(Block.Signature signature) {
		int left = this.width * RECIPIENTS_SHARE / 100;
		int right = this.width - left;
		frame(left, right);
		this.xml.open("tr").open("trPr").leaf("cantSplit").close();
		cell(left, () -> {
			line("NoiNhan", signature.recipients().isEmpty() ? "" : signature.to());
			signature.recipients().forEach((line) -> line("NoiNhanDanhSach", line));
		});
		cell(right, () -> {
			signature.authority().forEach((line) -> line("QuyenHan", line));
			line("NguoiKy", (signature.name() != null) ? signature.name() : "");
		});
		this.xml.close().close();
		this.xml.open("p").open("pPr").value("pStyle", "DongKe").close().close();
	}

	@Override
	public void jointSignature(Block.JointSignature signature) {
		int half = this.width / 2;
		frame(half, this.width - half);
		this.xml.open("tr").open("trPr").leaf("cantSplit").close();
		cell(half, () -> {
			line("QuyenHan", signature.secretary());
			line("NguoiKy", (signature.secretaryName() != null) ? signature.secretaryName() : "");
		});
		cell(this.width - half, () -> {
			line("QuyenHan", signature.chair());
			line("NguoiKy", (signature.chairName() != null) ? signature.chairName() : "");
		});
		this.xml.close().close();
		line("NoiNhan", signature.to());
		signature.recipients().forEach((line) -> line("NoiNhanDanhSach", line));
	}

	@Override
	public void annexTitle(Block.AnnexTitle title) {
		line("PhuLuc", title.label());
		line("TenPhuLuc", title.name());
		line("KemTheo", title.reference());
		rule(this.width, THIRD * shown(title.reference(), this.width, Face.ITALIC, 14));
		line("DongKe", "");
	}

	@Override
	public void smallPrint(Block.SmallPrint line) {
		line("ChuNho", line.text());
	}

	/** A table without borders, to set two things side by side. */
	private void frame(int left, int right) {
		table(new int[] { left, right }, false);
	}

	private void table(int[] widths, boolean bordered) {
		this.xml.open("tbl").open("tblPr").leaf("tblW", "w", number(this.width), "type", "dxa");
		if (bordered) {
			this.xml.open("tblBorders");
			for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
				this.xml.leaf(side, "val", "single", "sz", "4", "space", "0", "color", "auto");
			}
			this.xml.close();
		}
		this.xml.leaf("tblLayout", "type", "fixed");
		if (!bordered) {
			this.xml.open("tblCellMar")
				.leaf("left", "w", "0", "type", "dxa")
				.leaf("right", "w", "0", "type", "dxa")
				.close();
		}
		this.xml.close().open("tblGrid");
		for (int width : widths) {
			this.xml.leaf("gridCol", "w", number(width));
		}
		this.xml.close();
	}

	private void cell(int width, Runnable content) {
		this.xml.open("tc").open("tcPr").leaf("tcW", "w", number(width), "type", "dxa").close();
		content.run();
		this.xml.close();
	}

	private void line(String style, String text) {
		this.xml.open("p").open("pPr").value("pStyle", style).close();
		run(text);
		this.xml.close();
	}

	private void run(String text) {
		if (!text.isEmpty()) {
			this.xml.open("r").text(text).close();
		}
	}

	/**
	 * A rule as clerks draw it so that it can be edited: the border of an empty
	 * paragraph, indented from both sides.
	 * @param room width of the column, in twentieths of a point
	 * @param length of the rule, in points
	 */
	private void rule(int room, double length) {
		String indent = number((int) Math.round((room - length * TWIPS_PER_POINT) / 2));
		this.xml.open("p").open("pPr").value("pStyle", "DongKe").open("pBdr");
		this.xml.leaf("top", "val", "single", "sz", "6", "space", "1", "color", "auto").close();
		this.xml.leaf("spacing", "before", "40", "after", "0", "line", "120", "lineRule", "exact")
			.leaf("ind", "left", indent, "right", indent, "firstLine", "0")
			.close()
			.close();
	}

	/** How long the longest line of a text is, in points. */
	private static double shown(String text, int room, Face face, double size) {
		return DocumentFonts.longestLine(text, face, size, (double) room / TWIPS_PER_POINT);
	}

	private static String millimetres(double length) {
		return number(Paper.twips(length));
	}

	private static String number(int number) {
		return Integer.toString(number);
	}

}
