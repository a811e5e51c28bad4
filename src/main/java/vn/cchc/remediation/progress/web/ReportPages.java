package vn.cchc.remediation.progress.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.plan.PlanParty;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportEvents;
import vn.cchc.remediation.progress.ReportLook;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/** Reads what the pages of a report show; whoever asks may see the report. */
@Component
@Transactional(readOnly = true)
class ReportPages {

	private final ReportReader reader;

	private final ReportEvents events;

	private final ProgressAccess access;

	private final PositionHolders holders;

	private final UnitRepository units;

	private final ProgressWords words;

	private final Clock clock;

	ReportPages(ReportReader reader, ReportEvents events, ProgressAccess access, PositionHolders holders,
			UnitRepository units, ProgressWords words, Clock clock) {
		this.reader = reader;
		this.events = events;
		this.access = access;
		this.holders = holders;
		this.units = units;
		this.words = words;
		this.clock = clock;
	}

	ReportView of(long reportId, CurrentAccount account) {
		ReportLook look = this.reader.look(reportId);
		return new ReportView(head(look), look.content(), look.report().submissions(), look.check(),
				look.report().remark(), this.events.of(reportId), this.access.write(reportId),
				this.access.review(reportId), led(look.content(), this.holders.heldBy(account.id())));
	}

	private ReportHead head(ReportLook look) {
		AdminUnit unit = this.units.get(look.content().unitId());
		AdminUnit authority = this.units.get(look.period().authorityId());
		return new ReportHead(look.report().id(), look.report().planId(), unit.id(), unit.title(), authority.title(),
				unit.illustrative(), look.content().term(), this.words.term(look.content().term()),
				look.period().dueOn(), look.daysLeft(LocalDate.now(this.clock)), look.daysLate(this.clock.getZone()),
				look.report().status());
	}

	private static Set<Long> led(ReportContent content, Set<Long> held) {
		return content.lines()
			.stream()
			.filter((line) -> leads(line.task().lead(), held))
			.map(ReportContent.Line::id)
			.collect(Collectors.toSet());
	}

	private static boolean leads(@Nullable PlanParty lead, Set<Long> held) {
		return lead != null && lead.orgUnitId() != null && held.contains(lead.orgUnitId());
	}

}
