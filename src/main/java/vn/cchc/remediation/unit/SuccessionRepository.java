package vn.cchc.remediation.unit;

import org.springframework.data.jpa.repository.JpaRepository;

/** Successions by identity. */
interface SuccessionRepository extends JpaRepository<UnitSuccession, Long> {

}
