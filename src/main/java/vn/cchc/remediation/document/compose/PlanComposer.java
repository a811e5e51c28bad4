package vn.cchc.remediation.document.compose;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.plan.Signer;

/**
 * Puts the document of a plan together, in the order of Mẫu 1.4 of Decree 30/2020/NĐ-CP.
 */
public final class PlanComposer {

	private final PlanPaper paper;

	private final PlanContent plan;

	private final Phrases phrases;

	private final Paper body = new Paper(0, false);

	private PlanComposer(PlanPaper paper) {
		this.paper = paper;
		this.plan = paper.plan();
		this.phrases = paper.phrases();
	}

	/** The document of a plan in the layout its author chose. */
	public static ComposedDocument compose(PlanPaper plan) {
		return new PlanComposer(plan).compose();
	}

	private ComposedDocument compose() {
		head();
		PlanBody layout = PlanBody.of(this.plan.layout());
		opening();
		layout.write(this.body, this.paper);
		chapter("COMMON_SOLUTIONS", PlanText.COMMON_SOLUTIONS);
		chapter("ORGANISATION", PlanText.ORGANISATION);
		this.body.paragraphs(this.plan.lines(PlanText.CLOSING));
		this.body.end(this.phrases.say("END"));
		foot();
		List<Paper> papers = Stream.concat(Stream.of(this.body), layout.annexes(this.paper).stream()).toList();
		return new ComposedDocument(
				new OfficialDocument(title(), this.paper.shortName(), this.paper.draft(),
						papers.stream().map(Paper::part).toList()),
				papers.stream().flatMap((part) -> part.gaps().stream()).toList());
	}

	private String title() {
		return DocumentText
			.printable(this.phrases.say("TYPE.NAME") + " " + DocumentText.lowerFirst(this.plan.text(PlanText.TITLE)));
	}

	private void head() {
		String place = this.plan.text(PlanText.PLACE);
		this.body.add(Frame.letterhead(this.paper.unit(),
				DocumentNumber.printed(this.plan.number(), this.phrases.say("SYMBOL")), place, this.plan.issuedOn()));
		if (!this.paper.draft()) {
			missing(this.plan.number() == null, Gap.Kind.NUMBER, null);
			missing(this.plan.issuedOn() == null, Gap.Kind.DATE, null);
		}
		missing(place.isEmpty(), Gap.Kind.PLACE, PlanField.PLACE);
		this.body.add(Frame.title(this.phrases.say("TYPE"), this.plan.text(PlanText.TITLE)));
		missing(this.plan.text(PlanText.TITLE).isEmpty(), Gap.Kind.SUBJECT, PlanField.TITLE);
		List<String> bases = this.plan.lines(PlanText.LEGAL_BASES);
		missing(bases.isEmpty(), Gap.Kind.LEGAL_BASES, PlanField.LEGAL_BASES);
		Frame.bases(bases).forEach(this.body::add);
	}

	private void opening() {
		this.body.paragraphs(this.plan.lines(PlanText.OPENING));
		List<String> purpose = this.plan.lines(PlanText.PURPOSE);
		List<String> requirements = this.plan.lines(PlanText.REQUIREMENTS);
		if (purpose.isEmpty() && requirements.isEmpty()) {
			return;
		}
		this.body.chapter(this.phrases.say("PURPOSE_AND_REQUIREMENTS"));
		int number = 0;
		if (!purpose.isEmpty()) {
			this.body.heading(2, ++number + ".", this.phrases.say("PURPOSE"));
			this.body.paragraphs(purpose);
		}
		if (!requirements.isEmpty()) {
			this.body.heading(2, ++number + ".", this.phrases.say("REQUIREMENTS"));
			this.body.paragraphs(requirements);
		}
	}

	private void chapter(String key, PlanText text) {
		List<String> lines = this.plan.lines(text);
		if (!lines.isEmpty()) {
			this.body.chapter(this.phrases.say(key));
			this.body.paragraphs(lines);
		}
	}

	private void foot() {
		List<String> recipients = this.plan.lines(PlanText.RECIPIENTS);
		String name = this.plan.text(PlanText.SIGNER_NAME);
		String title = this.plan.text(PlanText.SIGNER_TITLE);
		this.body.add(Frame.signature(recipients, new Signer(this.plan.signing(), title, name)));
		missing(recipients.isEmpty(), Gap.Kind.RECIPIENTS, PlanField.RECIPIENTS);
		missing(title.isEmpty(), Gap.Kind.SIGNER_TITLE, PlanField.SIGNER_TITLE);
		missing(name.isEmpty(), Gap.Kind.SIGNER_NAME, PlanField.SIGNER_NAME);
	}

	private void missing(boolean missing, Gap.Kind kind, @Nullable PlanField field) {
		if (missing) {
			this.body.missing(kind, (field != null) ? PlanCell.plan(field).address() : null);
		}
	}

}
