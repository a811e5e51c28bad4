package vn.cchc.remediation.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.criteria.CriteriaMapping;
import vn.cchc.remediation.criteria.CriteriaMappingService;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.Criterion;

/**
 * Which criterion of a set continues which one of an earlier set: as the mapping between
 * the two says, or, where nobody has made one, the one of the same code.
 */
@Component
public class CriteriaContinuation {

	private final CriteriaMappingService mappings;

	private final JdbcClient jdbc;

	CriteriaContinuation(CriteriaMappingService mappings, JdbcClient jdbc) {
		this.mappings = mappings;
		this.jdbc = jdbc;
	}

	/** The set to which a criterion belongs; null when there is no criterion. */
	@Nullable Long setOf(@Nullable Long criterionId) {
		return (criterionId == null) ? null
				: this.jdbc.sql("select set_id from criterion where id = :id")
					.param("id", criterionId)
					.query(Long.class)
					.optional()
					.orElse(null);
	}

	/**
	 * What continues an earlier set.
	 * @param earlierSetId null when it is not known which one it was
	 */
	public Following from(@Nullable Long earlierSetId, CriteriaSet set) {
		Map<String, Long> byCode = new HashMap<>();
		Map<Long, Set<Long>> mapped = new HashMap<>();
		set.criteria().forEach((criterion) -> byCode.put(criterion.code().value(), criterion.id()));
		if (earlierSetId == null) {
			return new Following(null, byCode);
		}
		if (earlierSetId == set.id()) {
			set.criteria().stream().map(Criterion::id).forEach((id) -> mapped.put(id, Set.of(id)));
			return new Following(mapped, byCode);
		}
		Optional<CriteriaMapping> mapping = this.mappings.find(earlierSetId, set.id());
		mapping.ifPresent((found) -> found.rows().forEach((row) -> {
			if (row.fromId() != null && row.toId() != null) {
				mapped.computeIfAbsent(row.fromId(), (id) -> new HashSet<>()).add(row.toId());
			}
		}));
		return new Following(mapping.isPresent() ? mapped : null, byCode);
	}

	/**
	 * What continues the criteria of an earlier set.
	 *
	 * @param mapped by the criterion before, null when there is no mapping
	 * @param byCode the criteria of the later set by their codes
	 */
	public record Following(@Nullable Map<Long, Set<Long>> mapped, Map<String, Long> byCode) {

		/**
		 * The criteria that continue one; none when it is gone, several when it was
		 * split.
		 * @param earlierId the criterion before, null when only its code is known
		 */
		public Set<Long> of(@Nullable Long earlierId, String code) {
			if (this.mapped != null && earlierId != null) {
				return this.mapped.getOrDefault(earlierId, Set.of());
			}
			Long same = this.byCode.get(code);
			return (same != null) ? Set.of(same) : Set.of();
		}

	}

}
