package vn.cchc.remediation.assessment;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriterionMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The arithmetic of a score sheet against the published figures of S1, S3 and S5, and
 * each rule by itself.
 */
class ScoreSheetTests {

	/** S3 closes to the last printed digit with 9,875, 8,365 and 8,516. */
	@ParameterizedTest
	@CsvSource({ "1, 81.33", "2, 95.00", "3, 90.43", "4, 91.67", "5, 89.77", "6, 100.00", "7, 72.74", "8, 79.64",
			"8.1, 75.00", "8.2, 76.36", "8.3, 85.16" })
	void givesTheIndicesOfS3(String code, String index) {
		assertThat(printed(SheetBuilder.s3().node(code).figures().index())).isEqualTo(index.replace('.', ','));
	}

	@Test
	void givesTheTotalsOfS3() {
		ScoreSheet sheet = SheetBuilder.s3().sheet();
		assertThat(sheet.total().max()).isEqualTo(Points.of("100"));
		assertThat(sheet.total().finalScore()).isEqualTo(Points.of("85.126"));
		assertThat(printed(sheet.total().finalScore())).isEqualTo("85,13");
		assertThat(printed(sheet.total().lost())).isEqualTo("14,87");
		assertThat(sheet.process().finalScore()).isEqualTo(Points.of("64.42"));
		assertThat(sheet.process().max()).isEqualTo(Points.of("74"));
		assertThat(printed(sheet.process().index())).isEqualTo("87,05");
		assertThat(sheet.impact().finalScore()).isEqualTo(Points.of("20.706"));
		assertThat(printed(sheet.impact().finalScore())).isEqualTo("20,71");
		assertThat(sheet.impact().max()).isEqualTo(Points.of("26"));
		assertThat(sheet.hasSubtotals()).isTrue();
	}

	/** S5: the eight maxima sum to 100 and the eight scores to 84,96. */
	@Test
	void givesTheTotalsOfS5() {
		ScoreSheet sheet = SheetBuilder.s5().sheet();
		assertThat(sheet.total().max()).isEqualTo(Points.of("100"));
		assertThat(sheet.total().finalScore()).isEqualTo(Points.of("84.96"));
		assertThat(printed(sheet.total().index())).isEqualTo("84,96");
		assertThat(sheet.hasSubtotals()).isFalse();
	}

	/** S1: domain figures count; domain 1 has no maximum, so the whole has no index. */
	@Test
	void givesTheFiguresOfS1() {
		ScoreSheet sheet = SheetBuilder.s1().sheet();
		assertThat(sheet.total().finalScore()).isEqualTo(Points.of("81"));
		assertThat(sheet.total().self()).isEqualTo(Points.of("89"));
		assertThat(sheet.total().cut()).isEqualTo(Points.of("8"));
		assertThat(sheet.total().max()).isNull();
		assertThat(sheet.total().index()).isNull();
		assertThat(sheet.total().lost()).isNull();
		assertThat(SheetBuilder.s1().node("5").lost()).isEqualTo(Points.of("3"));
		assertThat(sheet.domains().stream().filter((node) -> cut(node).isPositive())).hasSize(4);
	}

	/**
	 * Lost points are listed over the deepest criteria; 1.5 lost some without a figure.
	 */
	@Test
	void listsTheLostCriteriaOfS1() {
		assertThat(SheetBuilder.s1().sheet().lostRows()).extracting((node) -> node.criterion().code())
			.containsExactly("1.5", "3.2", "4.2.2", "5.2.2", "5.4", "6.6");
	}

	/** Where nothing was entered, a value is the sum of the values below. */
	@Test
	void sumsWhatIsBelowWhereNothingWasEntered() {
		SheetBuilder tree = new SheetBuilder().row("1", null, null, null)
			.row("1.1", "2", "2", "1,5")
			.row("1.2", "3", "3", "2,25");
		assertThat(tree.node("1").figures().max()).isEqualTo(Points.of("5"));
		assertThat(tree.node("1").figures().self()).isEqualTo(Points.of("5"));
		assertThat(tree.node("1").finalScore()).isEqualTo(Points.of("3.75"));
		assertThat(tree.node("1").figures().cut()).isEqualTo(Points.of("1.25"));
		assertThat(tree.node("1").deepest()).isFalse();
		assertThat(tree.node("1.1").deepest()).isTrue();
	}

	/**
	 * The entered (published) figure counts even when the criteria below sum otherwise.
	 */
	@Test
	void countsTheEnteredFigureBeforeTheSum() {
		SheetBuilder tree = new SheetBuilder().row("1", "5", "4", "3")
			.row("1.1", "2", "2", "2")
			.row("1.2", "3", "3", "2");
		assertThat(tree.node("1").finalScore()).isEqualTo(Points.of("3"));
		assertThat(tree.node("1").childrenSum(ScoreColumn.APPRAISED_1)).isEqualTo(Points.of("4"));
	}

	/** What is not applicable leaves the denominator: 68,32 points of 84 are 81,33 %. */
	@Test
	void takesWhatIsNotApplicableOutOfTheMaximum() {
		SheetBuilder tree = new SheetBuilder().row("1", "60", null, "50")
			.row("1.1", "44", null, null)
			.notApplicable("1.2", "16")
			.row("2", "40", null, "18,32");
		assertThat(tree.node("1").figures().max()).isEqualTo(Points.of("44"));
		assertThat(tree.sheet().total().max()).isEqualTo(Points.of("84"));
		assertThat(tree.sheet().total().finalScore()).isEqualTo(Points.of("68.32"));
		assertThat(printed(tree.sheet().total().index())).isEqualTo("81,33");
	}

	/** A whole domain that is not applicable takes everything below it out. */
	@Test
	void takesWhatIsBelowOutToo() {
		SheetBuilder tree = new SheetBuilder().row("1", "10", null, "8")
			.notApplicable("2", "5")
			.row("2.1", "5", null, "4");
		assertThat(tree.node("2.1").applicable()).isFalse();
		assertThat(tree.sheet().total().max()).isEqualTo(Points.of("10"));
		assertThat(tree.sheet().total().finalScore()).isEqualTo(Points.of("8"));
	}

	/** An index of half-entered scores would say that the rest was lost. */
	@Test
	void hasNoIndexBeforeEverythingIsEntered() {
		SheetBuilder tree = new SheetBuilder().row("1", "5", null, null)
			.row("1.1", "2", "2", "2")
			.row("1.2", "3", "3", null);
		assertThat(tree.node("1").finalScore()).isEqualTo(Points.of("2"));
		assertThat(tree.node("1").figures().complete()).isFalse();
		assertThat(tree.node("1").figures().index()).isNull();
		assertThat(tree.node("1").lost()).isNull();
	}

	/** The last appraisal counts; for a survey criterion the survey does. */
	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "DOCUMENT, 1, 2, 3, 2", "DOCUMENT, 1, -, 3, 1", "DATA, -, -, 3, 3",
			"SURVEY, 1, 2, 3, 3", "SURVEY, 1, 2, -, 2", "SURVEY, 1, -, -, 1", "DOCUMENT, -, -, -, -" })
	void choosesTheFinalScore(CriterionMethod method, @Nullable String first, @Nullable String second,
			@Nullable String survey, @Nullable String expected) {
		Entry entry = new Entry(Points.of("4"), points(first), points(second), points(survey), true, false);
		SheetBuilder tree = new SheetBuilder().row("1", "5", method, false, entry);
		assertThat(tree.node("1").finalScore()).isEqualTo(points(expected));
	}

	/** A survey is not self-scored: its points are no cut of the self score. */
	@Test
	void comparesSelfAndFinalOnlyWhereBothAreKnown() {
		SheetBuilder tree = new SheetBuilder().row("1", null, null, null)
			.row("1.1", "2", "2", "1")
			.row("1.2", "3", CriterionMethod.SURVEY, false, new Entry(null, null, null, Points.of("3"), true, false));
		assertThat(tree.node("1").finalScore()).isEqualTo(Points.of("4"));
		assertThat(tree.node("1").figures().cut()).isEqualTo(Points.of("1"));
	}

	/** Bonus and penalty change the total and nothing else. */
	@Test
	void addsBonusAndPenaltyToTheTotal() {
		ScoreSheet sheet = SheetBuilder.s5().adjusted("2", "0,5").sheet();
		assertThat(sheet.total().finalScore()).isEqualTo(Points.of("86.46"));
		assertThat(sheet.process().finalScore()).isEqualTo(Points.of("84.96"));
	}

	@Test
	void derivesNothingFromNothing() {
		ScoreSheet sheet = ScoreSheet.of(List.of(), Map.of(), Points.ZERO, Points.ZERO);
		assertThat(sheet.total().finalScore()).isNull();
		assertThat(sheet.total().max()).isNull();
		assertThat(sheet.total().index()).isNull();
	}

	private static Points cut(ScoreSheet.Node node) {
		Points cut = node.figures().cut();
		return (cut != null) ? cut : Points.ZERO;
	}

	private static @Nullable Points points(@Nullable String value) {
		return (value != null) ? Points.of(value) : null;
	}

	private static @Nullable String printed(@Nullable Points points) {
		return (points != null) ? points.printed() : null;
	}

	private static @Nullable String printed(@Nullable Percent percent) {
		return (percent != null) ? percent.printed() : null;
	}

}
