package vn.cchc.remediation.document.seal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.model.OfficialDocument;

/**
 * The documents of issued versions, word for word, and the drafts and working papers that
 * were printed.
 */
@Component
public class KeptDocuments {

	private static final String KNOWN = """
			select 'PLAN' as kind, e.plan_id as source, e.version_no, v.number, v.issued_on, v.recorded_at as since
			from document_edition e
			join plan_version v on v.plan_id = e.plan_id and v.version_no = e.version_no
			where e.sha256 like :beginning || '%'
			union all
			select 'RESULT', e.result_id, e.version_no, v.number, v.issued_on, v.recorded_at
			from document_edition e
			join result_version v on v.report_id = e.result_id and v.version_no = e.version_no
			where e.sha256 like :beginning || '%'
			union all
			select kind, coalesce(report_id, period_id, unit_id), version_no, number, issued_on, recorded_at
			from official_paper where sha256 like :beginning || '%'
			union all
			select kind, coalesce(plan_id, result_id, report_id, period_id, assessment_id, unit_id), null, null, null,
				printed_at
			from document_draft where sha256 like :beginning || '%'
			order by 3 desc nulls last, 2 limit 5""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	KeptDocuments(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * The document of an issued version of a plan or result report; empty while it was
	 * not kept.
	 */
	public Optional<OfficialDocument> of(DocumentSource source, int versionNo) {
		return this.jdbc
			.sql("select document from document_edition where %s = :source and version_no = :version"
				.formatted(source.kind().column()))
			.param("source", source.id())
			.param("version", versionNo)
			.query(String.class)
			.optional()
			.map((document) -> this.json.readValue(document, OfficialDocument.class));
	}

	/**
	 * Keeps the document of an issued version of a plan or result report, unless one is
	 * kept already.
	 */
	public void keep(DocumentSource source, int versionNo, OfficialDocument document) {
		this.jdbc.sql("""
				insert into document_edition (%s, version_no, sha256, document, composed_at)
				values (:source, :version, :hash, cast(:document as jsonb), :at)
				on conflict do nothing""".formatted(source.kind().column()))
			.param("source", source.id())
			.param("version", versionNo)
			.param("hash", ContentHash.of(document).hex())
			.param("document", this.json.writeValueAsString(document))
			.param("at", OffsetDateTime.now(this.clock))
			.update();
		remember(document);
	}

	/** Remembers that a draft or working paper was printed; the first time counts. */
	public void printed(DocumentSource source, OfficialDocument draft) {
		this.jdbc.sql("""
				insert into document_draft (sha256, kind, %s, printed_at) values (:hash, :kind, :source, :at)
				on conflict do nothing""".formatted(source.kind().column()))
			.param("hash", ContentHash.of(draft).hex())
			.param("kind", source.kind().name())
			.param("source", source.id())
			.param("at", OffsetDateTime.now(this.clock))
			.update();
		remember(draft);
	}

	/** Remembers the header rows of a document's tables, by which files are read. */
	void remember(OfficialDocument document) {
		document.tableHeaders()
			.forEach((header) -> this.jdbc
				.sql("insert into document_table_header (header) values (:header) on conflict do nothing")
				.param("header", header)
				.update());
	}

	/**
	 * What is known by the text of a file.
	 * @param text what the file says, with header rows as often as they are printed
	 */
	public List<Known> knownByText(String text) {
		List<String> headers = this.jdbc.sql("select header from document_table_header order by header collate \"C\"")
			.query(String.class)
			.list();
		return known(ContentHash.ofText(text, headers).hex());
	}

	/**
	 * What is known by a hash or by its beginning, the latest version first.
	 * @param beginning hexadecimal figures
	 */
	public List<Known> known(String beginning) {
		return this.jdbc.sql(KNOWN)
			.param("beginning", beginning)
			.query((row, at) -> new Known(
					new DocumentSource(DocumentKind.valueOf(row.getString("kind")), row.getLong("source")),
					row.getObject("version_no", Integer.class), row.getString("number"),
					row.getObject("issued_on", LocalDate.class),
					row.getObject("since", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * A document that is known.
	 *
	 * @param source what it was made from
	 * @param version which issued version, null for a draft or working paper
	 * @param number number with symbol
	 * @param issuedOn date of the document
	 * @param since when it was issued in the program, or first printed as a draft
	 */
	public record Known(DocumentSource source, @Nullable Integer version, @Nullable String number,
			@Nullable LocalDate issuedOn, Instant since) {
	}

}
