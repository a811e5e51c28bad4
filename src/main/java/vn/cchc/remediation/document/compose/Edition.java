package vn.cchc.remediation.document.compose;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.seal.ContentHash;

/**
 * A document as it was issued, or as it is now.
 *
 * @param source what it is made from
 * @param unitId the unit it is about, on whose pages it is found
 * @param unitTitle the unit's name as a heading
 * @param version which issued version it is, null for a draft or a working paper
 * @param created the moment that files name as that of their creation
 * @param composed what it says, and what it does not say yet
 * @param name what a file of it is called, without version and ending
 * @param coded whether it names its code in small print: a working copy does, an official
 * print only where the authority wants it
 */
public record Edition(DocumentSource source, long unitId, String unitTitle, @Nullable Integer version, Instant created,
		ComposedDocument composed, String name, boolean coded) {

	/** The code by which it is recognised. */
	public String code() {
		return ContentHash.of(this.composed.document()).code();
	}

	/** As it is printed, with its code in small print where it names it. */
	public OfficialDocument printed() {
		OfficialDocument document = this.composed.document();
		return this.coded ? document.withCode(code()) : document;
	}

	/** Whether it is the draft of something that will be issued. */
	public boolean draft() {
		return this.composed.document().draft();
	}

	/** What a file of it is called, without ending. */
	public String fileName() {
		if (this.version != null) {
			return this.name + " bản " + this.version;
		}
		return draft() ? this.name + " dự thảo" : this.name;
	}

}
