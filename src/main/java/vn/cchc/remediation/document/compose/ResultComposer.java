package vn.cchc.remediation.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.document.model.Table.Align;
import vn.cchc.remediation.document.model.Table.Column;
import vn.cchc.remediation.document.model.Table.Row;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.result.ResultCell;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultField;
import vn.cchc.remediation.result.ResultScore;
import vn.cchc.remediation.result.ResultText;

/**
 * Puts the document of a result report together (S3): how the unit was scored with the
 * index of each domain, what became of it domain by domain, further solutions.
 */
public final class ResultComposer {

	private final ResultPaper paper;

	private final ResultContent result;

	private final Phrases phrases;

	private final Paper body = new Paper(0, false);

	private ResultComposer(ResultPaper paper) {
		this.paper = paper;
		this.result = paper.result();
		this.phrases = paper.phrases();
	}

	/** The document of a result report. */
	public static ComposedDocument compose(ResultPaper paper) {
		return new ResultComposer(paper).compose();
	}

	private ComposedDocument compose() {
		head();
		this.body.paragraphs(this.result.lines(ResultText.OPENING));
		this.body.chapter(this.phrases.say("RESULT.GENERAL"));
		this.body.paragraphs(this.result.lines(ResultText.GENERAL));
		missing(this.result.text(ResultText.GENERAL).isEmpty(), Gap.Kind.GENERAL, ResultField.GENERAL);
		if (this.result.scored()) {
			this.body.add(figures());
		}
		this.body.chapter(this.phrases.say("RESULT.DOMAINS"));
		int number = 0;
		for (ResultContent.Domain domain : this.result.domains()) {
			domain(++number, domain);
		}
		chapter("RESULT.SOLUTIONS", ResultText.SOLUTIONS);
		chapter("RESULT.PROPOSALS", ResultText.PROPOSALS);
		this.body.paragraphs(this.result.lines(ResultText.CLOSING));
		this.body.end(this.phrases.say("END"));
		foot();
		return new ComposedDocument(
				new OfficialDocument(
						DocumentText.printable(this.phrases.say("TYPE.NAME.RESULT") + " "
								+ DocumentText.lowerFirst(this.result.text(ResultText.TITLE))),
						"UBND " + this.paper.unit().displayName(), this.paper.draft(), List.of(this.body.part())),
				this.body.gaps());
	}

	private void head() {
		String place = this.result.text(ResultText.PLACE);
		this.body.add(Frame.letterhead(this.paper.unit(),
				DocumentNumber.printed(this.result.number(), this.phrases.say("SYMBOL.RESULT")), place,
				this.result.issuedOn()));
		missing(place.isEmpty(), Gap.Kind.PLACE, ResultField.PLACE);
		this.body.add(Frame.title(this.phrases.say("TYPE.RESULT"), this.result.text(ResultText.TITLE)));
		missing(this.result.text(ResultText.TITLE).isEmpty(), Gap.Kind.SUBJECT, ResultField.TITLE);
		List<String> bases = this.result.lines(ResultText.LEGAL_BASES);
		missing(bases.isEmpty(), Gap.Kind.LEGAL_BASES, ResultField.LEGAL_BASES);
		Frame.bases(bases).forEach(this.body::add);
	}

	private Table figures() {
		List<Row> rows = new ArrayList<>();
		for (ResultContent.Domain domain : this.result.domains()) {
			rows.add(new Row(cells(domain.heading(), domain.score())));
			domain.components()
				.forEach((component) -> rows
					.add(new Row(cells(name(component.code(), component.title()), component.score()))));
		}
		if (this.result.subtotalled()) {
			rows.add(Row.sum(cells(this.phrases.say("SUM.PROCESS"), this.result.process())));
			rows.add(Row.sum(cells(this.phrases.say("SUM.IMPACT"), this.result.impact())));
		}
		rows.add(Row.sum(cells(this.phrases.say("SUM.TOTAL"), this.result.total())));
		return new Table(List.of(new Column(this.phrases.say("COLUMN.DOMAIN"), 76, Align.LEFT), figure("COLUMN.MAX"),
				figure("COLUMN.FINAL"), figure("COLUMN.LOST"), figure("COLUMN.INDEX.PERCENT")), rows);
	}

	private Column figure(String key) {
		return new Column(this.phrases.say(key), 22, Align.RIGHT);
	}

	private static String name(@Nullable String code, String title) {
		return (code != null) ? code + ". " + title : title;
	}

	private static List<String> cells(String name, ResultScore score) {
		return List.of(DocumentText.printable(name), DocumentText.figure(score.max()),
				DocumentText.figure(score.finalScore()), DocumentText.figure(score.lost()),
				DocumentText.figure(score.index()));
	}

	private void domain(int number, ResultContent.Domain domain) {
		this.body.heading(2, number + ".", domain.title());
		this.body.paragraphs(lines(domain.text(ResultField.DOMAIN_ACHIEVED)));
		missing(domain.untold(), Gap.Kind.STORY, new ResultCell(ResultField.DOMAIN_ACHIEVED, domain.id()));
		told("RESULT.NOT_ACHIEVED", domain.text(ResultField.DOMAIN_NOT_ACHIEVED));
		told("RESULT.WHY", domain.text(ResultField.DOMAIN_WHY));
		told("RESULT.SOLUTION", domain.text(ResultField.DOMAIN_SOLUTION));
	}

	/** A text with what it is before it: in its own line where it has several. */
	private void told(String label, String text) {
		List<String> lines = lines(text);
		if (lines.size() == 1) {
			this.body.paragraph(this.phrases.say(label), lines.get(0).replaceFirst("^[-–+•]\\s*", ""));
		}
		else if (!lines.isEmpty()) {
			this.body.paragraph(this.phrases.say(label), "");
			this.body.paragraphs(lines);
		}
	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	private void chapter(String key, ResultText text) {
		List<String> lines = this.result.lines(text);
		if (!lines.isEmpty()) {
			this.body.chapter(this.phrases.say(key));
			this.body.paragraphs(lines);
		}
	}

	private void foot() {
		List<String> recipients = this.result.lines(ResultText.RECIPIENTS);
		String title = this.result.text(ResultText.SIGNER_TITLE);
		String name = this.result.text(ResultText.SIGNER_NAME);
		this.body.add(Frame.signature(recipients, new Signer(this.result.signing(), title, name)));
		missing(recipients.isEmpty(), Gap.Kind.RECIPIENTS, ResultField.RECIPIENTS);
		missing(title.isEmpty(), Gap.Kind.SIGNER_TITLE, ResultField.SIGNER_TITLE);
		missing(name.isEmpty(), Gap.Kind.SIGNER_NAME, ResultField.SIGNER_NAME);
	}

	private void missing(boolean missing, Gap.Kind kind, ResultField field) {
		missing(missing, kind, new ResultCell(field, 0));
	}

	private void missing(boolean missing, Gap.Kind kind, ResultCell cell) {
		if (missing) {
			this.body.missing(kind, cell.address());
		}
	}

}
