package vn.cchc.remediation.outcome.solution;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which criteria of other sets are the same ones: those to which mappings lead, forward
 * or back over any number of years, and, because sets of different authorities have no
 * mapping, those of the same code and name. The same code alone says nothing there.
 */
@Component
@Transactional(readOnly = true)
class SameCriteria {

	private static final String SAME = """
			with recursive
			forward (origin, id, step) as (
				select c.id, c.id, 0 from criterion c where c.id in (:criteria)
				union
				select f.origin, r.to_criterion_id, f.step + 1 from forward f
				join criteria_mapping_row r on r.from_criterion_id = f.id and r.to_criterion_id is not null
				where f.step < 12),
			back (origin, id, step) as (
				select c.id, c.id, 0 from criterion c where c.id in (:criteria)
				union
				select b.origin, r.from_criterion_id, b.step + 1 from back b
				join criteria_mapping_row r on r.to_criterion_id = b.id and r.from_criterion_id is not null
				where b.step < 12)
			select origin, id from forward
			union
			select origin, id from back
			union
			select c.id, other.id from criterion c
			join criterion other on other.code = c.code and fold_text(other.name) = fold_text(c.name)
			where c.id in (:criteria)
			""";

	private final JdbcClient jdbc;

	SameCriteria(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The criteria that are the same as each, itself among them. */
	Map<Long, Set<Long>> of(Collection<Long> criterionIds) {
		Map<Long, Set<Long>> same = new HashMap<>();
		if (!criterionIds.isEmpty()) {
			this.jdbc.sql(SAME).param("criteria", criterionIds).query((row) -> {
				same.computeIfAbsent(row.getLong("origin"), (id) -> new HashSet<>()).add(row.getLong("id"));
			});
		}
		return same;
	}

}
