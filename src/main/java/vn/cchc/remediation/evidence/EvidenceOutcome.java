package vn.cchc.remediation.evidence;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of a file that was brought. {@link EvidenceWords#outcome} says it.
 *
 * @param kind whether it was taken
 * @param fileName what it is called, without folders
 * @param evidence the evidence; null when the file was refused
 * @param messageKey the sentence about it
 * @param arguments of the sentence
 */
public record EvidenceOutcome(Kind kind, String fileName, @Nullable EvidenceView evidence, String messageKey,
		List<Object> arguments) {

	static EvidenceOutcome taken(Kind kind, EvidenceView evidence) {
		return new EvidenceOutcome(kind, evidence.fileName(), evidence, "evidence.outcome." + kind,
				List.of(evidence.fileName(), evidence.title()));
	}

	static EvidenceOutcome refused(String fileName, FileRefused.Reason reason, String limit) {
		return new EvidenceOutcome(Kind.REFUSED, fileName, null, "evidence.refused." + reason,
				List.of(fileName, limit));
	}

	public boolean refused() {
		return this.kind == Kind.REFUSED;
	}

	/** Whether a file was taken. */
	public enum Kind {

		/** It is new. */
		STORED,

		/**
		 * The unit had the same content already; the evidence that it is stays as it was.
		 */
		ALREADY_THERE,

		/** It was not taken and nothing of it is left. */
		REFUSED

	}

}
