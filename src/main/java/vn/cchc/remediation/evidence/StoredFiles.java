package vn.cchc.remediation.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;

/**
 * Contents of files, each kept once, by checksum. They go into the database and out of it
 * piece by piece, so that no more than a piece is held in memory.
 */
@Component
class StoredFiles {

	private final JdbcClient jdbc;

	StoredFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Whoever keeps or removes this content waits here for the others until their
	 * transactions end, so that it is neither kept twice nor removed while it is taken.
	 */
	void lock(String sha256) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
			.param("sha256", sha256)
			.query((row) -> {
			});
	}

	/** Keeps a content that is not kept yet. Within the transaction of {@link #lock}. */
	void keep(ReceivedFile file, ContentCheck.Checked checked) throws IOException {
		if (kept(file.sha256())) {
			return;
		}
		try (InputStream content = Files.newInputStream(file.bytes().path())) {
			this.jdbc.sql("""
					insert into stored_file (sha256, file_type, locked, size, content)
					values (:sha256, :type, :locked, :size, :content)""")
				.param("sha256", file.sha256())
				.param("type", checked.type().name())
				.param("locked", checked.locked())
				.param("size", file.bytes().size())
				.param("content", new SqlBinaryValue(content, file.bytes().size()))
				.update();
		}
	}

	private boolean kept(String sha256) {
		return this.jdbc.sql("select exists (select 1 from stored_file where sha256 = :sha256)")
			.param("sha256", sha256)
			.query(Boolean.class)
			.single();
	}

	/** Removes a content that is no evidence any more. As {@link #keep}. */
	void removeUnused(String sha256) {
		this.jdbc.sql("""
				delete from stored_file where sha256 = :sha256
				and not exists (select 1 from evidence where evidence.sha256 = stored_file.sha256)""")
			.param("sha256", sha256)
			.update();
	}

	/**
	 * A piece of a content. No transaction: a slow line must not hold a connection.
	 * @param from first byte, from 0
	 * @throws IOException when the content was removed meanwhile
	 */
	byte[] piece(String sha256, long from, int length) throws IOException {
		return this.jdbc.sql("select substring(content from :from for :length) from stored_file where sha256 = :sha256")
			.param("from", (int) from + 1)
			.param("length", length)
			.param("sha256", sha256)
			.query(byte[].class)
			.optional()
			.orElseThrow(() -> new IOException("file was removed while it was read"));
	}

}
