package vn.cchc.remediation.assessment;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Assessments by id, or by what they score. */
public interface AssessmentRepository extends JpaRepository<Assessment, Long> {

	Optional<Assessment> findByUnitIdAndSetId(long unitId, long setId);

	/**
	 * Begins a draft unless there is an assessment of the unit with the set already: of
	 * two people who open it at the same moment both find the same one.
	 * @return 1 when the draft was begun, 0 when there was an assessment
	 */
	@Modifying
	@Query(nativeQuery = true, value = """
			insert into assessment (unit_id, set_id, year, illustrative)
			values (:unitId, :setId, :year, :illustrative) on conflict (unit_id, set_id) do nothing""")
	int begin(long unitId, long setId, int year, boolean illustrative);

	/**
	 * For a change: two people who leave cells of one assessment at the same moment wait
	 * for each other, so that neither's totals are computed without the other's scores.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select assessment from Assessment assessment where assessment.id = :id")
	Optional<Assessment> lockById(long id);

}
