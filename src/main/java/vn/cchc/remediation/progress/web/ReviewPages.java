package vn.cchc.remediation.progress.web;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.progress.PeriodReader;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportEvents;
import vn.cchc.remediation.progress.ReportLook;
import vn.cchc.remediation.progress.ReviewReader;
import vn.cchc.remediation.progress.ReviewReader.Review;
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
		return new ReviewPage(review, unit(look.content().unitId()).title(), lines(review),
				look.daysLate(this.clock.getZone()), this.events.of(reportId),
				this.periods.nextWaiting(look.period().id(), reportId), TypedDrafts.NONE, null);
	}

	static List<ReviewLine> lines(Review review) {
		ReportContent content = review.look().content();
		return content.lines()
			.stream()
			.map((line) -> new ReviewLine(line, review.note(line.id()), line.overdue(content.asOf())))
			.toList();
	}

	private AdminUnit unit(long unitId) {
		return this.units.findById(unitId).orElseThrow(() -> new NotFound("unit", unitId));
	}

}
