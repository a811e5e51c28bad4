package vn.cchc.remediation.document.measure;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import vn.cchc.remediation.document.measure.PrintedElements.PrintedElement;
import vn.cchc.remediation.document.measure.PrintedElements.PrintedRow;
import vn.cchc.remediation.document.model.Block;
import vn.cchc.remediation.document.model.OfficialDocument;

/** Measures a PDF by its geometry. What a document does not have is not measured. */
final class PdfMeasures {

	private static final double MM = 25.4 / 72;

	/** Ascent and descent of Times New Roman and of fonts with its metrics. */
	private static final double ASCENT = 0.891;

	private static final double DESCENT = 0.216;

	/** A single line of the font, of its size. */
	private static final double SINGLE = 1.149;

	/** Left margin of the sheet in millimetres, where no line of text reaches it. */
	private static final double SHEET_LEFT = 31;

	private final PDDocument pdf;

	private final List<PdfLine> numbers;

	private final PrintedElements elements;

	/** Whether two sign, as minutes are signed. */
	private final boolean joint;

	private final Map<String, Double> measured = new LinkedHashMap<>();

	private PdfMeasures(PDDocument pdf, OfficialDocument document) throws IOException {
		this.pdf = pdf;
		List<PdfLine> lines = PdfReader.lines(pdf);
		this.numbers = lines.stream().filter((line) -> line.base() * MM < 19 && line.text().matches("[0-9]+")).toList();
		List<PdfLine> text = lines.stream().filter((line) -> !this.numbers.contains(line)).toList();
		this.elements = new PrintedElements(text, document);
		this.joint = document.parts()
			.stream()
			.flatMap((part) -> part.blocks().stream())
			.anyMatch(Block.JointSignature.class::isInstance);
		yes("text.equal", true);
		page(text);
		letterhead();
		title();
		text();
		signature();
		numbers();
		annex();
	}

	static Map<String, Double> of(PDDocument pdf, OfficialDocument document) throws IOException {
		return new PdfMeasures(pdf, document).measured;
	}

	private void page(List<PdfLine> lines) throws IOException {
		fonts(lines);
		if (lying(0)) {
			return;
		}
		PDRectangle size = size(0);
		put("page.width", size.getWidth() * MM);
		put("page.height", size.getHeight() * MM);
		List<PdfLine> upright = lines.stream().filter((line) -> !lying(line.page())).toList();
		put("margin.left", min(upright.stream().mapToDouble(PdfLine::left)) * MM);
		put("margin.right", (size.getWidth() - upright.stream().mapToDouble(PdfLine::right).max().orElseThrow()) * MM);
		put("margin.top", min(upright.stream().mapToDouble((line) -> line.base() - ASCENT * line.size())) * MM);
		put("margin.lowest", (size.getHeight()
				- upright.stream().mapToDouble((line) -> line.base() + DESCENT * line.size()).max().orElseThrow())
				* MM);
	}

	private void fonts(List<PdfLine> lines) throws IOException {
		yes("font.family",
				lines.stream().allMatch((line) -> line.font().matches(".*(LiberationSerif|TimesNewRoman).*")));
		yes("font.embedded", embedded());
		yes("font.black", lines.stream().allMatch((line) -> line.faces().black()));
	}

	private boolean embedded() throws IOException {
		for (PDPage page : this.pdf.getPages()) {
			for (var name : page.getResources().getFontNames()) {
				if (!page.getResources().getFont(name).isEmbedded()) {
					return false;
				}
			}
		}
		return true;
	}

	private void letterhead() throws IOException {
		look("agency");
		look("nation");
		look("motto");
		look("number");
		look("place");
		upper("agency");
		upper("nation");
		PdfLine motto = only("motto");
		PdfLine place = this.elements.of("place").get(0).first();
		PdfLine agency = this.elements.of("agency").get(0).first();
		put("motto.centred", Math.abs(motto.middle() - only("nation").middle()) * MM);
		put("place.centred", Math.abs(place.middle() - motto.middle()) * MM);
		this.elements.of("number").forEach((number) -> {
			put("number.centred", Math.abs(number.first().middle() - agency.middle()) * MM);
			put("place.level", Math.abs(place.base() - number.first().base()) * MM);
		});
		look("letterSubject");
		look("addressee");
		List<PdfLine> lines = this.elements.of("agency").stream().flatMap((one) -> one.lines().stream()).toList();
		rule("agency.rule", lines);
		rule("motto.rule", List.of(motto));
	}

	private void title() throws IOException {
		if (this.elements.of("type").isEmpty()) {
			return;
		}
		look("type");
		look("subject");
		upper("type");
		PdfLine type = only("type");
		put("type.centred", Math.abs(type.middle() - middle(type.page())) * MM);
		rule("subject.rule", this.elements.of("subject").get(0).lines());
	}

	private void text() {
		List.of("basis", "heading1", "heading2", "heading3", "body").forEach(this::look);
		upper("heading1");
		List<PrintedElement> paragraphs = new ArrayList<>(this.elements.of("basis"));
		paragraphs.addAll(this.elements.of("body"));
		if (paragraphs.isEmpty()) {
			return;
		}
		double left = Math.min(SHEET_LEFT / MM,
				min(paragraphs.stream().flatMap((element) -> element.lines().stream()).mapToDouble(PdfLine::left)));
		double right = paragraphs.stream()
			.flatMap((element) -> element.lines().stream())
			.mapToDouble(PdfLine::right)
			.max()
			.orElseThrow();
		single("body.indent", paragraphs.stream().mapToDouble((element) -> element.first().left() - left), MM, 0.1);
		put("body.justified",
				paragraphs.stream()
					.flatMap((element) -> element.lines().subList(0, element.lines().size() - 1).stream())
					.mapToDouble((line) -> right - line.right())
					.max()
					.orElse(0) * MM);
		single("body.spacing", paragraphs.stream().flatMapToDouble(PdfMeasures::pitches), 1, 0.02);
		IntStream.range(1, paragraphs.size())
			.filter((at) -> adjacent(paragraphs.get(at - 1), paragraphs.get(at)))
			.mapToDouble((at) -> gap(paragraphs.get(at - 1), paragraphs.get(at)))
			.filter((gap) -> gap > 0)
			.min()
			.ifPresent((gap) -> put("body.gap", gap));
		widows(paragraphs);
		PrintedElement end = this.elements.of("body").get(this.elements.of("body").size() - 1);
		// Working papers have no number, and no closing sign either.
		if (!this.elements.of("number").isEmpty()) {
			yes("text.end", end.text().endsWith("./."));
		}
	}

	/** From base line to base line, in single lines. */
	private static DoubleStream pitches(PrintedElement element) {
		return IntStream.range(1, element.lines().size())
			.filter((at) -> element.lines().get(at - 1).page() == element.lines().get(at).page())
			.mapToDouble((at) -> (element.lines().get(at).base() - element.lines().get(at - 1).base())
					/ (SINGLE * element.lines().get(at).size()));
	}

	private boolean adjacent(PrintedElement one, PrintedElement next) {
		List<PrintedElement> all = this.elements.all();
		return one.last().page() == next.first().page() && all.indexOf(next) == all.indexOf(one) + 1;
	}

	/** What is between two paragraphs beyond the distance of two lines, in points. */
	private double gap(PrintedElement one, PrintedElement next) {
		double pitch = this.measured.getOrDefault("body.spacing", 1.0) * SINGLE * next.first().size();
		return next.first().base() - one.last().base() - pitch;
	}

	private void widows(List<PrintedElement> paragraphs) {
		paragraphs.stream()
			.filter((element) -> element.first().page() != element.last().page())
			.mapToDouble((element) -> Math.min(
					element.lines().stream().filter((line) -> line.page() == element.first().page()).count(),
					element.lines().stream().filter((line) -> line.page() == element.last().page()).count()))
			.min()
			.ifPresent((lines) -> put("text.widows", lines));
	}

	private void signature() {
		List.of("to", "recipient", "authority", "signer").forEach(this::look);
		if (this.elements.of("authority").isEmpty()) {
			return;
		}
		upper("authority");
		PrintedElement first = this.elements.of("authority").get(0);
		if (!this.joint && !this.elements.of("to").isEmpty()) {
			put("to.level", Math.abs(only("to").base() - first.first().base()) * MM);
		}
		this.elements.of("signer")
			.forEach(
					(signer) -> put("signer.centred", Math.abs(signer.first().middle() - first.first().middle()) * MM));
		int page = first.first().page();
		put("signature.company",
				this.elements.of("body")
					.stream()
					.flatMap((element) -> element.lines().stream())
					.filter((line) -> line.page() == page)
					.count());
	}

	private void numbers() {
		List<Integer> firsts = firstPages();
		yes("pages.hidden", this.numbers.stream().noneMatch((line) -> firsts.contains(line.page())));
		yes("pages.every", this.numbers.size() == this.pdf.getNumberOfPages() - firsts.size());
		if (this.numbers.isEmpty()) {
			return;
		}
		yes("pages.counts", this.numbers.stream()
			.allMatch((line) -> Integer.parseInt(line.text()) == line.page() - firstPage(firsts, line.page()) + 1));
		single("pages.size", this.numbers.stream().mapToDouble(PdfLine::size), 1, 0.05);
		yes("pages.regular", this.numbers.stream().noneMatch((line) -> line.faces().bold() || line.faces().italic()));
		put("pages.place", this.numbers.stream().mapToDouble(PdfLine::base).max().orElseThrow() * MM);
		put("pages.middle",
				this.numbers.stream()
					.mapToDouble((line) -> Math.abs(line.middle() - middle(line.page())) * MM)
					.max()
					.orElseThrow());
	}

	/** The first page of each part. */
	private List<Integer> firstPages() {
		Map<Integer, Integer> firsts = new LinkedHashMap<>();
		this.elements.all().forEach((element) -> firsts.merge(element.part(), element.first().page(), Math::min));
		return List.copyOf(firsts.values());
	}

	private static int firstPage(List<Integer> firsts, int page) {
		return firsts.stream().filter((first) -> first <= page).max(Comparator.naturalOrder()).orElseThrow();
	}

	private void annex() throws IOException {
		List.of("annex", "annexName", "reference", "header", "row").forEach(this::look);
		if (this.elements.of("row").isEmpty()) {
			return;
		}
		this.elements.tables().forEach(this::ends);
		yes("table.rows", this.elements.of("row").stream().allMatch((row) -> row.first().page() == row.last().page()));
		this.elements.of("annex").forEach((label) -> {
			upper("annexName");
			put("annex.centred", Math.abs(label.first().middle() - middle(label.first().page())) * MM);
		});
		int first = this.elements.of("header").get(0).first().page();
		if (lying(first)) {
			lying(first, this.elements.repeatedHeaders());
		}
	}

	/** How a table that goes on stands at the ends of its pages. */
	private void ends(List<PrintedRow> rows) {
		if (rows.isEmpty() || rows.get(0).page() == rows.get(rows.size() - 1).page()) {
			return;
		}
		int last = rows.get(rows.size() - 1).page();
		this.measured.merge("table.widows", (double) rows.stream().filter((row) -> row.page() == last).count(),
				Math::min);
		yes("table.groups",
				IntStream.range(1, rows.size())
					.filter((at) -> rows.get(at - 1).group())
					.allMatch((at) -> rows.get(at - 1).page() == rows.get(at).page()));
	}

	/** The pages that lie, from the first one to the end. */
	private void lying(int first, int repeated) throws IOException {
		put("annex.width", size(first).getWidth() * MM);
		put("annex.height", size(first).getHeight() * MM);
		yes("table.header", repeated == this.pdf.getNumberOfPages() - first - 1);
		DoubleSummaryStatistics reach = new DoubleSummaryStatistics();
		for (int page = first; page < this.pdf.getNumberOfPages(); page++) {
			PdfReader.strokes(this.pdf.getPage(page)).forEach((stroke) -> {
				reach.accept(stroke.getX());
				reach.accept(stroke.getMaxX());
			});
		}
		put("annex.left", reach.getMin() * MM);
		put("annex.right", (size(first).getWidth() - reach.getMax()) * MM);
	}

	/** Size, weight and slope that all lines of an element have in common. */
	private void look(String kind) {
		List<PdfLine> lines = this.elements.of(kind).stream().flatMap((element) -> element.lines().stream()).toList();
		if (lines.isEmpty()) {
			return;
		}
		single(kind + ".size", lines.stream().mapToDouble(PdfLine::size), 1, 0.05);
		yes(kind + ".bold", lines.stream().allMatch((line) -> line.faces().bold()));
		yes(kind + ".italic", lines.stream().allMatch((line) -> line.faces().italic()));
	}

	private void upper(String kind) {
		this.elements.of(kind)
			.forEach((element) -> yes(kind + ".upper", element.text().equals(element.text().toUpperCase())));
	}

	/** How long the rule right below some lines is, of the longest of them. */
	private void rule(String name, List<PdfLine> lines) throws IOException {
		PdfLine last = lines.get(lines.size() - 1);
		double longest = lines.stream().mapToDouble(PdfLine::width).max().orElseThrow();
		Rectangle2D rule = PdfReader.strokes(this.pdf.getPage(last.page()))
			.stream()
			.filter((stroke) -> stroke.getY() > last.base() && stroke.getY() < last.base() + 12
					&& Math.abs(stroke.getCenterX() - last.middle()) < 4)
			.findFirst()
			.orElseThrow(() -> new AssertionError("no " + name));
		put(name, rule.getWidth() / longest);
	}

	private PdfLine only(String kind) {
		return this.elements.of(kind).get(0).first();
	}

	/** The middle of the text between its margins. */
	private double middle(int page) {
		double left = this.measured.getOrDefault("margin.left", SHEET_LEFT) / MM;
		double right = size(page).getWidth() - this.measured.getOrDefault("margin.right", 17.0) / MM;
		return (left + right) / 2;
	}

	private boolean lying(int page) {
		return size(page).getWidth() > size(page).getHeight();
	}

	private PDRectangle size(int page) {
		return StreamSupport.stream(this.pdf.getPages().spliterator(), false)
			.skip(page)
			.findFirst()
			.orElseThrow()
			.getMediaBox();
	}

	/** A value that all have in common, within a tolerance; NaN when they have none. */
	private void single(String name, DoubleStream values, double unit, double tolerance) {
		DoubleSummaryStatistics all = values.summaryStatistics();
		if (all.getCount() > 0) {
			put(name, ((all.getMax() - all.getMin()) * unit <= tolerance) ? all.getMax() * unit : Double.NaN);
		}
	}

	private void yes(String name, boolean yes) {
		this.measured.merge(name, yes ? 1.0 : 0.0, Math::min);
	}

	private void put(String name, double value) {
		this.measured.put(name, value);
	}

	private static double min(DoubleStream values) {
		return values.min().orElseThrow();
	}

}
