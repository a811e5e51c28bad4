package vn.cchc.remediation.evidence.web;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.evidence.EvidenceOutcome;
import vn.cchc.remediation.evidence.EvidenceView;

/**
 * What is told about a file that was sent, on the page or to a script.
 *
 * @param kind of {@link EvidenceOutcome.Kind}
 * @param message what to show
 * @param id identity of the evidence; null when the file was refused
 * @param title what the evidence is called
 */
record UploadAnswer(EvidenceOutcome.Kind kind, String message, @Nullable Long id,
		@Nullable String title) implements Serializable {

	/** Whether the file was not taken. */
	public boolean refused() {
		return this.kind == EvidenceOutcome.Kind.REFUSED;
	}

	static UploadAnswer refused(String message) {
		return new UploadAnswer(EvidenceOutcome.Kind.REFUSED, message, null, null);
	}

	static UploadAnswer of(EvidenceOutcome outcome, String message) {
		EvidenceView evidence = outcome.evidence();
		return (evidence == null) ? refused(message)
				: new UploadAnswer(outcome.kind(), message, evidence.id(), evidence.title());
	}

}
