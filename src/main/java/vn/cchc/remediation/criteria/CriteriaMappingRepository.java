package vn.cchc.remediation.criteria;

import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/** Mappings by the two sets they join. */
public interface CriteriaMappingRepository extends JpaRepository<CriteriaMapping, Long> {

	/** The mapping with its rows. */
	@EntityGraph(attributePaths = "rows")
	Optional<CriteriaMapping> findByFromSetIdAndToSetId(long fromSetId, long toSetId);

}
