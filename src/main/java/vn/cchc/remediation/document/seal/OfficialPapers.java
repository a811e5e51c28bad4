package vn.cchc.remediation.document.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningAuthority;

/**
 * Papers that were issued, word for word: reports on a period, notices, minutes, letters.
 * What is issued again is the next version; the earlier one stays.
 */
@Component
@Transactional
public class OfficialPapers {

	private static final String ROWS = """
			select version_no, issuer_id, number, issued_on, signing_authority, signer_title, signer_name, recorded_at
			from official_paper where kind = :kind and %s = :source order by version_no desc""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final KeptDocuments kept;

	private final Clock clock;

	OfficialPapers(JdbcClient jdbc, JsonMapper json, KeptDocuments kept, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.kept = kept;
		this.clock = clock;
	}

	/**
	 * Keeps a paper as the next version of what it is made from.
	 * @param issuerId the unit that issues it
	 * @param accountId who issued it, null for the program itself
	 * @return its version
	 */
	public int issue(DocumentSource source, long issuerId, Imprint imprint, OfficialDocument document,
			@Nullable Long accountId) {
		this.kept.remember(document);
		lock(source);
		return this.jdbc
			.sql("""
					insert into official_paper (kind, %1$s, issuer_id, version_no, number, issued_on, signing_authority, signer_title,
						signer_name, sha256, document, recorded_at, recorded_by)
					select :kind, :source, :issuer, coalesce(max(version_no), 0) + 1, :number, :day, :right, :title, :name, :hash,
						cast(:document as jsonb), :at, :account
					from official_paper where kind = :kind and %1$s = :source
					returning version_no"""
				.formatted(source.kind().column()))
			.param("kind", source.kind().name())
			.param("source", source.id())
			.param("issuer", issuerId)
			.param("number", imprint.number())
			.param("day", imprint.day())
			.param("right", imprint.signer().right().name())
			.param("title", imprint.signer().title())
			.param("name", imprint.signer().name())
			.param("hash", ContentHash.of(document).hex())
			.param("document", this.json.writeValueAsString(document))
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", accountId)
			.query(Integer.class)
			.single();
	}

	/**
	 * Of two who issue at the same moment the second one waits, to the end of the
	 * transaction, and sees what the first one issued.
	 */
	public void lock(DocumentSource source) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:address, 0))")
			.param("address", source.address())
			.query((row, at) -> true)
			.list();
	}

	/** The papers that were issued, the last first; none of other kinds of documents. */
	@Transactional(readOnly = true)
	public List<Issued> of(DocumentSource source) {
		return !source.kind().paper() ? List.of()
				: this.jdbc.sql(ROWS.formatted(source.kind().column()))
					.param("kind", source.kind().name())
					.param("source", source.id())
					.query((row, at) -> issued(row))
					.list();
	}

	/** The paper that was issued last; empty while none was. */
	@Transactional(readOnly = true)
	public Optional<Issued> last(DocumentSource source) {
		return of(source).stream().findFirst();
	}

	/**
	 * What a paper says.
	 * @throws NotFound when there is no such version
	 */
	@Transactional(readOnly = true)
	public OfficialDocument document(DocumentSource source, int versionNo) {
		return this.jdbc
			.sql("""
					select document from official_paper where kind = :kind and %s = :source and version_no = :version"""
				.formatted(source.kind().column()))
			.param("kind", source.kind().name())
			.param("source", source.id())
			.param("version", versionNo)
			.query(String.class)
			.optional()
			.map((document) -> this.json.readValue(document, OfficialDocument.class))
			.orElseThrow(() -> new NotFound("official paper", versionNo));
	}

	private static Issued issued(ResultSet row) throws SQLException {
		return new Issued(row.getInt("version_no"), row.getLong("issuer_id"),
				new Imprint(row.getString("number"), row.getObject("issued_on", LocalDate.class),
						new Signer(SigningAuthority.valueOf(row.getString("signing_authority")),
								row.getString("signer_title"), row.getString("signer_name"))),
				row.getObject("recorded_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * What the records office and the signer put on a paper.
	 *
	 * @param number number with symbol, null when it is written by hand
	 * @param day date of the paper, null when it is written by hand
	 * @param signer who signs
	 */
	public record Imprint(@Nullable String number, @Nullable LocalDate day, Signer signer) {
	}

	/**
	 * A paper that was issued.
	 *
	 * @param version 1 for the first
	 * @param issuerId the unit that issued it
	 * @param imprint number, date and signer
	 * @param recordedAt when it was issued in the program
	 */
	public record Issued(int version, long issuerId, Imprint imprint, Instant recordedAt) {
	}

}
