package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanParty;
import vn.cchc.remediation.progress.TaskCooperation;
import vn.cchc.remediation.progress.TaskCooperation.Confirmation;

/** Who cooperates in a task, and who of them has confirmed it. */
@Component
class CooperationParties {

	private final TaskCooperation cooperation;

	private final PositionHolders holders;

	CooperationParties(TaskCooperation cooperation, PositionHolders holders) {
		this.cooperation = cooperation;
		this.holders = holders;
	}

	List<LineView.Party> of(long planId, PlanContent.Task task, CurrentAccount account) {
		if (task.cooperating().isEmpty()) {
			return List.of();
		}
		List<Confirmation> confirmations = this.cooperation.of(planId).getOrDefault(task.id(), List.of());
		Set<Long> held = this.holders.heldBy(account.id());
		return task.cooperating().stream().map((party) -> party(party, confirmations, held)).toList();
	}

	private static LineView.Party party(PlanParty party, List<Confirmation> confirmations, Set<Long> held) {
		Long orgUnit = party.orgUnitId();
		return new LineView.Party(party.name(),
				confirmations.stream()
					.filter((confirmation) -> orgUnit != null && confirmation.orgUnitId() == orgUnit)
					.findFirst()
					.orElse(null),
				orgUnit != null && held.contains(orgUnit));
	}

}
