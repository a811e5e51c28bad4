package vn.cchc.remediation.outcome.promise;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.outcome.promise.NextAssessments.Missing;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanVersions;

/** What came of one plan, derived from what there is now. */
@Service
@Transactional(readOnly = true)
class PlanOutcomes {

	private final NextAssessments assessments;

	private final NextScoresReader scores;

	private final PlanVersions versions;

	private final UnitAccess access;

	PlanOutcomes(NextAssessments assessments, NextScoresReader scores, PlanVersions versions, UnitAccess access) {
		this.assessments = assessments;
		this.scores = scores;
		this.versions = versions;
		this.access = access;
	}

	/**
	 * What came of a plan.
	 * @throws NotFound when it was never issued: nothing is promised yet
	 */
	OutcomeLook of(long planId) {
		NextAssessment next = this.assessments.of(planId);
		PlanContent plan = this.versions.content(planId, next.versionNo());
		Missing missing = missing(next);
		NextScores scores = (missing == null) ? this.scores.of(List.of(next)).get(planId) : null;
		return new OutcomeLook(plan, next, missing, OutcomeDerivation.of(plan, scores));
	}

	private @Nullable Missing missing(NextAssessment next) {
		if (next.assessmentId() == null) {
			return this.assessments.missing(next);
		}
		boolean visible = !next.successor()
				|| this.access.maySee(Objects.requireNonNull(next.scoredUnitId()), next.year());
		return visible ? null : Missing.HIDDEN;
	}

}
