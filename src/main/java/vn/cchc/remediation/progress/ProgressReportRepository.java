package vn.cchc.remediation.progress;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Reports by period and plan. */
public interface ProgressReportRepository extends JpaRepository<ProgressReport, Long> {

	/**
	 * For a step of the report: steps wait for each other, and for lines being filled in.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select report from ProgressReport report where report.id = :id")
	Optional<ProgressReport> lockById(long id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select report from ProgressReport report where report.period.id = :periodId and report.planId = :planId")
	Optional<ProgressReport> lockByPeriodIdAndPlanId(long periodId, long planId);

	Optional<ProgressReport> findByPeriodIdAndPlanId(long periodId, long planId);

	@Query("select r from ProgressReport r join fetch r.period p where r.planId = :planId order by p.term.year, p.term.ordinal, p.id")
	List<ProgressReport> ofPlan(long planId);

	@Query("select r from ProgressReport r join fetch r.period p where r.planId in :planIds order by p.term.year, p.term.ordinal, p.id")
	List<ProgressReport> ofPlans(Collection<Long> planIds);

	@Query("select r from ProgressReport r where r.period.id = :periodId order by r.id")
	List<ProgressReport> ofPeriod(long periodId);

}
