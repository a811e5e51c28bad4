package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.AssessmentService;

/** What follows from a plan together with the assessment it rests on. */
@Service
@Transactional(readOnly = true)
public class PlanInsights {

	private final PlanService plans;

	private final AssessmentService assessments;

	private final PeerScores peers;

	private final Clock clock;

	PlanInsights(PlanService plans, AssessmentService assessments, PeerScores peers, Clock clock) {
		this.plans = plans;
		this.assessments = assessments;
		this.peers = peers;
		this.clock = clock;
	}

	/**
	 * Derives everything anew.
	 * @throws vn.cchc.remediation.core.NotFound when there is no such plan
	 */
	public PlanInsight of(long planId) {
		return of(this.plans.look(planId));
	}

	/** Derives everything anew of a plan that is loaded. */
	public PlanInsight of(PlanLook look) {
		ScoredNow now = now(look.plan().assessmentId());
		return new PlanInsight(look, now, PlanCheck.of(look.content(), now),
				PlanForecast.of(look.content(), now, LocalDate.now(this.clock)));
	}

	/** The units that the plan's is ranked among. */
	public PeerScores.Group group(PlanLook look) {
		Long assessmentId = look.plan().assessmentId();
		return (assessmentId != null) ? this.peers.of(assessmentId) : PeerScores.Group.UNKNOWN;
	}

	private ScoredNow now(@Nullable Long assessmentId) {
		return (assessmentId != null) ? ScoredNow.of(this.assessments.sheet(assessmentId)) : ScoredNow.NOTHING;
	}

}
