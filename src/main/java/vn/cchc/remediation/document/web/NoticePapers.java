package vn.cchc.remediation.document.web;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.document.compose.PaperDocuments;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;

/** Tells pages of other modules where there is a notice to link to. */
@Component
class NoticePapers {

	private final PaperDocuments papers;

	NoticePapers(PaperDocuments papers) {
		this.papers = papers;
	}

	/**
	 * Whether a report has a notice: a decision is kept and stands, or one was issued.
	 * What was decided before decisions were kept, or was taken back, cannot be told.
	 */
	public boolean exist(long reportId) {
		return this.papers.exists(new DocumentSource(DocumentKind.NOTICE, reportId));
	}

}
