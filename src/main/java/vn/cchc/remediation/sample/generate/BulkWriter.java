package vn.cchc.remediation.sample.generate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Writes rows of one table with PostgreSQL's COPY: some thirty times faster than inserts.
 * Values must hold no tab, line break or backslash.
 */
final class BulkWriter implements AutoCloseable {

	private static final int BUFFER = 1 << 16;

	private final BufferedWriter writer;

	private long rows;

	BulkWriter(Connection connection, String table, String columns) throws SQLException {
		String copy = "copy " + table + " (" + columns + ") from stdin";
		this.writer = new BufferedWriter(
				new OutputStreamWriter(new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy, BUFFER),
						StandardCharsets.UTF_8),
				BUFFER);
	}

	/** One row; null is the database's null. */
	void row(@Nullable Object... values) throws IOException {
		for (int column = 0; column < values.length; column++) {
			if (column > 0) {
				this.writer.write('\t');
			}
			Object value = values[column];
			this.writer.write((value != null) ? value.toString() : "\\N");
		}
		this.writer.write('\n');
		this.rows++;
	}

	long rows() {
		return this.rows;
	}

	@Override
	public void close() throws IOException {
		this.writer.close();
	}

}
