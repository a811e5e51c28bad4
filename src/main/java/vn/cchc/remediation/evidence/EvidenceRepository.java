package vn.cchc.remediation.evidence;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import vn.cchc.remediation.core.NotFound;

/** Evidence to be changed; what is only shown is {@link EvidenceDirectory}'s. */
interface EvidenceRepository extends JpaRepository<Evidence, Long> {

	Optional<Evidence> findByUnitIdAndSha256(long unitId, String sha256);

	/**
	 * The evidence.
	 * @throws NotFound when there is none
	 */
	default Evidence get(long id) {
		return findById(id).orElseThrow(() -> new NotFound("evidence", id));
	}

}
