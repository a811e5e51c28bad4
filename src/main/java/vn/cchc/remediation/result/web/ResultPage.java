package vn.cchc.remediation.result.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultField;
import vn.cchc.remediation.result.ResultGap;
import vn.cchc.remediation.result.ResultLook;
import vn.cchc.remediation.result.ResultStatus;

/**
 * What the page of a result report shows.
 *
 * @param look the report and what it says
 * @param head what stands above it
 * @param mayWrite whether cells can be typed into now
 * @param cells the cells
 * @param outdated whether the assessment says something else by now
 * @param sources from which reports it can be drafted
 */
record ResultPage(ResultLook look, ResultHead head, boolean mayWrite, ResultCells cells, boolean outdated,
		ResultSources sources) {

	public long id() {
		return this.head.resultId();
	}

	public ResultContent content() {
		return this.look.content();
	}

	public List<ResultGap> gaps() {
		return ResultGap.of(content());
	}

	/** The cells in which is told what became of a domain. */
	public List<ResultField> story() {
		return ResultField.STORY;
	}

	/** Whether a domain can be taken out. */
	public boolean removable(ResultContent.Domain domain) {
		return domain.untold() && this.look.report().issuedVersions() == 0;
	}

	/** What the chairperson remarked, while it is to be mended. */
	public @Nullable String remark() {
		return (this.head.status() == ResultStatus.RETURNED) ? this.look.report().remark() : null;
	}

}
