package vn.cchc.remediation.unit;

import org.springframework.data.jpa.repository.JpaRepository;
import vn.cchc.remediation.core.NotFound;

/** Administrative units by identity; searching is {@link UnitDirectory}'s. */
public interface UnitRepository extends JpaRepository<AdminUnit, Long> {

	/**
	 * The unit.
	 * @throws NotFound when there is none
	 */
	default AdminUnit get(long id) {
		return findById(id).orElseThrow(() -> new NotFound("unit", id));
	}

}
