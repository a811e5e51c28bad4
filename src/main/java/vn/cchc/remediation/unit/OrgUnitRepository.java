package vn.cchc.remediation.unit;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/** Offices, positions and groups. */
interface OrgUnitRepository extends JpaRepository<OrgUnit, Long> {

	List<OrgUnit> findByUnitIdOrderByKindAscPositionAscIdAsc(long unitId);

}
