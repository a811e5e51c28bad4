package vn.cchc.remediation.document.compose;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.phrase.PhraseBook;
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

	private final PhraseBook book;

	private final KeptDocuments kept;

	private final Clock clock;

	PlanDocuments(PlanService plans, PlanVersions versions, UnitRepository units, PhraseBook book, KeptDocuments kept,
			Clock clock) {
		this.plans = plans;
		this.versions = versions;
		this.units = units;
		this.book = book;
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
		OfficialDocument document = this.kept.of(source(planId), versionNo).orElseGet(() -> keep(content, versionNo));
		return edition(content, versionNo, recorded, new ComposedDocument(document, List.of()));
	}

	/**
	 * The document of an issued version as it would be with other words: only looked at,
	 * and marked as a draft.
	 * @param tried the words by key
	 * @throws NotFound when the plan has no such version
	 */
	@Transactional(readOnly = true)
	public OfficialDocument tried(long planId, int versionNo, Map<String, String> tried) {
		PlanContent content = this.versions.content(planId, versionNo);
		return PlanComposer
			.compose(new PlanPaper(content, this.units.get(content.unitId()), true,
					this.book.of(content.unitId(), content.issuedOn(), tried)))
			.document();
	}

	@EventListener
	void keepIssued(PlanIssued issued) {
		PlanLook look = this.plans.look(issued.planId());
		keep(look.content(), look.plan().issuedVersions());
	}

	private OfficialDocument keep(PlanContent content, int versionNo) {
		OfficialDocument document = compose(content, false).document();
		this.kept.keep(source(content.planId()), versionNo, document);
		return document;
	}

	private ComposedDocument compose(PlanContent content, boolean draft) {
		return PlanComposer.compose(new PlanPaper(content, this.units.get(content.unitId()), draft,
				this.book.of(content.unitId(), content.issuedOn())));
	}

	private Edition edition(PlanContent content, @Nullable Integer version, Instant created,
			ComposedDocument composed) {
		AdminUnit unit = this.units.get(content.unitId());
		return new Edition(source(content.planId()), unit.id(), unit.title(), version, created, composed,
				"Kế hoạch " + unit.title(), version == null || this.book.smallPrint(unit.id(), content.issuedOn()));
	}

	private static DocumentSource source(long planId) {
		return new DocumentSource(DocumentKind.PLAN, planId);
	}

}
