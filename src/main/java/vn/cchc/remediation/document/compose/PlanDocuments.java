package vn.cchc.remediation.document.compose;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.seal.ContentHash;
import vn.cchc.remediation.document.seal.KeptDocuments;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanIssued;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * Finds what a plan says and puts its document together. The document of an issued
 * version is kept when it is issued and never put together again. Who may see it, the
 * caller asks.
 */
@Service
@Transactional
public class PlanDocuments {

	private final PlanService plans;

	private final PlanVersions versions;

	private final UnitRepository units;

	private final Phrases phrases;

	private final KeptDocuments kept;

	private final Clock clock;

	PlanDocuments(PlanService plans, PlanVersions versions, UnitRepository units, Phrases phrases, KeptDocuments kept,
			Clock clock) {
		this.plans = plans;
		this.versions = versions;
		this.units = units;
		this.phrases = phrases;
		this.kept = kept;
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
		return edition(look.content(), null, this.clock.instant(), compose(look.content(), true));
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
		PlanContent content = this.versions.content(planId, versionNo);
		// Versions issued before documents were kept are kept when first asked for.
		OfficialDocument document = this.kept.of(planId, versionNo).orElseGet(() -> keep(content, versionNo));
		return edition(content, versionNo, recorded, new ComposedDocument(document, List.of()));
	}

	/** The header row of the tables of plans, which a PDF repeats on every page. */
	public String tableHeader() {
		return PlanTable.header(this.phrases);
	}

	@EventListener
	void keepIssued(PlanIssued issued) {
		PlanLook look = this.plans.look(issued.planId());
		keep(look.content(), look.plan().issuedVersions());
	}

	private OfficialDocument keep(PlanContent content, int versionNo) {
		OfficialDocument document = compose(content, false).document();
		this.kept.keep(content.planId(), versionNo, document);
		return document;
	}

	private ComposedDocument compose(PlanContent content, boolean draft) {
		return PlanComposer.compose(new PlanPaper(content, this.units.get(content.unitId()), draft, this.phrases));
	}

	private Edition edition(PlanContent content, @Nullable Integer version, Instant created,
			ComposedDocument composed) {
		AdminUnit unit = this.units.get(content.unitId());
		return new Edition(content.planId(), unit.id(), unit.title(), version, created, composed);
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

		/** The code by which it is recognised. */
		public String code() {
			return ContentHash.of(this.composed.document()).code();
		}

		/**
		 * As it is printed: a draft is a working copy, and names its code in small print.
		 */
		public OfficialDocument printed() {
			OfficialDocument document = this.composed.document();
			return document.draft() ? document.withCode(code()) : document;
		}

		/** What a file of it is called, without ending. */
		public String fileName() {
			return "Kế hoạch %s %s".formatted(this.unitTitle,
					(this.version != null) ? "bản " + this.version : "dự thảo");
		}

	}

}
