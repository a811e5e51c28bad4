package vn.cchc.remediation.evidence;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The files of evidence, to be sent. */
@Component
public class EvidenceFiles {

	private final StoredFiles files;

	EvidenceFiles(StoredFiles files) {
		this.files = files;
	}

	/** The file, read piece by piece as far as it is asked for. */
	public Resource of(EvidenceView evidence) {
		return new StoredFile(this.files, evidence);
	}

	/** A content in the database as Spring sends it, as a whole or in parts. */
	private static final class StoredFile extends AbstractResource {

		private final StoredFiles files;

		private final EvidenceView evidence;

		StoredFile(StoredFiles files, EvidenceView evidence) {
			this.files = files;
			this.evidence = evidence;
		}

		@Override
		public InputStream getInputStream() {
			return new PieceStream(this.files, this.evidence.sha256(), this.evidence.size());
		}

		@Override
		public long contentLength() {
			return this.evidence.size();
		}

		@Override
		public boolean exists() {
			return true;
		}

		@Override
		public @Nullable String getFilename() {
			return this.evidence.fileName();
		}

		@Override
		public String getDescription() {
			return "file of evidence " + this.evidence.id();
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof StoredFile file && file.evidence.sha256().equals(this.evidence.sha256());
		}

		@Override
		public int hashCode() {
			return this.evidence.sha256().hashCode();
		}

	}

}
