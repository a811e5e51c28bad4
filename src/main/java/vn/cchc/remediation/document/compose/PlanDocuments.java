package vn.cchc.remediation.document.compose;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * Finds what a plan says and puts its document together. Who may see it, the caller asks.
 */
@Service
@Transactional(readOnly = true)
public class PlanDocuments {

	private final PlanService plans;

	private final PlanVersions versions;

	private final UnitRepository units;

	private final Phrases phrases;

	private final Clock clock;

	PlanDocuments(PlanService plans, PlanVersions versions, UnitRepository units, Phrases phrases, Clock clock) {
		this.plans = plans;
		this.versions = versions;
		this.units = units;
		this.phrases = phrases;
		this.clock = clock;
	}

	/**
	 * The document as it is now: of a plan in force its issued version, of one that is
	 * being written the draft.
	 * @throws NotFound when there is no such plan
	 */
	public Edition present(long planId) {
		PlanLook look = this.plans.look(planId);
		PlanStatus status = look.plan().status();
		if (status == PlanStatus.ISSUED || status == PlanStatus.CLOSED) {
			return version(planId, look.plan().issuedVersions());
		}
		return edition(look.content(), null, this.clock.instant());
	}

	/**
	 * The document of an issued version, as it was issued.
	 * @throws NotFound when the plan has no such version
	 */
	public Edition version(long planId, int versionNo) {
		Instant recorded = this.versions.of(planId)
			.stream()
			.filter((version) -> version.versionNo() == versionNo)
			.map(PlanVersions.Issued::recordedAt)
			.findFirst()
			.orElseThrow(() -> new NotFound("plan version", versionNo));
		return edition(this.versions.content(planId, versionNo), versionNo, recorded);
	}

	private Edition edition(PlanContent content, @Nullable Integer version, Instant created) {
		AdminUnit unit = this.units.get(content.unitId());
		return new Edition(content.planId(), unit.id(), unit.title(), version, created,
				PlanComposer.compose(new PlanPaper(content, unit, version == null, this.phrases, null)));
	}

	/**
	 * A plan's document.
	 *
	 * @param planId identity of the plan
	 * @param unitId identity of the unit
	 * @param unitTitle the unit's name as a heading
	 * @param version which issued version it is, null for a draft
	 * @param created the moment that files name as that of their creation
	 * @param composed what it says, and what it does not say yet
	 */
	public record Edition(long planId, long unitId, String unitTitle, @Nullable Integer version, Instant created,
			ComposedDocument composed) {

		/** What a file of it is called, without ending. */
		public String fileName() {
			return "Kế hoạch %s %s".formatted(this.unitTitle,
					(this.version != null) ? "bản " + this.version : "dự thảo");
		}

	}

}
