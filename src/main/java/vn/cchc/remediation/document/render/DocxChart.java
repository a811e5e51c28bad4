package vn.cchc.remediation.document.render;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.document.font.DocumentFonts;
import vn.cchc.remediation.document.model.Figure;
import vn.cchc.remediation.document.model.Figure.Bar;
import vn.cchc.remediation.document.model.OfficialDocument;

/**
 * The charts of a DOCX, as Word's own: drawn by whoever opens the file, and to be changed
 * there. Each is a file of the package beside the text.
 */
final class DocxChart {

	private static final int EMU_PER_TWIP = 635;

	private static final int EMU_PER_POINT = 12_700;

	/** Relations of the text before the charts. */
	private static final int FIRST = 5;

	private static final String TYPE = """
				<Override PartName="/word/charts/chart%d.xml"\
			 ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>
			""";

	private static final String RELATION = """
				<Relationship Id="rId%d"\
			 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart%d.xml"/>
			""";

	private static final String DRAWING = """
			<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"\
			 distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/><wp:docPr id="%d" name="%s" descr="%s"/>\
			<wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData\
			 uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart\
			 xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId%d"/></a:graphicData></a:graphic>\
			</wp:inline></w:drawing>""";

	private static final String CHART = """
			<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
			<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"\
			 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart>\
			<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>\
			<c:grouping val="clustered"/><c:varyColors val="0"/>%s%s<c:gapWidth val="60"/><c:overlap val="100"/>\
			<c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling>\
			<c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorTickMark val="none"/>\
			<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>\
			<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>\
			<c:delete val="1"/><c:axPos val="t"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx></c:plotArea>\
			<c:legend><c:legendPos val="b"/></c:legend><c:plotVisOnly val="1"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/>\
			</a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1050"><a:solidFill><a:srgbClr val="000000"/>\
			</a:solidFill><a:latin typeface="%s"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr></c:chartSpace>""";

	private static final String SERIES = """
			<c:ser><c:idx val="%1$d"/><c:order val="%1$d"/><c:tx><c:strRef><c:f>Sheet1!$%2$s$1</c:f><c:strCache>\
			<c:ptCount val="1"/><c:pt idx="0"><c:v>%3$s</c:v></c:pt></c:strCache></c:strRef></c:tx><c:spPr><a:solidFill>\
			<a:srgbClr val="%4$s"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>%5$s<c:cat><c:strRef>\
			<c:f>Sheet1!$A$2:$A$%6$d</c:f><c:strCache>%7$s</c:strCache></c:strRef></c:cat><c:val><c:numRef>\
			<c:f>Sheet1!$%2$s$2:$%2$s$%6$d</c:f><c:numCache><c:formatCode>General</c:formatCode>%8$s</c:numCache></c:numRef>\
			</c:val></c:ser>""";

	/** The figures stand in white within the filled bars. */
	private static final String LABELS = """
			<c:dLbls><c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill>\
			<a:srgbClr val="FFFFFF"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>\
			<c:dLblPos val="inEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>\
			<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>""";

	private DocxChart() {
	}

	/** Adds the charts of a document to the files of its package. */
	static void add(OfficialDocument document, Map<String, String> files) {
		List<Figure> figures = document.parts()
			.stream()
			.flatMap((part) -> part.blocks().stream())
			.filter(Figure.class::isInstance)
			.map(Figure.class::cast)
			.toList();
		for (int number = 1; number <= figures.size(); number++) {
			files.put("word/charts/chart" + number + ".xml", chart(figures.get(number - 1)));
			insert(files, "[Content_Types].xml", "</Types>", TYPE.formatted(number));
			insert(files, "word/_rels/document.xml.rels", "</Relationships>",
					RELATION.formatted(relation(number), number));
		}
	}

	private static void insert(Map<String, String> files, String file, String before, String line) {
		files.computeIfPresent(file, (name, text) -> text.replace(before, line + before));
	}

	/**
	 * The place of a chart in the text.
	 * @param number from 1
	 * @param width of the text, in twentieths of a point
	 */
	static String drawing(Figure figure, int number, int width) {
		return DRAWING.formatted(width * EMU_PER_TWIP, Math.round(figure.drawing().height() * EMU_PER_POINT), number,
				escaped(figure.caption()), escaped(figure.alternative()), relation(number));
	}

	private static int relation(int number) {
		return FIRST + number - 1;
	}

	private static String chart(Figure figure) {
		return CHART.formatted(series(figure, 0, figure.possible(), "D9D9D9", "", Bar::max),
				series(figure, 1, figure.reached(), "404040", LABELS, Bar::value), DocumentFonts.OFFICE_FAMILY);
	}

	private static String series(Figure figure, int index, String name, String colour, String labels,
			Function<Bar, @Nullable Points> figures) {
		return SERIES.formatted(index, (index == 0) ? "B" : "C", escaped(name), colour, labels,
				figure.bars().size() + 1, points(figure, (bar) -> escaped(bar.label())), points(figure, (bar) -> {
					Points points = figures.apply(bar);
					return (points != null) ? rounded(points) : null;
				}));
	}

	/** Rounded as everywhere on paper. */
	private static String rounded(Points points) {
		return points.value().setScale(Points.PRINTED_SCALE, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	private static String points(Figure figure, Function<Bar, @Nullable String> value) {
		return "<c:ptCount val=\"" + figure.bars().size() + "\"/>" + IntStream.range(0, figure.bars().size())
			.filter((at) -> value.apply(figure.bars().get(at)) != null)
			.mapToObj((at) -> "<c:pt idx=\"" + at + "\"><c:v>" + value.apply(figure.bars().get(at)) + "</c:v></c:pt>")
			.collect(Collectors.joining());
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
	}

}
