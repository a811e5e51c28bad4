package vn.cchc.remediation.progress.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.ReportedCriteria.Criterion;
import vn.cchc.remediation.progress.ReportedCriteria.UnitsPart;
import vn.cchc.remediation.progress.PeriodSummary;

/**
 * One criterion in all reports of a period.
 *
 * @param period the period
 * @param authorityId whose period it is
 * @param criterion the criterion
 * @param parts what each unit reports, by name of the unit
 * @param missing units with tasks for it whose reports were never handed in, by name
 * @param mayReview whether whoever looks may note verdicts
 * @param previous the criterion before, null at the first
 * @param next the criterion after, null at the last
 * @param typed what was typed and could not be taken
 */
record CriterionPage(PeriodSummary period, long authorityId, Criterion criterion, List<Part> parts,
		List<Missing> missing, boolean mayReview, @Nullable Criterion previous, @Nullable Criterion next,
		TypedDrafts typed) {

	/**
	 * A unit that has told nothing yet.
	 *
	 * @param unitTitle its name
	 * @param planId the plan with its tasks
	 */
	record Missing(String unitTitle, long planId) {
	}

	/**
	 * A unit.
	 *
	 * @param unitTitle its name
	 * @param of what it reports
	 * @param lines its tasks for the criterion
	 */
	record Part(String unitTitle, UnitsPart of, List<ReviewLine> lines) {
	}

}
