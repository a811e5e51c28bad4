package vn.cchc.remediation.criteria;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Mappings by the two sets they join. */
public interface CriteriaMappingRepository extends JpaRepository<CriteriaMapping, Long> {

	/** The mapping with its rows. */
	@EntityGraph(attributePaths = "rows")
	Optional<CriteriaMapping> findByFromSetIdAndToSetId(long fromSetId, long toSetId);

	/** Every mapping with a row that names one of the criteria. */
	@Query("""
			select distinct m from CriteriaMapping m join m.rows r
			where r.fromId in :criterionIds or r.toId in :criterionIds order by m.id""")
	List<CriteriaMapping> findNaming(List<Long> criterionIds);

}
