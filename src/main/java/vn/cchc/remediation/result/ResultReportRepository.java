package vn.cchc.remediation.result;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Result reports by id, and by what there is only one of. */
public interface ResultReportRepository extends JpaRepository<ResultReport, Long> {

	/** For a change: changes of one report wait for each other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select report from ResultReport report where report.id = :id")
	Optional<ResultReport> lockById(long id);

	/** The report of a unit about a year and a plan, or about a year without a plan. */
	@Query("select r from ResultReport r where r.unitId = :unitId and r.reportYear = :year and r.planId is not distinct from :planId")
	Optional<ResultReport> about(long unitId, int year, @Nullable Long planId);

}
