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
import vn.cchc.remediation.document.model.OfficialDocument;

/** The documents of issued versions, word for word, and the drafts that were printed. */
@Component
public class KeptDocuments {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	KeptDocuments(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** The document of an issued version; empty while it was not kept. */
	public Optional<OfficialDocument> of(long planId, int versionNo) {
		return this.jdbc.sql("select document from document_edition where plan_id = :plan and version_no = :version")
			.param("plan", planId)
			.param("version", versionNo)
			.query(String.class)
			.optional()
			.map((document) -> this.json.readValue(document, OfficialDocument.class));
	}

	/** Keeps the document of an issued version, unless one is kept already. */
	public void keep(long planId, int versionNo, OfficialDocument document) {
		this.jdbc.sql("""
				insert into document_edition (plan_id, version_no, sha256, document, composed_at)
				values (:plan, :version, :hash, cast(:document as jsonb), :at)
				on conflict do nothing""")
			.param("plan", planId)
			.param("version", versionNo)
			.param("hash", ContentHash.of(document).hex())
			.param("document", this.json.writeValueAsString(document))
			.param("at", OffsetDateTime.now(this.clock))
			.update();
	}

	/** Remembers that a draft was printed; the first time counts. */
	public void printed(long planId, OfficialDocument draft) {
		this.jdbc.sql("""
				insert into document_draft (sha256, plan_id, printed_at) values (:hash, :plan, :at)
				on conflict do nothing""")
			.param("hash", ContentHash.of(draft).hex())
			.param("plan", planId)
			.param("at", OffsetDateTime.now(this.clock))
			.update();
	}

	/**
	 * What is known by a hash or by its beginning, the latest version first.
	 * @param beginning hexadecimal figures
	 */
	public List<Known> known(String beginning) {
		return this.jdbc.sql("""
				select e.plan_id, e.version_no, v.number, v.issued_on, v.recorded_at as since
				from document_edition e
				join plan_version v on v.plan_id = e.plan_id and v.version_no = e.version_no
				where e.sha256 like :beginning || '%'
				union all
				select d.plan_id, null, null, null, d.printed_at from document_draft d
				where d.sha256 like :beginning || '%'
				order by 2 desc nulls last, 1 limit 5""")
			.param("beginning", beginning)
			.query((row, at) -> new Known(row.getLong("plan_id"), row.getObject("version_no", Integer.class),
					row.getString("number"), row.getObject("issued_on", LocalDate.class),
					row.getObject("since", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * A document that is known.
	 *
	 * @param planId the plan
	 * @param version which issued version, null for a draft
	 * @param number number with symbol
	 * @param issuedOn date of the document
	 * @param since when it was issued in the program, or first printed as a draft
	 */
	public record Known(long planId, @Nullable Integer version, @Nullable String number, @Nullable LocalDate issuedOn,
			Instant since) {
	}

}
