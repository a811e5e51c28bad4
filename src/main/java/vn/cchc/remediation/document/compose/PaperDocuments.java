package vn.cchc.remediation.document.compose;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import vn.cchc.remediation.document.seal.OfficialPapers;
import vn.cchc.remediation.document.seal.OfficialPapers.Imprint;
import vn.cchc.remediation.document.seal.OfficialPapers.Issued;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.progress.ProgressReport;
import vn.cchc.remediation.progress.ReportAccepted;
import vn.cchc.remediation.progress.ReportDecision;
import vn.cchc.remediation.progress.ReportDecisions;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.progress.ReportStatus;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * The papers that have no state of their own: a unit's report on a period, the notice and
 * the minutes of its review, letters about what is late. They are put together from what
 * is known today until they are issued with number and signer; what was issued is kept
 * and never put together again. A report that is accepted is final, and is kept with room
 * for number and date. Who may see and issue them, the caller asks.
 */
@Service
@Transactional
public class PaperDocuments {

	private final PaperMaterial material;

	private final ReportReader reports;

	private final ReportDecisions decisions;

	private final OfficialPapers papers;

	private final PhraseBook book;

	private final Clock clock;

	PaperDocuments(PaperMaterial material, ReportReader reports, ReportDecisions decisions, OfficialPapers papers,
			PhraseBook book, Clock clock) {
		this.material = material;
		this.reports = reports;
		this.decisions = decisions;
		this.papers = papers;
		this.book = book;
		this.clock = clock;
	}

	/**
	 * The paper as it stands: as it was issued, unless what it says has changed since;
	 * otherwise the draft.
	 * @throws NotFound when there is nothing that it could say
	 */
	public Edition present(DocumentSource source) {
		Optional<Issued> last = this.papers.last(source);
		return last.filter((issued) -> stands(source, issued.recordedAt()))
			.map((issued) -> version(source, issued.version()))
			.orElseGet(() -> draft(source));
	}

	/**
	 * The paper that would be issued now.
	 * @throws NotFound when there is nothing that it could say
	 */
	public Edition draft(DocumentSource source) {
		return edition(source, null, this.clock.instant(), compose(source, unsigned(source), true),
				this.material.issuer(source).id(), true);
	}

	/**
	 * The paper as it was issued.
	 * @throws NotFound when there is no such version
	 */
	public Edition version(DocumentSource source, int versionNo) {
		OfficialDocument document = this.papers.document(source, versionNo);
		Issued issued = this.papers.of(source)
			.stream()
			.filter((one) -> one.version() == versionNo)
			.findFirst()
			.orElseThrow(() -> new NotFound("official paper", versionNo));
		return edition(source, versionNo, issued.recordedAt(), new ComposedDocument(document, List.of()),
				issued.issuerId(), this.book.smallPrint(issued.issuerId(), issued.imprint().day()));
	}

	/**
	 * The draft as it would be with other words: only looked at.
	 * @param tried the words by key
	 * @throws NotFound when there is nothing that it could say
	 */
	@Transactional(readOnly = true)
	public OfficialDocument tried(DocumentSource source, Map<String, String> tried) {
		return compose(source, unsigned(source), true, this.book.of(this.material.issuer(source).id(), null, tried))
			.document();
	}

	/**
	 * Who would issue the paper now.
	 * @throws NotFound when nobody would
	 */
	@Transactional(readOnly = true)
	public long issuer(DocumentSource source) {
		return this.material.issuer(source).id();
	}

	/** Whether there is something that can be issued now. */
	public boolean issuable(DocumentSource source) {
		return switch (source.kind()) {
			case REPORT -> List.of(ReportStatus.SUBMITTED, ReportStatus.ACCEPTED).contains(status(source));
			case NOTICE -> standing(source).isPresent();
			case MINUTES -> true;
			default -> compose(source, unsigned(source), true).gaps().isEmpty();
		};
	}

	/** Whether {@link #present} has something to show. */
	@Transactional(readOnly = true)
	public boolean exists(DocumentSource source) {
		return issuable(source) || this.papers.last(source).isPresent();
	}

	/** What somebody has before the eyes who is about to issue the paper. */
	public Seen seen(DocumentSource source) {
		return seen(source, draft(source));
	}

	private Seen seen(DocumentSource source, Edition draft) {
		return new Seen(draft.code(), this.papers.last(source).map(Issued::version).orElse(0));
	}

	/**
	 * Issues the paper: keeps what it says now, with number and signer.
	 * @param read what was read
	 * @param accountId who issues it, null for the program itself
	 * @return its version
	 * @throws NotFound when there is nothing to issue
	 * @throws PaperRule.IssuedMeanwhile when it was issued since it was read, also by the
	 * same form sent twice
	 * @throws PaperRule.DraftChanged when it says something else now than what was read
	 */
	public int issue(DocumentSource source, Imprint imprint, Seen read, @Nullable Long accountId) {
		this.papers.lock(source);
		if (!issuable(source)) {
			throw new NotFound("paper to issue", source.id());
		}
		Seen now = seen(source);
		if (now.version() != read.version()) {
			throw new PaperRule.IssuedMeanwhile(this.papers.last(source).orElseThrow());
		}
		if (!now.code().equals(read.code())) {
			throw new PaperRule.DraftChanged();
		}
		return keep(source, imprint, accountId);
	}

	private int keep(DocumentSource source, Imprint imprint, @Nullable Long accountId) {
		return this.papers.issue(source, this.material.issuer(source).id(), imprint,
				compose(source, imprint, false).document(), accountId);
	}

	/** Who signs, as on the paper that its issuer issued last. */
	public Signer usualSigner(DocumentSource source) {
		long issuer = this.material.issuer(source).id();
		return this.papers.of(source)
			.stream()
			.filter((issued) -> issued.issuerId() == issuer)
			.findFirst()
			.map((issued) -> issued.imprint().signer())
			.orElseGet(() -> unsigned(source).signer());
	}

	/** What stands behind the number of the paper. */
	public String symbol(DocumentSource source) {
		return words(source, null).say("SYMBOL." + source.kind());
	}

	/**
	 * What was accepted is kept; the unit's own paper of that submission is it already.
	 */
	@EventListener
	void keepAccepted(ReportAccepted accepted) {
		DocumentSource source = new DocumentSource(DocumentKind.REPORT, accepted.reportId());
		Optional<Issued> last = this.papers.last(source);
		if (last.isEmpty() || !since(report(source).submittedAt(), last.get().recordedAt())) {
			keep(source, unsigned(source), null);
		}
	}

	/** Room for number, date and name, to be written by hand. */
	private Imprint unsigned(DocumentSource source) {
		return new Imprint(null, null, new Signer(SigningAuthority.TM, words(source, null).say("SIGNER_TITLE"), null));
	}

	/** Whether nothing has changed since that the paper tells about. */
	private boolean stands(DocumentSource source, Instant issued) {
		return switch (source.kind()) {
			case REPORT -> issuable(source) && since(report(source).submittedAt(), issued);
			case NOTICE -> standing(source).filter((decision) -> !since(decision.decidedAt(), issued)).isEmpty();
			case MINUTES -> true;
			default -> false;
		};
	}

	private static boolean since(@Nullable OffsetDateTime changed, Instant issued) {
		return changed == null || !changed.toInstant().isAfter(issued);
	}

	/** What was decided last about a report, unless that was taken back. */
	private Optional<ReportDecision> standing(DocumentSource source) {
		return this.decisions.last(source.id()).filter((decision) -> !decision.takenBack());
	}

	private ReportStatus status(DocumentSource source) {
		return report(source).status();
	}

	private ProgressReport report(DocumentSource source) {
		return this.reports.look(source.id()).report();
	}

	private ComposedDocument compose(DocumentSource source, Imprint imprint, boolean draft) {
		return compose(source, imprint, draft, words(source, imprint.day()));
	}

	private ComposedDocument compose(DocumentSource source, Imprint imprint, boolean draft, Phrases words) {
		return this.material.compose(source,
				new PaperFrame(source.kind(), this.material.issuer(source), imprint, draft, words));
	}

	private Edition edition(DocumentSource source, @Nullable Integer version, Instant created,
			ComposedDocument composed, long issuerId, boolean coded) {
		AdminUnit unit = this.material.about(source);
		return new Edition(source, unit.id(), unit.title(), version, created, composed,
				this.book.of(issuerId, null).say("FILE." + source.kind()) + " " + unit.title(), coded);
	}

	/** The words of whoever issues the paper. */
	private Phrases words(DocumentSource source, @Nullable LocalDate day) {
		return this.book.of(this.material.issuer(source).id(), day);
	}

	/**
	 * What somebody has read who issues a paper.
	 *
	 * @param code the code of the draft
	 * @param version the version that was issued last, 0 for none
	 */
	public record Seen(String code, int version) {
	}

}
