package vn.cchc.remediation.assessment;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Assessments by id, or by what they score. */
public interface AssessmentRepository extends JpaRepository<Assessment, Long> {

	Optional<Assessment> findByUnitIdAndSetId(long unitId, long setId);

	/**
	 * For a change: two people who leave cells of one assessment at the same moment wait
	 * for each other, so that neither's totals are computed without the other's scores.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select assessment from Assessment assessment where assessment.id = :id")
	Optional<Assessment> lockById(long id);

}
