package vn.cchc.remediation.document.render;

/**
 * The measures of a sheet of paper in millimetres, within the ranges of Decree
 * 30/2020/NĐ-CP, Annex I: top and bottom 20 to 25, left 30 to 35, right 15 to 20. The
 * same stand in {@code document/page.css}, which the measured table of rules compares.
 */
final class Paper {

	static final double SHORT_SIDE = 210;

	static final double LONG_SIDE = 297;

	static final double TOP = 20;

	static final double BOTTOM = 20;

	static final double LEFT = 31;

	static final double RIGHT = 17;

	/** From the edge to the page number in the top margin. */
	static final double NUMBER = 9;

	private static final double TWIPS_PER_MM = 1440 / 25.4;

	private Paper() {
	}

	/** In twentieths of a point, as Word counts. */
	static int twips(double millimetres) {
		return (int) Math.round(millimetres * TWIPS_PER_MM);
	}

	/** The width of the text in twentieths of a point. */
	static int textWidth(boolean landscape) {
		return twips((landscape ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT);
	}

}
