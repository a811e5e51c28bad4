package vn.cchc.remediation.result.web;

import java.util.List;

import vn.cchc.remediation.progress.PeriodTerm;
import vn.cchc.remediation.progress.ReportContent;

/**
 * From which reports a result report can be drafted.
 *
 * @param accepted the accepted reports of the plan, the earliest first
 * @param missing the times of the year about which none was accepted
 */
record ResultSources(List<ReportContent> accepted, List<PeriodTerm> missing) {

	/** A report that rests on no plan. */
	static final ResultSources NONE = new ResultSources(List.of(), List.of());

	/**
	 * The sources of a year; where nothing was accepted, nothing is known about periods.
	 */
	static ResultSources of(List<ReportContent> accepted, int year) {
		List<PeriodTerm> terms = accepted.stream().map(ReportContent::term).toList();
		return new ResultSources(accepted,
				terms.stream()
					.map(PeriodTerm::kind)
					.distinct()
					.flatMap((kind) -> PeriodTerm.of(kind, year))
					.filter((term) -> !terms.contains(term))
					.toList());
	}

}
