package vn.cchc.remediation.document.compose;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.cchc.remediation.document.model.Block.AnnexTitle;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.Block.Paragraph;
import vn.cchc.remediation.document.model.Run;
import vn.cchc.remediation.document.seal.OfficialPapers.Imprint;
import vn.cchc.remediation.unit.AdminUnit;

/**
 * What a paper has besides its content: who issues it, with which number and signature,
 * in which words.
 *
 * @param kind which paper
 * @param issuer who issues it
 * @param imprint number, date and signer
 * @param draft whether it was not issued
 * @param phrases the official words
 */
record PaperFrame(DocumentKind kind, AdminUnit issuer, Imprint imprint, boolean draft, Phrases phrases) {

	OfficialWords words() {
		return new OfficialWords(this.phrases);
	}

	/** "UBND huyện Hải Lăng". */
	String shortName() {
		return words().shortName(this.issuer);
	}

	String say(String key, Map<String, String> names) {
		return this.phrases.say(key, names);
	}

	String say(String key) {
		return this.phrases.say(key);
	}

	/** A text of the kind of paper: {@code NOTICE.SUBJECT}. */
	String own(String key, Map<String, String> names) {
		return this.phrases.say(this.kind + "." + key, names);
	}

	String own(String key) {
		return own(key, Map.of());
	}

	/** Header, name of the type and abstract. */
	void begin(Paper paper, String subject) {
		paper.add(Frame.letterhead(this.issuer, number(), "", this.imprint.day()));
		paper.add(Frame.title(say("TYPE." + this.kind), subject));
	}

	/** Header of an official letter, which has no name of a type. */
	void beginLetter(Paper paper, String subject) {
		paper.add(Frame.letter(this.issuer, number(), "", this.imprint.day(), subject));
	}

	/** The closing sentence with its sign, recipients and signature. */
	void end(Paper paper, String closing, Map<String, String> recipients) {
		paper.paragraph(closing);
		paper.end(say("END"));
		paper.add(Frame.signature(recipients(recipients), this.imprint.signer()));
	}

	/** The recipients as the words of the paper list them. */
	List<String> recipients(Map<String, String> names) {
		return words().lines(this.kind + ".RECIPIENTS", names);
	}

	/** A sentence in italics that points to the annex. */
	Paragraph reference() {
		return new Paragraph(List.of(Run.italic(own("REFERENCE"))));
	}

	/** The annex that lies, with its head. */
	Paper annex() {
		Paper annex = new Paper(1, true);
		annex.add(new AnnexTitle(say("ANNEX"), own("ANNEX.NAME"),
				own("ANNEX.REFERENCE", Map.of("number", DocumentNumber.bare(this.imprint.number(), symbol()), "day",
						DocumentNumber.day(this.imprint.day()), "unit", shortName()))));
		return annex;
	}

	/** The whole document. */
	ComposedDocument composed(String subject, Paper body, Paper... annexes) {
		List<Paper> papers = Stream.concat(Stream.of(body), Stream.of(annexes)).toList();
		String title = say("TYPE.NAME." + this.kind) + " " + DocumentText.lowerFirst(subject);
		return new ComposedDocument(
				new OfficialDocument(DocumentText.printable(title), shortName(), this.draft,
						papers.stream().map(Paper::part).toList()),
				papers.stream().flatMap((paper) -> paper.gaps().stream()).toList());
	}

	private String number() {
		return DocumentNumber.printed(this.imprint.number(), symbol());
	}

	private String symbol() {
		return say("SYMBOL." + this.kind);
	}

}
