package vn.cchc.remediation.document.model;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A bar chart: what was reached of what could be reached. Drawn as lines and letters'
 * outlines in a PDF and as a chart of its own in a DOCX; only its caption is text.
 *
 * @param caption what it shows
 * @param alternative the same figures in words, for those who do not see it
 * @param reached what the filled bars are called
 * @param possible what the bars behind them are called
 * @param bars from top to bottom
 */
public record Figure(String caption, String alternative, String reached, String possible,
		List<Bar> bars) implements Block {

	public Figure {
		bars = List.copyOf(bars);
	}

	@Override
	public String text() {
		return this.caption;
	}

	@Override
	public void accept(BlockVisitor visitor) {
		visitor.figure(this);
	}

	/** How it is drawn, on the screen and on paper. */
	public BarDrawing drawing() {
		return BarDrawing.of(this);
	}

	/**
	 * One bar.
	 *
	 * @param label what it is about
	 * @param value what was reached, null while unknown
	 * @param max what could be reached, null while unknown
	 * @param note what stands at its end
	 */
	public record Bar(String label, @Nullable Points value, @Nullable Points max, String note) {
	}

}
