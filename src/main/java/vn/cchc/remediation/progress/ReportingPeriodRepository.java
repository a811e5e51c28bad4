package vn.cchc.remediation.progress;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Periods by authority, the latest first. */
public interface ReportingPeriodRepository extends JpaRepository<ReportingPeriod, Long> {

	@Query("select p from ReportingPeriod p where p.authorityId = :authorityId order by p.term.year desc, p.term.ordinal desc")
	List<ReportingPeriod> ofAuthority(long authorityId);

	boolean existsByAuthorityIdAndTerm(long authorityId, PeriodTerm term);

	/** The periods of a year for which a unit owes a report. */
	@Query("select p from ReportingPeriod p where :unitId member of p.units and p.term.year = :year order by p.term.ordinal")
	List<ReportingPeriod> owedBy(long unitId, int year);

}
