package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;

/** What follows from a plan together with the assessment it rests on. */
@Service
@Transactional(readOnly = true)
public class PlanInsights {

	private final PlanService plans;

	private final AssessmentService assessments;

	private final PeerScores peers;

	private final IssueDays issueDays;

	private final Clock clock;

	PlanInsights(PlanService plans, AssessmentService assessments, PeerScores peers, IssueDays issueDays, Clock clock) {
		this.plans = plans;
		this.assessments = assessments;
		this.peers = peers;
		this.issueDays = issueDays;
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
		AssessmentLook assessment = assessment(look.plan().assessmentId());
		List<AssessmentDifference> differences = (assessment != null)
				? AssessmentComparison.of(look.content(), new AssessedParts(assessment, Set.of())) : List.of();
		return new PlanInsight(look, differences, PlanCheck.of(look.content(), differences, this.issueDays.of(look)),
				PlanForecast.of(look.content(), (assessment != null) ? assessment.sheet().total() : null,
						LocalDate.now(this.clock)));
	}

	/** The units that the plan's is ranked among. */
	public PeerScores.Group group(PlanLook look) {
		Long assessmentId = look.plan().assessmentId();
		return (assessmentId != null) ? this.peers.of(assessmentId) : PeerScores.Group.UNKNOWN;
	}

	private @Nullable AssessmentLook assessment(@Nullable Long id) {
		return (id != null) ? this.assessments.look(id) : null;
	}

}
