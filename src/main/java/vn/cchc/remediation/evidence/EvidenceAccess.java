package vn.cchc.remediation.evidence;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.evidence.EvidenceDirectory.Place;

/**
 * Who may see, bring and change evidence. In {@code @PreAuthorize}:
 * {@code @evidenceAccess.see(#id)}. Evidence is seen as everything of its unit: by the
 * unit, by the authority that reviews it today, and by one that reviewed it in the year
 * of the upload. The unit's office and whoever holds a position of the unit bring it;
 * what a reviewing authority could add or change itself would prove nothing.
 */
@Component("evidenceAccess")
public class EvidenceAccess {

	private final EvidenceDirectory evidence;

	private final UnitAccess units;

	private final PositionHolders holders;

	EvidenceAccess(EvidenceDirectory evidence, UnitAccess units, PositionHolders holders) {
		this.evidence = evidence;
		this.units = units;
		this.holders = holders;
	}

	/**
	 * Lets pass who may see the evidence.
	 * @return true
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean see(long evidenceId) {
		visible(evidenceId);
		return true;
	}

	/**
	 * Lets pass who may bring evidence of the unit.
	 * @return false when the unit may be seen but nothing brought (403)
	 * @throws NotFound when the unit may not be seen
	 */
	public boolean upload(long unitId, CurrentAccount account) {
		return this.units.see(unitId) && mayUpload(unitId, account);
	}

	/** Whether evidence of the unit may be brought. */
	public boolean mayUpload(long unitId, CurrentAccount account) {
		return manages(unitId) || this.holders.holdsIn(account.id(), unitId);
	}

	/**
	 * Lets pass who may change and remove the evidence: the unit's office everything, who
	 * holds a position what the own account brought.
	 * @return false when it may be seen but not changed (403)
	 * @throws NotFound when there is none or it may not be seen
	 */
	public boolean change(long evidenceId, CurrentAccount account) {
		Place place = visible(evidenceId);
		boolean own = place.uploadedBy() != null && place.uploadedBy() == account.id();
		return own ? mayUpload(place.unitId(), account) : manages(place.unitId());
	}

	private Place visible(long evidenceId) {
		Place place = this.evidence.place(evidenceId).orElseThrow(() -> new NotFound("evidence", evidenceId));
		this.units.see(place.unitId(), place.year());
		return place;
	}

	private boolean manages(long unitId) {
		return this.units.administer() || this.units.units(Role.UNIT_EDITOR).contains(unitId);
	}

}
