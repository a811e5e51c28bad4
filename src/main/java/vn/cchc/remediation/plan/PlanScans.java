package vn.cchc.remediation.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;

/**
 * The signed papers of issued versions. A file goes into the database and out of it piece
 * by piece, so that no more than a piece is held in memory.
 */
@Service
public class PlanScans {

	/** Bytes read at once. */
	private static final int PIECE = 256 * 1024;

	private final JdbcClient jdbc;

	private final PlanEvents events;

	private final Clock clock;

	PlanScans(JdbcClient jdbc, PlanEvents events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The signed paper of a version. */
	public Optional<Scan> of(long planId, int versionNo) {
		return this.jdbc.sql("""
				select scan.version_id, scan.file_name, scan.size, scan.sha256, scan.attached_at
				from plan_scan scan join plan_version version on version.id = scan.version_id
				where version.plan_id = :plan and version.version_no = :version""")
			.param("plan", planId)
			.param("version", versionNo)
			.query((row, at) -> new Scan(row.getLong("version_id"), row.getString("file_name"), row.getLong("size"),
					row.getString("sha256"), row.getObject("attached_at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/**
	 * Attaches the signed paper, in the place of one there was. Either the whole file is
	 * kept or nothing has changed.
	 * @param bytes read to the end, not closed
	 * @throws NotFound when the plan has no such version
	 */
	@Transactional
	public void attach(long planId, int versionNo, Actor actor, PdfFile file, InputStream bytes) {
		long version = version(planId, versionNo);
		this.jdbc.sql("delete from plan_scan where version_id = :version").param("version", version).update();
		this.jdbc.sql("""
				insert into plan_scan (version_id, file_name, size, sha256, attached_at, attached_by, content)
				values (:version, :name, :size, :sha256, :at, :account, :content)""")
			.param("version", version)
			.param("name", file.name())
			.param("size", file.size())
			.param("sha256", file.sha256())
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", actor.accountId())
			.param("content", new SqlBinaryValue(bytes, file.size()))
			.update();
		this.events.record(planId, actor, PlanEventKind.SCAN_ATTACHED, null, Integer.toString(versionNo), file.name());
	}

	/**
	 * Takes the signed paper away.
	 * @throws NotFound when there is none
	 */
	@Transactional
	public void remove(long planId, int versionNo, Actor actor) {
		Scan scan = of(planId, versionNo).orElseThrow(() -> new NotFound("scan of version", versionNo));
		this.jdbc.sql("delete from plan_scan where version_id = :version").param("version", scan.versionId()).update();
		this.events.record(planId, actor, PlanEventKind.SCAN_REMOVED, null, Integer.toString(versionNo),
				scan.fileName());
	}

	/**
	 * Writes the file. No transaction: a slow line must not hold a connection.
	 * @throws IOException when it was replaced or taken away meanwhile
	 */
	public void write(Scan scan, OutputStream out) throws IOException {
		for (long from = 0; from < scan.size(); from += PIECE) {
			out.write(piece(scan, from));
		}
	}

	private byte[] piece(Scan scan, long from) throws IOException {
		return this.jdbc.sql("""
				select substring(content from :from for :length) from plan_scan
				where version_id = :version and sha256 = :sha256""")
			.param("from", (int) from + 1)
			.param("length", PIECE)
			.param("version", scan.versionId())
			.param("sha256", scan.sha256())
			.query(byte[].class)
			.optional()
			.orElseThrow(() -> new IOException("scan was replaced while it was read"));
	}

	private long version(long planId, int versionNo) {
		return this.jdbc.sql("select id from plan_version where plan_id = :plan and version_no = :version for update")
			.param("plan", planId)
			.param("version", versionNo)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFound("plan version", versionNo));
	}

	/**
	 * A signed paper.
	 *
	 * @param versionId identity of the version
	 * @param fileName its name where it came from
	 * @param size in bytes
	 * @param sha256 checksum, hexadecimal
	 * @param attachedAt when it was attached
	 */
	public record Scan(long versionId, String fileName, long size, String sha256, Instant attachedAt) {

		/** Size in MB, rounded up to a tenth. */
		public String megabytes() {
			long tenths = (this.size * 10 + 1024 * 1024 - 1) / (1024 * 1024);
			return tenths / 10 + "," + tenths % 10;
		}

	}

}
