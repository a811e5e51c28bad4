package vn.cchc.remediation.outcome.promise;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetRepository;
import vn.cchc.remediation.plan.CriteriaContinuation;

/**
 * Reads the scores of the years after, of several plans at once: one statement for all
 * scores, and a few for each pair of sets.
 */
@Component
@Transactional(readOnly = true)
class NextScoresReader {

	private final JdbcClient jdbc;

	private final CriteriaContinuation continuation;

	private final CriteriaSetRepository sets;

	NextScoresReader(JdbcClient jdbc, CriteriaContinuation continuation, CriteriaSetRepository sets) {
		this.jdbc = jdbc;
		this.continuation = continuation;
		this.sets = sets;
	}

	/** The scores by plan; a plan without a later assessment has none. */
	Map<Long, NextScores> of(Collection<NextAssessment> plans) {
		List<NextAssessment> scored = plans.stream().filter((plan) -> plan.assessmentId() != null).toList();
		Map<Long, Map<Long, LaterScore>> scores = scores(
				scored.stream().map(NextAssessment::assessmentId).distinct().toList());
		Map<List<@Nullable Long>, CriteriaJoin> joins = new HashMap<>();
		Map<Long, NextScores> next = new HashMap<>();
		for (NextAssessment plan : scored) {
			List<@Nullable Long> pair = new ArrayList<>();
			pair.add(plan.earlierSetId());
			pair.add(plan.setId());
			CriteriaJoin join = joins.computeIfAbsent(pair,
					(sets) -> join(plan.earlierSetId(), Objects.requireNonNull(plan.setId())));
			next.put(plan.planId(), new NextScores(scores.getOrDefault(plan.assessmentId(), Map.of()), join));
		}
		return next;
	}

	private CriteriaJoin join(@Nullable Long earlierSetId, long setId) {
		CriteriaSet earlier = (earlierSetId != null) ? this.sets.getWithCriteria(earlierSetId) : null;
		return CriteriaJoin.of(this.continuation.from(earlierSetId, this.sets.getWithCriteria(setId)), earlier);
	}

	private Map<Long, Map<Long, LaterScore>> scores(List<Long> assessmentIds) {
		Map<Long, Map<Long, LaterScore>> scores = new HashMap<>();
		if (!assessmentIds.isEmpty()) {
			this.jdbc.sql("""
					select assessment_id, criterion_id, final_score, lost_score, deducted from criterion_score
					where assessment_id in (:assessments) and applicable""")
				.param("assessments", assessmentIds)
				.query((row) -> {
					scores.computeIfAbsent(row.getLong("assessment_id"), (id) -> new HashMap<>())
						.put(row.getLong("criterion_id"), new LaterScore(points(row, "final_score"),
								points(row, "lost_score"), row.getBoolean("deducted")));
				});
		}
		return scores;
	}

	private static @Nullable Points points(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return (number != null) ? new Points(number) : null;
	}

}
