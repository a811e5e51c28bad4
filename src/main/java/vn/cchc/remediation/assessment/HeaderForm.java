package vn.cchc.remediation.assessment;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;
import vn.cchc.remediation.web.VietnameseFormat;

import org.springframework.validation.BindingResult;

/** The form of an assessment's decision and ranks. */
class HeaderForm {

	private static final String NUMBER = "\\s*([1-9][0-9]{0,5})?\\s*";

	@Size(max = 200, message = "{assessment.header.long}")
	private String decisionNo = "";

	@DateText
	private String decisionDate = "";

	@Size(max = 500, message = "{assessment.header.long}")
	private String decisionAuthority = "";

	@Size(max = 2000, message = "{assessment.header.long}")
	private String decisionSubject = "";

	@Pattern(regexp = NUMBER, message = "{assessment.header.number}")
	private String rank = "";

	@Pattern(regexp = NUMBER, message = "{assessment.header.number}")
	private String groupSize = "";

	@Pattern(regexp = NUMBER, message = "{assessment.header.number}")
	private String previousRank = "";

	@Pattern(regexp = NUMBER, message = "{assessment.header.number}")
	private String previousGroupSize = "";

	private String bonus = "";

	private String penalty = "";

	/** Longer than a cell's: every withdrawal adds a line. */
	@Size(max = 20000, message = "{assessment.header.long}")
	private String note = "";

	static HeaderForm of(AssessmentHeader header) {
		HeaderForm form = new HeaderForm();
		form.decisionNo = text(header.decisionNo());
		form.decisionDate = new VietnameseFormat().date(header.decisionDate());
		form.decisionAuthority = text(header.decisionAuthority());
		form.decisionSubject = text(header.decisionSubject());
		form.rank = text(header.rank());
		form.groupSize = text(header.groupSize());
		form.previousRank = text(header.previousRank());
		form.previousGroupSize = text(header.previousGroupSize());
		form.bonus = header.bonus().typed();
		form.penalty = header.penalty().typed();
		form.note = text(header.note());
		return form;
	}

	/** What was typed; what cannot be read becomes an error of the form. */
	AssessmentHeader read(BindingResult errors) {
		Points bonusPoints = points("bonus", this.bonus, errors);
		Points penaltyPoints = points("penalty", this.penalty, errors);
		if (errors.hasErrors()) {
			return AssessmentHeader.EMPTY;
		}
		return new AssessmentHeader(Texts.normalizeToNull(this.decisionNo), TypedDate.parse(this.decisionDate),
				Texts.normalizeToNull(this.decisionAuthority), Texts.normalizeToNull(this.decisionSubject),
				number(this.rank), number(this.groupSize), number(this.previousRank), number(this.previousGroupSize),
				bonusPoints, penaltyPoints, Texts.normalizeToNull(this.note));
	}

	private static Points points(String field, String typed, BindingResult errors) {
		try {
			Points points = CellText.points(typed);
			return (points != null) ? points : Points.ZERO;
		}
		catch (InvalidCell ex) {
			errors.rejectValue(field, "assessment.header.points");
			return Points.ZERO;
		}
	}

	private static @Nullable Integer number(String typed) {
		String text = Texts.normalizeToNull(typed);
		return (text != null) ? Integer.valueOf(text) : null;
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	public String getDecisionNo() {
		return this.decisionNo;
	}

	public void setDecisionNo(String decisionNo) {
		this.decisionNo = decisionNo;
	}

	public String getDecisionDate() {
		return this.decisionDate;
	}

	public void setDecisionDate(String decisionDate) {
		this.decisionDate = decisionDate;
	}

	public String getDecisionAuthority() {
		return this.decisionAuthority;
	}

	public void setDecisionAuthority(String decisionAuthority) {
		this.decisionAuthority = decisionAuthority;
	}

	public String getDecisionSubject() {
		return this.decisionSubject;
	}

	public void setDecisionSubject(String decisionSubject) {
		this.decisionSubject = decisionSubject;
	}

	public String getRank() {
		return this.rank;
	}

	public void setRank(String rank) {
		this.rank = rank;
	}

	public String getGroupSize() {
		return this.groupSize;
	}

	public void setGroupSize(String groupSize) {
		this.groupSize = groupSize;
	}

	public String getPreviousRank() {
		return this.previousRank;
	}

	public void setPreviousRank(String previousRank) {
		this.previousRank = previousRank;
	}

	public String getPreviousGroupSize() {
		return this.previousGroupSize;
	}

	public void setPreviousGroupSize(String previousGroupSize) {
		this.previousGroupSize = previousGroupSize;
	}

	public String getBonus() {
		return this.bonus;
	}

	public void setBonus(String bonus) {
		this.bonus = bonus;
	}

	public String getPenalty() {
		return this.penalty;
	}

	public void setPenalty(String penalty) {
		this.penalty = penalty;
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = note;
	}

}
