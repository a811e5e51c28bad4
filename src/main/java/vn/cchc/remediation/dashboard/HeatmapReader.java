package vn.cchc.remediation.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/** Reads the cells of the heat map: domain by unit, in per cent of the maximum. */
@Component
@Transactional(readOnly = true)
class HeatmapReader {

	private final JdbcClient jdbc;

	HeatmapReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One row per unit with a cell per domain, in the order of the domains. */
	List<Row> rows(List<UnitStanding> units, List<DomainMean> domains) {
		Map<Key, Cell> cells = cells(units);
		return units.stream()
			.map((unit) -> new Row(unit,
					domains.stream().map((domain) -> cell(cells, unit.assessmentId(), domain.criterionId())).toList()))
			.toList();
	}

	private static Cell cell(Map<Key, Cell> cells, @Nullable Long assessmentId, long criterionId) {
		Cell none = new Cell(criterionId, null, null);
		return (assessmentId != null) ? cells.getOrDefault(new Key(assessmentId, criterionId), none) : none;
	}

	private Map<Key, Cell> cells(List<UnitStanding> units) {
		List<Long> assessments = units.stream().map(UnitStanding::assessmentId).filter(Objects::nonNull).toList();
		if (assessments.isEmpty()) {
			return Map.of();
		}
		record Found(long assessmentId, Cell cell) {
		}
		return this.jdbc.sql("""
				select d.assessment_id, d.criterion_id, d.max_score, d.final_score
				from assessment_domain d where d.assessment_id in (:assessments)
				""")
			.param("assessments", assessments)
			.query((row, index) -> new Found(row.getLong("assessment_id"),
					new Cell(row.getLong("criterion_id"), Columns.points(row, "max_score"),
							Columns.points(row, "final_score"))))
			.stream()
			.collect(Collectors.toMap((found) -> new Key(found.assessmentId(), found.cell().criterionId()),
					Found::cell));
	}

	private record Key(long assessmentId, long criterionId) {
	}

	/** A unit with its cells. */
	record Row(UnitStanding unit, List<Cell> cells) {
	}

	/** A domain of one unit. */
	record Cell(long criterionId, @Nullable Points max, @Nullable Points finalScore) {

		/** Final score in per cent of the maximum, null while either is unknown. */
		public @Nullable Percent index() {
			return Percent.of(this.finalScore, this.max);
		}

		/** The step of the heat map. */
		public int step() {
			return HeatStep.of(index());
		}

	}

}
