package vn.cchc.remediation.document.compose;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.PeriodRow;
import vn.cchc.remediation.progress.PeriodSummary;
import vn.cchc.remediation.progress.ReportDecision;
import vn.cchc.remediation.progress.ReportDecisions;
import vn.cchc.remediation.progress.ReportFigures;
import vn.cchc.remediation.progress.ReportLook;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.progress.ReportStatus;
import vn.cchc.remediation.reminder.ChaseList;
import vn.cchc.remediation.reminder.ChaseList.Late;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.unit.UnitRepository;

/** Reads what a paper is about, and has it put together. */
@Component
class PaperMaterial {

	private final ReportReader reports;

	private final ReportDecisions decisions;

	private final PeriodReader periods;

	private final PlansInForce plans;

	private final ChaseList late;

	private final UnitRepository units;

	private final UnitDirectory directory;

	private final Clock clock;

	PaperMaterial(ReportReader reports, ReportDecisions decisions, PeriodReader periods, PlansInForce plans,
			ChaseList late, UnitRepository units, UnitDirectory directory, Clock clock) {
		this.reports = reports;
		this.decisions = decisions;
		this.periods = periods;
		this.plans = plans;
		this.late = late;
		this.units = units;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * Who issues the paper: as it was when a report was asked for, today's authority for
	 * a reminder.
	 * @throws NotFound when nobody reviews the unit
	 */
	AdminUnit issuer(DocumentSource source) {
		return switch (source.kind()) {
			case NOTICE -> authority(this.reports.look(source.id()));
			case REMINDER -> this.units.get(this.directory.reviewerOf(source.id(), LocalDate.now(this.clock))
				.orElseThrow(() -> new NotFound("reviewing authority of unit", source.id())));
			default -> about(source);
		};
	}

	/** The unit on whose pages the paper is found. */
	AdminUnit about(DocumentSource source) {
		return switch (source.kind()) {
			case REPORT, NOTICE -> this.units.get(this.reports.look(source.id()).content().unitId());
			case MINUTES -> this.units.get(this.periods.authority(source.id()));
			default -> this.units.get(source.id());
		};
	}

	/**
	 * What the paper says today.
	 * @throws NotFound when there is nothing it could say
	 */
	ComposedDocument compose(DocumentSource source, PaperFrame frame) {
		return switch (source.kind()) {
			case REPORT -> report(frame, this.reports.look(source.id()));
			case NOTICE -> notice(frame, source);
			case MINUTES -> minutes(frame, this.periods.one(source.id()));
			case REMINDER -> reminder(frame, source, this.late.ofUnitAsTold(source.id()));
			case CALL -> reminder(frame, source, this.late.ofUnit(source.id()));
			default -> throw new IllegalArgumentException("not a paper: " + source.kind());
		};
	}

	private ComposedDocument report(PaperFrame frame, ReportLook look) {
		return ReportComposer.compose(frame, look.content(), this.plans.of(look.content().planId()), authority(look));
	}

	private AdminUnit authority(ReportLook look) {
		return this.units.get(look.period().authorityId());
	}

	private ComposedDocument notice(PaperFrame frame, DocumentSource source) {
		ReportDecision decision = this.decisions.last(source.id())
			.filter((one) -> !one.takenBack())
			.orElseThrow(() -> new NotFound("decision about report", source.id()));
		return NoticeComposer.compose(frame,
				new NoticeComposer.Reviewed(decision, this.units.get(decision.content().unitId()), zone()));
	}

	private ComposedDocument minutes(PaperFrame frame, PeriodSummary period) {
		List<PeriodRow> rows = this.periods.rows(period);
		Map<Long, AdminUnit> byId = byId(rows.stream().map(PeriodRow::unitId).collect(Collectors.toSet()));
		Map<Long, ReportDecision> decided = this.decisions.last(rows.stream()
			.filter((row) -> row.status() == ReportStatus.RETURNED)
			.map(PeriodRow::reportId)
			.filter(Objects::nonNull)
			.toList());
		LocalDate today = LocalDate.now(this.clock);
		return MinutesComposer.compose(frame, period.term(), rows.stream()
			.map((row) -> new MinutesComposer.Found(Objects.requireNonNull(byId.get(row.unitId())), row,
					handed(row, decided), sentOn(row.firstSubmittedAt()), row.daysLate(period.dueOn(), today, zone())))
			.toList());
	}

	/** A report that was returned is written on: what was handed in is kept. */
	private static MinutesComposer.@Nullable Handed handed(PeriodRow row, Map<Long, ReportDecision> decided) {
		if (row.handedIn()) {
			return new MinutesComposer.Handed(row.tasks(), row.done(), row.overdue());
		}
		ReportDecision decision = (row.reportId() != null) ? decided.get(row.reportId()) : null;
		if (decision == null) {
			return null;
		}
		ReportFigures figures = decision.content().figures();
		return new MinutesComposer.Handed(figures.tasks(), figures.done(), figures.overdue());
	}

	private Map<Long, AdminUnit> byId(Collection<Long> ids) {
		return this.units.findAllById(ids).stream().collect(Collectors.toMap(BaseEntity::id, Function.identity()));
	}

	private ComposedDocument reminder(PaperFrame frame, DocumentSource source, Map<String, List<Late>> late) {
		return ReminderComposer.compose(frame, about(source), late.values().stream().flatMap(List::stream).toList(),
				LocalDate.now(this.clock));
	}

	private @Nullable LocalDate sentOn(@Nullable OffsetDateTime at) {
		return (at != null) ? day(at) : null;
	}

	private LocalDate day(OffsetDateTime at) {
		return at.atZoneSameInstant(zone()).toLocalDate();
	}

	private ZoneId zone() {
		return this.clock.getZone();
	}

}
