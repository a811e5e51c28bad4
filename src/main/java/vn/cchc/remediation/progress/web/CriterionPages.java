package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.progress.ReportedCriteria;
import vn.cchc.remediation.progress.ReportedCriteria.Criterion;
import vn.cchc.remediation.progress.ReportedCriteria.Silent;
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
		long authority = this.periods.authority(periodId);
		List<UnitsPart> parts = this.criteria.parts(periodId, criterionId);
		List<Silent> silent = this.criteria.silent(periodId, criterionId);
		Map<Long, String> titles = titles(parts, silent);
		return new CriterionPage(period, authority, criterion, parts(period, parts, titles), silent(silent, titles),
				this.access.mayManage(authority), (at > 0) ? all.get(at - 1) : null,
				(at + 1 < all.size()) ? all.get(at + 1) : null, typed);
	}

	private Map<Long, String> titles(List<UnitsPart> parts, List<Silent> silent) {
		Set<Long> ids = Stream
			.concat(parts.stream().map((part) -> part.review().look().content().unitId()),
					silent.stream().map(Silent::unitId))
			.collect(Collectors.toSet());
		return this.units.findAllById(ids).stream().collect(Collectors.toMap(AdminUnit::id, AdminUnit::title));
	}

	private static List<CriterionPage.Missing> silent(List<Silent> silent, Map<Long, String> titles) {
		return silent.stream()
			.map((one) -> new CriterionPage.Missing(Objects.requireNonNull(titles.get(one.unitId())), one.planId()))
			.toList();
	}

	/** In the order of the period's page: by name. */
	private List<CriterionPage.Part> parts(PeriodSummary period, List<UnitsPart> parts, Map<Long, String> titles) {
		Map<Long, UnitsPart> byReport = parts.stream()
			.collect(Collectors.toMap((part) -> part.review().look().report().id(), (part) -> part));
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
