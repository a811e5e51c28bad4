package vn.cchc.remediation.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is missing in a report before it is submitted. Only what cannot be judged at all
 * is an error; the rest is told and confirmed.
 *
 * @param findings in the order of the lines
 */
public record ReportCheck(List<Finding> findings) {

	static ReportCheck of(ReportContent content) {
		List<Finding> findings = new ArrayList<>();
		content.lines().forEach((line) -> check(line, findings));
		return new ReportCheck(List.copyOf(findings));
	}

	private static void check(ReportContent.Line line, List<Finding> findings) {
		Stream.of(Kind.values())
			.filter((kind) -> missing(kind, line))
			.forEach((kind) -> findings.add(new Finding(line.id(), kind)));
	}

	private static boolean missing(Kind kind, ReportContent.Line line) {
		LineEntry entry = line.entry();
		return line.owed() ? kind == Kind.NOT_REPORTED : switch (kind) {
			case NOT_REPORTED -> false;
			case CANNOT_WITHOUT_REASON -> entry.state() == TaskState.CANNOT && entry.obstacle() == null;
			case NOTHING_ACHIEVED -> begun(entry.state()) && entry.achieved() == null;
			case NO_EVIDENCE -> entry.state() == TaskState.DONE && line.evidence().isEmpty();
			case REMARK_UNANSWERED -> line.given().objects() && line.answer() == null;
		};
	}

	private static boolean begun(TaskState state) {
		return state == TaskState.IN_PROGRESS || state == TaskState.DONE;
	}

	/** Findings that keep the report from being submitted. */
	public long errors() {
		return this.findings.stream().filter((finding) -> finding.kind().error()).count();
	}

	/** Findings to be confirmed. */
	public long warnings() {
		return this.findings.size() - errors();
	}

	/**
	 * Something missing.
	 *
	 * @param lineId the line
	 * @param kind what is missing
	 */
	public record Finding(long lineId, Kind kind) {
	}

	/** What can be missing; the sentence is the message {@code progress.check.<kind>}. */
	public enum Kind {

		/** Nobody has filled in the line. */
		NOT_REPORTED(false),

		/** It cannot be done, and nobody says why. */
		CANNOT_WITHOUT_REASON(true),

		/** Begun or done, and nobody says what was achieved. */
		NOTHING_ACHIEVED(false),

		/** Done, and nothing proves it. */
		NO_EVIDENCE(false),

		/** The reviewer objected, and the unit does not answer. */
		REMARK_UNANSWERED(false);

		private final boolean error;

		Kind(boolean error) {
			this.error = error;
		}

		public boolean error() {
			return this.error;
		}

	}

}
