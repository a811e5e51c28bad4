package vn.cchc.remediation.sample.generate;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.cchc.remediation.assessment.Assessment;
import vn.cchc.remediation.assessment.AssessmentRepository;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.Figures;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The load generator at a small size, in a database of its own. */
@IntegrationTest
@TestPropertySource(properties = "test.database=generated")
class LoadGeneratorTests {

	private static final GenerationOrder SMALL = new GenerationOrder(20, 2, 7);

	@Autowired
	private LoadGenerator generator;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AssessmentRepository assessments;

	@Autowired
	private AssessmentService service;

	@Autowired
	private UnitService units;

	@BeforeEach
	void emptyDatabase() {
		this.jdbc.sql("truncate admin_unit, criteria_set, account restart identity cascade").update();
	}

	@Test
	void countsWhatItWrote() {
		GeneratedReport report = this.generator.generate(SMALL);

		assertThat(report.assessments()).isEqualTo(40);
		assertThat(report.scores()).isEqualTo(40 * 90);
		assertThat(count("criterion_score")).isEqualTo(report.scores());
		assertThat(count("admin_unit where generated")).isEqualTo(report.units());
		assertThat(count("criteria_mapping_row")).isEqualTo(90);
		assertThat(count("assessment where status = 'PUBLISHED' and rank between 1 and group_size")).isEqualTo(40);
	}

	@Test
	void storesWhatTheScoreSheetDerives() {
		this.generator.generate(SMALL);

		for (Assessment assessment : this.assessments.findAll()) {
			ScoreSheet sheet = this.service.sheet(assessment.id());
			Figures total = sheet.total();
			assertThat(
					List.of(known(assessment.totalMax()), known(assessment.totalSelf()), known(assessment.totalFinal()),
							known(assessment.totalGap()), known(assessment.index()), known(assessment.appraisalCut())))
				.containsExactly(known(total.max()), known(total.self()), known(total.finalScore()),
						known(total.lost()), known(total.index()), known(total.cut()));
			assertRowsAsDerived(assessment.id(), sheet);
		}
	}

	private void assertRowsAsDerived(long assessmentId, ScoreSheet sheet) {
		List<String> stored = this.jdbc.sql("""
				select criterion_id || ' ' || final_score || ' ' || lost_score || ' ' || deepest
				from criterion_score where assessment_id = :id""").param("id", assessmentId).query(String.class).list();
		assertThat(stored).containsExactlyInAnyOrderElementsOf(sheet.rows()
			.stream()
			.map((node) -> node.criterion().id() + " " + known(node.finalScore()).value() + " "
					+ known(node.lost()).value() + " " + node.deepest())
			.toList());
		List<String> domains = this.jdbc.sql("""
				select criterion_id || ' ' || max_score || ' ' || self_score || ' ' || final_score || ' ' || gap
				from assessment_domain where assessment_id = :id""")
			.param("id", assessmentId)
			.query(String.class)
			.list();
		assertThat(domains).containsExactlyInAnyOrderElementsOf(
				sheet.domains().stream().map((node) -> node.criterion().id() + " " + printed(node.figures())).toList());
	}

	@Test
	void theSameSeedGivesTheSameFigures() {
		this.generator.generate(SMALL);
		String first = fingerprint();

		emptyDatabase();
		this.generator.generate(SMALL);
		assertThat(fingerprint()).isEqualTo(first);

		emptyDatabase();
		this.generator.generate(new GenerationOrder(20, 2, 8));
		assertThat(fingerprint()).isNotEqualTo(first);
	}

	@Test
	void refusesADatabaseWithOtherData() {
		this.units.add(new NewUnit(UnitType.PROVINCE, "Lạng Sơn"));

		assertThatExceptionOfType(GenerationRefused.class).isThrownBy(() -> this.generator.generate(SMALL))
			.withMessageContaining("not generated")
			.withMessageNotContaining("\n");
		assertThat(count("assessment")).isZero();
	}

	@Test
	void refusesToGenerateTwice() {
		this.generator.generate(SMALL);

		assertThatExceptionOfType(GenerationRefused.class).isThrownBy(() -> this.generator.generate(SMALL))
			.withMessageContaining("already");
		assertThat(count("assessment")).isEqualTo(40);
	}

	@Test
	void leavesRoomForMore() {
		this.generator.generate(SMALL);

		assertThat(this.units.add(new NewUnit(UnitType.PROVINCE, "Lạng Sơn")).id()).isPositive();
	}

	private static String printed(Figures figures) {
		return known(figures.max()).value() + " " + known(figures.self()).value() + " "
				+ known(figures.finalScore()).value() + " " + known(figures.lost()).value();
	}

	private String fingerprint() {
		return this.jdbc.sql("""
				select md5((select string_agg(u::text, '|' order by id) from admin_unit u)
					|| (select string_agg(a::text, '|' order by id) from assessment a)
					|| (select string_agg(final_score || '/' || coalesce(self_score, -1), '|'
						order by assessment_id, criterion_id) from criterion_score))""").query(String.class).single();
	}

	private long count(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

	private static <T> T known(@Nullable T value) {
		return Objects.requireNonNull(value);
	}

}
