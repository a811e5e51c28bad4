package vn.cchc.remediation.criteria;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import vn.cchc.remediation.core.NotFound;

/** Criteria sets by id, alone or with their whole tree. */
public interface CriteriaSetRepository extends JpaRepository<CriteriaSet, Long> {

	/** The set with every criterion in the order of the codes, in one statement. */
	@Query("""
			select s from CriteriaSet s left join fetch s.criteria c
			where s.id = :id order by c.sortPath""")
	Optional<CriteriaSet> findWithCriteria(long id);

	/**
	 * As {@link #findWithCriteria}.
	 * @throws NotFound when there is no such set
	 */
	default CriteriaSet getWithCriteria(long id) {
		return findWithCriteria(id).orElseThrow(() -> new NotFound("criteria set", id));
	}

}
