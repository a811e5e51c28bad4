package vn.cchc.remediation.plan.web;

import java.util.Arrays;
import java.util.List;

import vn.cchc.remediation.plan.PlanCheck;
import vn.cchc.remediation.plan.PlanFinding;
import vn.cchc.remediation.plan.PlanFinding.Kind;
import vn.cchc.remediation.plan.PlanFinding.Severity;

/**
 * Findings of one kind.
 *
 * @param kind what was found
 * @param findings where
 */
record FindingGroup(Kind kind, List<PlanFinding> findings) {

	/** What matters most comes first; kinds without a finding are left out. */
	static List<FindingGroup> of(PlanCheck check) {
		return Arrays.stream(Severity.values())
			.flatMap((severity) -> Arrays.stream(Kind.values())
				.map((kind) -> new FindingGroup(kind,
						check.findings(severity).stream().filter((finding) -> finding.kind() == kind).toList())))
			.filter((group) -> !group.findings().isEmpty())
			.toList();
	}

	public Severity severity() {
		return this.findings.get(0).severity();
	}

	/** The look of the severity. */
	public String look() {
		return switch (severity()) {
			case ERROR -> "state-bad";
			case WARNING -> "state-warn";
			case HINT -> "state-none";
		};
	}

}
