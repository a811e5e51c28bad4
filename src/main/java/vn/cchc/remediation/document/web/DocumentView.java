package vn.cchc.remediation.document.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.document.render.Sheet;
import vn.cchc.remediation.document.seal.OfficialPapers.Issued;

/**
 * A document on the screen.
 *
 * @param source what it is made from
 * @param unitId the unit it is about
 * @param unitTitle the unit's name as a heading
 * @param title what it is called
 * @param version which issued version it is, null for a draft or a working paper
 * @param draft whether it will be issued
 * @param code by which it is recognised
 * @param address where it stands; its files are at the same address with an ending
 * @param origin the page it is made from
 * @param pages its pages, as they are printed
 * @param shallowest the level of its first headings
 * @param gaps how much it does not say yet, none of an issued version
 * @param issued what was issued of it, the last first; of plans and result reports their
 * own pages tell
 */
record DocumentView(DocumentSource source, long unitId, String unitTitle, String title, @Nullable Integer version,
		boolean draft, String code, String address, String origin, List<PageView> pages, int shallowest, int gaps,
		List<Issued> issued) {

	static DocumentView of(Edition edition, List<Sheet> sheets, String address, String origin, boolean mayWrite,
			List<Issued> issued) {
		List<Gap> gaps = (edition.version() == null) ? edition.composed().gaps() : List.of();
		return new DocumentView(edition.source(), edition.unitId(), edition.unitTitle(),
				edition.composed().document().title(), edition.version(), edition.draft(), edition.code(), address,
				origin, sheets.stream().map((sheet) -> PageView.of(sheet, gaps, mayWrite)).toList(),
				edition.composed().document().shallowestHeading(), gaps.size(), issued);
	}

	/** How it stands, as the end of a message key. */
	public String state() {
		if (this.version != null) {
			return "version";
		}
		return this.draft ? "draft" : "working";
	}

	/**
	 * A page with what is missing on it.
	 *
	 * @param sheet what is printed
	 * @param gaps what is missing, in order
	 * @param mayWrite whether whoever looks may fill it in
	 */
	record PageView(Sheet sheet, List<Gap> gaps, boolean mayWrite) {

		static PageView of(Sheet sheet, List<Gap> gaps, boolean mayWrite) {
			List<String> here = sheet.pieces().stream().filter(Sheet.Piece::begins).map(Sheet.Piece::id).toList();
			return new PageView(sheet, gaps.stream().filter((gap) -> here.contains(gap.at())).toList(), mayWrite);
		}

		/** Whether something is missing at the element. */
		public boolean gap(Sheet.Piece piece) {
			return piece.begins() && this.gaps.stream().anyMatch((gap) -> gap.at().equals(piece.id()));
		}

	}

}
