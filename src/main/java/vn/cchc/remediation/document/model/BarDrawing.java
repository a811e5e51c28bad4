package vn.cchc.remediation.document.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * A bar chart as shapes, in points from its upper left corner; as wide as the text of a
 * page.
 *
 * @param height of the whole
 * @param bars rectangles, the later above the earlier
 * @param labels letters
 */
public record BarDrawing(double height, List<Rectangle> bars, List<Label> labels) {

	/** Width of the whole. */
	public static final double WIDTH = 459;

	private static final double ROW = 15.5;

	private static final double THICK = 9.5;

	private static final double LEFT = 218;

	private static final double ROOM = 186;

	private static final double GAP = 5;

	private static final double SIZE = 10.5;

	private static final String POSSIBLE = "#d9d9d9";

	private static final String REACHED = "#404040";

	public BarDrawing {
		bars = List.copyOf(bars);
		labels = List.copyOf(labels);
	}

	static BarDrawing of(Figure figure) {
		List<Rectangle> bars = new ArrayList<>();
		List<Label> labels = new ArrayList<>();
		BigDecimal longest = figure.bars()
			.stream()
			.map((bar) -> longer(bar.max(), bar.value()))
			.reduce(BigDecimal.ONE, BigDecimal::max);
		double top = 0;
		for (Figure.Bar bar : figure.bars()) {
			double base = top + ROW / 2 + SIZE * 0.35;
			labels.add(new Label(LEFT - GAP, base, SIZE, Anchor.END, bar.label()));
			bars.add(rectangle(top, length(bar.max(), longest), POSSIBLE));
			bars.add(rectangle(top, length(bar.value(), longest), REACHED));
			labels.add(new Label(LEFT + length(longer(bar.max(), bar.value()), longest) + GAP, base, SIZE, Anchor.START,
					bar.note()));
			top += ROW;
		}
		return new BarDrawing(top + ROW, bars, labels).withLegend(figure, top);
	}

	private BarDrawing withLegend(Figure figure, double top) {
		List<Rectangle> rectangles = new ArrayList<>(this.bars);
		List<Label> words = new ArrayList<>(this.labels);
		double base = top + ROW / 2 + SIZE * 0.35;
		rectangles.add(new Rectangle(LEFT, top + (ROW - THICK) / 2, THICK, THICK, REACHED));
		words.add(new Label(LEFT + THICK + GAP, base, SIZE, Anchor.START, figure.reached()));
		rectangles.add(new Rectangle(LEFT + ROOM / 2, top + (ROW - THICK) / 2, THICK, THICK, POSSIBLE));
		words.add(new Label(LEFT + ROOM / 2 + THICK + GAP, base, SIZE, Anchor.START, figure.possible()));
		return new BarDrawing(this.height, rectangles, words);
	}

	private static Rectangle rectangle(double top, double length, String fill) {
		return new Rectangle(LEFT, top + (ROW - THICK) / 2, length, THICK, fill);
	}

	private static BigDecimal longer(@Nullable Points one, @Nullable Points other) {
		return number(one).max(number(other));
	}

	private static double length(@Nullable Points points, BigDecimal longest) {
		return length(number(points), longest);
	}

	private static double length(BigDecimal points, BigDecimal longest) {
		return Math.round(ROOM * 100 * points.doubleValue() / longest.doubleValue()) / 100.0;
	}

	private static BigDecimal number(@Nullable Points points) {
		return (points != null) ? points.value().max(BigDecimal.ZERO) : BigDecimal.ZERO;
	}

	/** The part of the plane that is shown. */
	public String viewBox() {
		return "0 0 %s %s".formatted(WIDTH, this.height);
	}

	/**
	 * A rectangle.
	 *
	 * @param fill its colour as {@code #rrggbb}
	 */
	public record Rectangle(double x, double y, double width, double height, String fill) {
	}

	/**
	 * A line of letters.
	 *
	 * @param x where it begins or ends
	 * @param y its base line
	 * @param size of the letters
	 * @param align on which side of {@code x} it stands
	 * @param text what it says
	 */
	public record Label(double x, double y, double size, Anchor align, String text) {

		/** The side as a drawing names it. */
		public String anchor() {
			return this.align.name().toLowerCase(Locale.ROOT);
		}

	}

	/** On which side of its place a label stands. */
	public enum Anchor {

		START, END

	}

}
