package vn.cchc.remediation.progress.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportEvents;
import vn.cchc.remediation.progress.ReportLook;
import vn.cchc.remediation.progress.ReviewReader;
import vn.cchc.remediation.progress.ReviewReader.Review;
import vn.cchc.remediation.progress.WaitingReport;
import vn.cchc.remediation.progress.web.ReviewQueue.Neighbour;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/** Puts together a report under review. */
@Component
class ReviewPages {

	private final ReviewReader reviews;

	private final PeriodReader periods;

	private final ReportEvents events;

	private final UnitRepository units;

	private final Clock clock;

	ReviewPages(ReviewReader reviews, PeriodReader periods, ReportEvents events, UnitRepository units, Clock clock) {
		this.reviews = reviews;
		this.periods = periods;
		this.events = events;
		this.units = units;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public ReviewPage of(long reportId) {
		Review review = this.reviews.look(reportId);
		ReportLook look = review.look();
		List<WaitingReport> circle = this.periods.waiting(look.period().id(), reportId);
		int here = circle.stream().map(WaitingReport::reportId).toList().indexOf(reportId);
		WaitingReport previous = circle.get(Math.floorMod(here - 1, circle.size()));
		WaitingReport next = circle.get((here + 1) % circle.size());
		Map<Long, String> titles = titles(
				Set.copyOf(List.of(look.content().unitId(), previous.unitId(), next.unitId())));
		ReviewQueue queue = new ReviewQueue(circle.get(here).waits() ? here + 1 : 0,
				(int) circle.stream().filter(WaitingReport::waits).count(), other(previous, reportId, titles),
				other(next, reportId, titles));
		return new ReviewPage(review, Objects.requireNonNull(titles.get(look.content().unitId())), lines(review),
				look.daysLate(this.clock.getZone()), this.events.of(reportId), queue, TypedDrafts.NONE, null);
	}

	private static @Nullable Neighbour other(WaitingReport report, long here, Map<Long, String> titles) {
		return (report.reportId() != here)
				? new Neighbour(report.reportId(), Objects.requireNonNull(titles.get(report.unitId()))) : null;
	}

	private Map<Long, String> titles(Set<Long> unitIds) {
		return this.units.findAllById(unitIds).stream().collect(Collectors.toMap(AdminUnit::id, AdminUnit::title));
	}

	static List<ReviewLine> lines(Review review) {
		ReportContent content = review.look().content();
		return content.lines()
			.stream()
			.map((line) -> new ReviewLine(line, review.note(line.id()), line.overdue(content.asOf())))
			.toList();
	}

}
