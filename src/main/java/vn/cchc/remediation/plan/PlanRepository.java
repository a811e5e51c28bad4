package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Plans by id, unit and year. */
public interface PlanRepository extends JpaRepository<RemediationPlan, Long> {

	Optional<RemediationPlan> findByUnitIdAndPlanYearAndKind(long unitId, int planYear, PlanKind kind);

	List<RemediationPlan> findByUnitIdOrderByPlanYearDescIdDesc(long unitId);

	List<RemediationPlan> findByAssessmentId(long assessmentId);

	/** For a change: changes of one plan wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select plan from RemediationPlan plan where plan.id = :id")
	Optional<RemediationPlan> lockById(long id);

}
