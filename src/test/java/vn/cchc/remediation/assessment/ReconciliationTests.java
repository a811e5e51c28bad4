package vn.cchc.remediation.assessment;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.cchc.remediation.assessment.Finding.Kind;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriterionMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** What the reconciliation finds in S1, and each finding by itself. */
class ReconciliationTests {

	/** S1 domain 5 lost 3 points and lists 2 of them. */
	@Test
	void namesTheUnexplainedPointOfS1() {
		assertThat(found(SheetBuilder.s1(), Kind.LOSS_UNEXPLAINED)).contains(List.of("5", "3,00", "2,00", "1,00"))
			.noneMatch((figures) -> figures.get(0).equals("6") || figures.get(0).equals("3"));
	}

	/** S1 prints no maximum for domain 1 and no figures for criterion 1.5. */
	@Test
	void namesTheUnknownMaximaOfS1() {
		assertThat(found(SheetBuilder.s1(), Kind.MAXIMUM_UNKNOWN)).containsExactly(List.of("1"), List.of("1.5"));
		assertThat(found(SheetBuilder.s1(), Kind.DEDUCTED_WITHOUT_FIGURE)).containsExactly(List.of("1.5"));
	}

	/** Four of the six domains of S1 were cut. */
	@Test
	void namesTheCutDomainsOfS1() {
		assertThat(found(SheetBuilder.s1(), Kind.APPRAISED_LOWER)).containsExactly(
				List.of("1", "20,50", "16,50", "4,00"), List.of("3", "22,00", "21,00", "1,00"),
				List.of("4", "15,00", "14,00", "1,00"), List.of("5", "9,00", "7,00", "2,00"));
	}

	@Test
	void findsNothingWrongInS5() {
		assertThat(Reconciliation.of(SheetBuilder.s5().sheet(), AssessmentHeader.EMPTY).findings()).isEmpty();
	}

	@Test
	void comparesADomainWithItsCriteria() {
		SheetBuilder tree = new SheetBuilder().row("1", "5", "5", "4")
			.row("1.1", "2", "2", "2")
			.row("1.2", "3", "2", "3");
		assertThat(found(tree, Kind.SELF_SUM_DIFFERS)).containsExactly(List.of("1", "5,00", "4,00", "1,00"));
		assertThat(found(tree, Kind.FINAL_SUM_DIFFERS)).containsExactly(List.of("1", "4,00", "5,00", "1,00"));
	}

	@Test
	void saysWhenTheListedCriteriaLostMore() {
		SheetBuilder tree = new SheetBuilder().row("1", "5", null, "4")
			.row("1.1", "2", null, "0")
			.row("1.2", "3", null, null);
		assertThat(found(tree, Kind.LISTED_LOSS_TOO_LARGE)).containsExactly(List.of("1", "1,00", "2,00", "1,00"));
	}

	@Test
	void saysWhichScoreIsAboveItsMaximum() {
		SheetBuilder tree = new SheetBuilder().row("1", "2", "3", "2");
		assertThat(Reconciliation.of(tree.sheet(), AssessmentHeader.EMPTY).findings())
			.filteredOn((finding) -> finding.kind() == Kind.ABOVE_MAXIMUM)
			.singleElement()
			.satisfies((finding) -> assertThat(finding.anchor()).isEqualTo("cell-1-SELF"));
	}

	@Test
	void saysWhenASurveyIsSelfScored() {
		Entry entry = new Entry(Points.of("1"), null, null, Points.of("2"), true, false);
		SheetBuilder tree = new SheetBuilder().row("1", "2", CriterionMethod.SURVEY, false, entry);
		assertThat(found(tree, Kind.SURVEY_SELF_SCORED)).hasSize(1);
	}

	@Test
	void saysWhenARankIsAboveTheGroup() {
		AssessmentHeader header = new AssessmentHeader(null, null, null, null, 23, 22, 4, 22, Points.ZERO, Points.ZERO,
				null);
		assertThat(Reconciliation.of(SheetBuilder.s5().sheet(), header).findings()).extracting(Finding::kind)
			.containsExactly(Kind.RANK_ABOVE_GROUP);
	}

	@Test
	void saysWhenTheTotalIsAboveTheMaximum() {
		assertThat(found(new SheetBuilder().row("1", "2", null, "2").adjusted("1", "0"), Kind.TOTAL_OUT_OF_RANGE))
			.containsExactly(List.of("3,00", "2,00"));
	}

	private static List<List<String>> found(SheetBuilder tree, Kind kind) {
		return Reconciliation.of(tree.sheet(), AssessmentHeader.EMPTY)
			.findings()
			.stream()
			.filter((finding) -> finding.kind() == kind)
			.map(ReconciliationTests::named)
			.toList();
	}

	/** The criterion's code, where there is one, and the figures. */
	private static List<String> named(Finding finding) {
		SheetCriterion criterion = finding.criterion();
		Stream<String> code = (criterion != null) ? Stream.of(criterion.code()) : Stream.of();
		return Stream.concat(code, finding.figures().stream()).toList();
	}

}
