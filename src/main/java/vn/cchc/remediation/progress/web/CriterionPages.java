package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.progress.ReportedCriteria;
import vn.cchc.remediation.progress.ReportedCriteria.Criterion;
import vn.cchc.remediation.progress.ReportedCriteria.UnitsPart;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.PeriodRow;
import vn.cchc.remediation.progress.PeriodSummary;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/** Puts together one criterion in all reports of a period. */
@Component
class CriterionPages {

	private final ReportedCriteria criteria;

	private final PeriodReader periods;

	private final ProgressAccess access;

	private final UnitRepository units;

	CriterionPages(ReportedCriteria criteria, PeriodReader periods, ProgressAccess access, UnitRepository units) {
		this.criteria = criteria;
		this.periods = periods;
		this.access = access;
		this.units = units;
	}

	@Transactional(readOnly = true)
	public CriterionPage of(long periodId, long criterionId, TypedDrafts typed) {
		PeriodSummary period = this.periods.one(periodId);
		List<Criterion> all = this.criteria.ofPeriod(periodId);
		Criterion criterion = all.stream()
			.filter((one) -> one.id() == criterionId)
			.findFirst()
			.orElseThrow(() -> new NotFound("criterion", criterionId));
		int at = all.indexOf(criterion);
		return new CriterionPage(period, criterion, parts(period, criterionId),
				this.access.mayManage(this.periods.authority(periodId)), (at > 0) ? all.get(at - 1) : null,
				(at + 1 < all.size()) ? all.get(at + 1) : null, typed);
	}

	/** In the order of the period's page: by name. */
	private List<CriterionPage.Part> parts(PeriodSummary period, long criterionId) {
		Map<Long, UnitsPart> byReport = this.criteria.parts(period.id(), criterionId)
			.stream()
			.collect(Collectors.toMap((part) -> part.review().look().report().id(), (part) -> part));
		Map<Long, String> titles = this.units
			.findAllById(byReport.values()
				.stream()
				.map((part) -> part.review().look().content().unitId())
				.collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.toMap(AdminUnit::id, AdminUnit::title));
		return this.periods.rows(period)
			.stream()
			.map(PeriodRow::reportId)
			.map(byReport::get)
			.filter(Objects::nonNull)
			.map((part) -> part(part, titles))
			.toList();
	}

	private static CriterionPage.Part part(UnitsPart part, Map<Long, String> titles) {
		List<ReviewLine> lines = ReviewPages.lines(part.review())
			.stream()
			.filter((line) -> part.lines().contains(line.line()))
			.toList();
		return new CriterionPage.Part(Objects.requireNonNull(titles.get(part.review().look().content().unitId())), part,
				lines);
	}

}
