package vn.cchc.remediation.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.plan.CriteriaContinuation.Following;

/** Which criteria of an assessment lost points the year before as well. */
@Component
class RepeatedLosses {

	/** What the assessments of the year before and the plans that answered it say. */
	private static final String LOST_BEFORE = """
			select c.set_id, c.id as criterion_id, c.code
			from assessment a
			join criterion_score s on s.assessment_id = a.id
			join criterion c on c.id = s.criterion_id
			where a.unit_id = :unit and a.year = :scored - 1 and a.status = 'PUBLISHED' and s.applicable
				and ((s.deepest and s.lost_score > 0) or (s.deducted and s.lost_score is null))
			union
			select c.set_id, c.id, e.code
			from remediation_plan p
			join plan_section d on d.plan_id = p.id and not d.removed
			join plan_entry e on e.section_id = d.id and not e.removed
			left join criterion c on c.id = e.criterion_id
			where p.unit_id = :unit and p.plan_year = :scored and p.kind = 'REMEDIATION' and p.issued_versions > 0
				and e.purpose = 'FIX' and (e.max_score is null or e.final_score is null or e.final_score < e.max_score)
			""";

	private final JdbcClient jdbc;

	private final CriteriaContinuation continuation;

	RepeatedLosses(JdbcClient jdbc, CriteriaContinuation continuation) {
		this.jdbc = jdbc;
		this.continuation = continuation;
	}

	/** The criteria of the set that continue one that lost points the year before. */
	Set<Long> before(AssessmentLook look) {
		Map<@Nullable Long, Following> following = new HashMap<>();
		return lost(look.assessment().unitId(), look.assessment().year()).stream()
			.flatMap((loss) -> following
				.computeIfAbsent(loss.setId(), (setId) -> this.continuation.from(setId, look.set()))
				.of(loss.criterionId(), loss.code())
				.stream())
			.collect(Collectors.toSet());
	}

	private List<Loss> lost(long unitId, int scoredYear) {
		return this.jdbc.sql(LOST_BEFORE).param("unit", unitId).param("scored", scoredYear).query(Loss.class).list();
	}

	record Loss(@Nullable Long setId, @Nullable Long criterionId, String code) {
	}

}
