package vn.cchc.remediation.evidence;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/**
 * Which evidence of a unit is looked for.
 *
 * @param unitId whose
 * @param words all of which stand in its title, number, issuer or file name, with or
 * without accents; null: any
 * @param year of the document, or of the upload where the document has no date; null: any
 * @param type null: any
 */
public record EvidenceQuery(long unitId, @Nullable String words, @Nullable Integer year, @Nullable FileType type) {

	public EvidenceQuery {
		words = Texts.normalizeToNull(words);
	}

	/** Whether something is left out. */
	public boolean narrowed() {
		return this.words != null || this.year != null || this.type != null;
	}

}
