package vn.cchc.remediation.document.model;

/**
 * What a document is made from.
 *
 * @param kind the kind of document
 * @param id identity of the plan, result report, report, period, unit or assessment
 */
public record DocumentSource(DocumentKind kind, long id) {

	/** Where the document stands. */
	public String address() {
		return "/documents/" + this.kind.path() + "/" + this.id;
	}

}
