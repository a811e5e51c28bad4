package vn.cchc.remediation.assessment;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Derives the figures of every stored assessment anew and compares all that is stored.
 */
final class StoredTotals {

	private StoredTotals() {
	}

	static void check(JdbcClient jdbc, AssessmentService service) {
		for (long id : jdbc.sql("select id from assessment").query(Long.class).list()) {
			ScoreSheet sheet = service.sheet(id);
			checkTotal(jdbc, id, sheet.total());
			sheet.rows().forEach((node) -> checkScore(jdbc, id, node));
			sheet.domains().forEach((node) -> checkDomain(jdbc, id, node));
		}
	}

	private static void checkTotal(JdbcClient jdbc, long id, Figures total) {
		Map<String, Object> row = jdbc.sql("select * from assessment where id = ?").param(id).query().singleRow();
		assertThat(row.get("total_max")).isEqualTo(number(total.max()));
		assertThat(row.get("total_self")).isEqualTo(number(total.self()));
		assertThat(row.get("total_final")).isEqualTo(number(total.finalScore()));
		assertThat(row.get("total_gap")).isEqualTo(number(total.lost()));
		assertThat(row.get("appraisal_cut")).isEqualTo(number(total.cut()));
		assertThat(row.get("index_percent")).isEqualTo((total.index() != null) ? total.index().value() : null);
	}

	private static void checkScore(JdbcClient jdbc, long id, ScoreSheet.Node node) {
		jdbc.sql("select * from criterion_score where assessment_id = ? and criterion_id = ?")
			.params(id, node.criterion().id())
			.query()
			.listOfRows()
			.forEach((row) -> {
				assertThat(row.get("final_score")).isEqualTo(number(node.finalScore()));
				assertThat(row.get("lost_score")).isEqualTo(number(node.lost()));
				assertThat(row.get("deepest")).isEqualTo(node.deepest());
			});
	}

	private static void checkDomain(JdbcClient jdbc, long id, ScoreSheet.Node node) {
		jdbc.sql("select * from assessment_domain where assessment_id = ? and criterion_id = ?")
			.params(id, node.criterion().id())
			.query()
			.listOfRows()
			.forEach((row) -> {
				assertThat(row.get("max_score")).isEqualTo(number(node.figures().max()));
				assertThat(row.get("self_score")).isEqualTo(number(node.figures().self()));
				assertThat(row.get("final_score")).isEqualTo(number(node.finalScore()));
				assertThat(row.get("gap")).isEqualTo(number(node.lost()));
			});
	}

	private static @Nullable BigDecimal number(@Nullable Points points) {
		return (points != null) ? points.value() : null;
	}

}
