package vn.cchc.remediation.document.model;

import java.util.List;

/**
 * A document with what it does not say yet.
 *
 * @param document what it says
 * @param gaps what is missing, in the order of the document
 */
public record ComposedDocument(OfficialDocument document, List<Gap> gaps) {

	public ComposedDocument {
		gaps = List.copyOf(gaps);
	}

	/** What is missing at an element. */
	public List<Gap> at(String id) {
		return this.gaps.stream().filter((gap) -> gap.at().equals(id)).toList();
	}

}
