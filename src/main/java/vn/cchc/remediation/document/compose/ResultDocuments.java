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
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultIssued;
import vn.cchc.remediation.result.ResultLook;
import vn.cchc.remediation.result.ResultService;
import vn.cchc.remediation.result.ResultStatus;
import vn.cchc.remediation.result.ResultVersions;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * Finds what a result report says and puts its document together. The document of an
 * issued version is kept when it is issued and never put together again. Who may see it,
 * the caller asks.
 */
@Service
@Transactional
public class ResultDocuments {

	private final ResultService results;

	private final ResultVersions versions;

	private final UnitRepository units;

	private final PhraseBook book;

	private final KeptDocuments kept;

	private final Clock clock;

	ResultDocuments(ResultService results, ResultVersions versions, UnitRepository units, PhraseBook book,
			KeptDocuments kept, Clock clock) {
		this.results = results;
		this.versions = versions;
		this.units = units;
		this.book = book;
		this.kept = kept;
		this.clock = clock;
	}

	/**
	 * The document as it is now: of an issued report its issued version, of one that is
	 * being written the draft.
	 * @throws NotFound when there is no such report
	 */
	public Edition present(long resultId) {
		ResultLook look = this.results.look(resultId);
		return (look.report().status() == ResultStatus.ISSUED) ? lastVersion(resultId)
				: edition(look.content(), null, this.clock.instant(), compose(look.content(), true));
	}

	/**
	 * The document of the version that was issued last.
	 * @throws NotFound when there is no such report or it was never issued
	 */
	public Edition lastVersion(long resultId) {
		return version(resultId, this.results.look(resultId).report().issuedVersions());
	}

	/**
	 * The document of an issued version, as it was issued.
	 * @throws NotFound when the report has no such version
	 */
	public Edition version(long resultId, int versionNo) {
		ResultContent content = this.versions.content(resultId, versionNo);
		// Versions issued before documents were kept are kept when first asked for.
		OfficialDocument document = this.kept.of(source(resultId), versionNo).orElseGet(() -> keep(content, versionNo));
		return edition(content, versionNo, this.versions.recordedAt(resultId, versionNo),
				new ComposedDocument(document, List.of()));
	}

	/**
	 * The document of the version that was issued last as it would be with other words:
	 * only looked at, and marked as a draft.
	 * @param tried the words by key
	 * @throws NotFound when there is no such report or it was never issued
	 */
	@Transactional(readOnly = true)
	public OfficialDocument tried(long resultId, Map<String, String> tried) {
		ResultContent content = this.versions.content(resultId, this.results.look(resultId).report().issuedVersions());
		return ResultComposer
			.compose(new ResultPaper(content, this.units.get(content.unitId()), true,
					this.book.of(content.unitId(), content.issuedOn(), tried)))
			.document();
	}

	@EventListener
	void keepIssued(ResultIssued issued) {
		ResultLook look = this.results.look(issued.resultId());
		keep(look.content(), look.report().issuedVersions());
	}

	private OfficialDocument keep(ResultContent content, int versionNo) {
		OfficialDocument document = compose(content, false).document();
		this.kept.keep(source(content.resultId()), versionNo, document);
		return document;
	}

	private ComposedDocument compose(ResultContent content, boolean draft) {
		return ResultComposer.compose(new ResultPaper(content, this.units.get(content.unitId()), draft,
				this.book.of(content.unitId(), content.issuedOn())));
	}

	private Edition edition(ResultContent content, @Nullable Integer version, Instant created,
			ComposedDocument composed) {
		AdminUnit unit = this.units.get(content.unitId());
		return new Edition(source(content.resultId()), unit.id(), unit.title(), version, created, composed,
				"Báo cáo kết quả " + unit.title(),
				version == null || this.book.smallPrint(unit.id(), content.issuedOn()));
	}

	private static DocumentSource source(long resultId) {
		return new DocumentSource(DocumentKind.RESULT, resultId);
	}

}
