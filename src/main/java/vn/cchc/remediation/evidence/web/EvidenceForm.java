package vn.cchc.remediation.evidence.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.springframework.validation.BindingResult;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.evidence.EvidenceFacts;
import vn.cchc.remediation.evidence.EvidenceView;
import vn.cchc.remediation.evidence.EvidenceWords;
import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;
import vn.cchc.remediation.web.VietnameseFormat;

/** What is typed about evidence. */
class EvidenceForm {

	@Size(max = EvidenceFacts.LONGEST_TITLE, message = "{evidence.title.long}")
	private String title = "";

	@Size(max = EvidenceFacts.LONGEST_NUMBER, message = "{evidence.number.long}")
	private String number = "";

	@DateText
	private String date = "";

	@Size(max = EvidenceFacts.LONGEST_ISSUER, message = "{evidence.issuer.long}")
	private String issuer = "";

	private long version;

	/** The form of evidence that is there. */
	static EvidenceForm of(EvidenceView evidence, VietnameseFormat format) {
		EvidenceForm form = new EvidenceForm();
		form.title = evidence.title();
		form.number = Objects.requireNonNullElse(evidence.number(), "");
		form.date = format.date(evidence.date());
		form.issuer = Objects.requireNonNullElse(evidence.issuer(), "");
		form.version = evidence.version();
		return form;
	}

	/** What was typed; only of a form without errors. */
	EvidenceFacts facts() {
		return new EvidenceFacts(this.title, this.number, TypedDate.parse(this.date), this.issuer);
	}

	/** What stands in the fields, by their labels. */
	Map<String, String> texts(EvidenceWords words) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put(words.say("evidence.title"), Texts.normalize(this.title));
		texts.put(words.say("evidence.number"), Texts.normalize(this.number));
		texts.put(words.say("evidence.date"), Texts.normalize(this.date));
		texts.put(words.say("evidence.issuer"), Texts.normalize(this.issuer));
		return texts;
	}

	/** Finds a date before there were offices, a slip of the hand like 0202. */
	void check(BindingResult errors) {
		if (TypedDate.tryParse(this.date).filter((day) -> day.isBefore(EvidenceFacts.EARLIEST)).isPresent()) {
			errors.rejectValue("date", "evidence.date.early", "");
		}
	}

	public String getTitle() {
		return this.title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getNumber() {
		return this.number;
	}

	public void setNumber(String number) {
		this.number = number;
	}

	public String getDate() {
		return this.date;
	}

	public void setDate(String date) {
		this.date = date;
	}

	public String getIssuer() {
		return this.issuer;
	}

	public void setIssuer(String issuer) {
		this.issuer = issuer;
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

}
