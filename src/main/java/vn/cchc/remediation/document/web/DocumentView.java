package vn.cchc.remediation.document.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.compose.PlanDocuments.Edition;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.document.render.Sheet;

/**
 * A document on the screen.
 *
 * @param planId the plan it says
 * @param unitId the unit that issues it
 * @param unitTitle the unit's name as a heading
 * @param title what it is called
 * @param version which issued version it is, null for a draft
 * @param code by which it is recognised
 * @param address where it stands; its files are at the same address with an ending
 * @param pages its pages, as they are printed
 * @param gaps how much it does not say yet, none of an issued version
 */
record DocumentView(long planId, long unitId, String unitTitle, String title, @Nullable Integer version, String code,
		String address, List<PageView> pages, int gaps) {

	static DocumentView of(Edition edition, List<Sheet> sheets, String address, boolean mayWrite) {
		boolean draft = edition.version() == null;
		List<Gap> gaps = draft ? edition.composed().gaps() : List.of();
		return new DocumentView(edition.planId(), edition.unitId(), edition.unitTitle(),
				edition.composed().document().title(), edition.version(), edition.code(), address,
				sheets.stream().map((sheet) -> PageView.of(sheet, gaps, mayWrite)).toList(), gaps.size());
	}

	public boolean draft() {
		return this.version == null;
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
