package vn.cchc.remediation.unit;

import java.time.LocalDate;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import vn.cchc.remediation.core.NotFound;

/** Successions by identity. */
interface SuccessionRepository extends JpaRepository<UnitSuccession, Long> {

	/**
	 * The succession.
	 * @throws NotFound when there is none
	 */
	default UnitSuccession get(long id) {
		return findById(id).orElseThrow(() -> new NotFound("succession", id));
	}

	/** Whether another succession of the same day ends the unit, too. */
	@Query("""
			select count(s) > 0 from UnitSuccession s join s.predecessors p
			where p = :unitId and s.id <> :except and s.effectiveOn = :day and s.kind <> TRANSFER""")
	boolean endedByAnother(long unitId, long except, LocalDate day);

}
