package vn.cchc.remediation.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.plan.DueExtensions;
import vn.cchc.remediation.plan.EventLog.Happened;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEventKind;
import vn.cchc.remediation.plan.PlanEvents;
import vn.cchc.remediation.plan.PlanFinding.Severity;
import vn.cchc.remediation.plan.PlanInsight;
import vn.cchc.remediation.plan.PlanInsights;
import vn.cchc.remediation.plan.PlanLook;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.plan.RemediationPlan;

/** Puts together where a plan stands. */
@Component
class PlanStatusPages {

	private final PlanInsights insights;

	private final PlanAccess access;

	private final PlanEvents events;

	private final PlanVersions versions;

	private final DueExtensions extensions;

	private final PositionHolders holders;

	private final PlanHeads heads;

	private final Clock clock;

	PlanStatusPages(PlanInsights insights, PlanAccess access, PlanEvents events, PlanVersions versions,
			DueExtensions extensions, PositionHolders holders, PlanHeads heads, Clock clock) {
		this.insights = insights;
		this.access = access;
		this.events = events;
		this.versions = versions;
		this.extensions = extensions;
		this.holders = holders;
		this.heads = heads;
		this.clock = clock;
	}

	PlanStatusView of(long planId, CurrentAccount account) {
		PlanInsight insight = this.insights.of(planId);
		RemediationPlan plan = insight.look().plan();
		boolean own = this.access.own(plan.unitId());
		return new PlanStatusView(this.heads.of(insight), plan.issuedVersions(), own ? plan.remark() : null,
				this.access.mayWrite(plan.unitId()), this.access.mayIssue(plan.unitId()),
				insight.check().findings(Severity.ERROR), insight.check().findings(Severity.WARNING),
				this.versions.of(planId), events(planId, own),
				(own && plan.status() == PlanStatus.ISSUED) ? tasks(insight.look(), account) : List.of());
	}

	private List<Happened<PlanEventKind>> events(long planId, boolean own) {
		return this.events.of(planId).stream().filter((event) -> own || event.kind().open()).toList();
	}

	private List<PlanStatusView.TaskLine> tasks(PlanLook look, CurrentAccount account) {
		PlanContent content = look.content();
		LocalDate today = LocalDate.now(this.clock);
		boolean office = this.access.mayWrite(content.unitId());
		Set<Long> held = this.holders.heldBy(account.id());
		Map<Long, DueExtensions.Open> asked = this.extensions.open(content.planId())
			.stream()
			.collect(Collectors.toMap(DueExtensions.Open::taskId, Function.identity()));
		return content.tasks()
			.filter((task) -> !task.blank())
			.map((task) -> new PlanStatusView.TaskLine(task, content.numberedName(task),
					office || (task.lead() != null && held.contains(task.lead().orgUnitId())),
					task.due() != null && task.due().passed(today), asked.get(task.id())))
			.toList();
	}

}
