package vn.cchc.remediation.unit;

import java.time.LocalDate;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;

/** What is typed for a parent or a reviewing authority. */
class RelationForm {

	@Valid
	private UnitChoice other = new UnitChoice();

	@DateText
	private String from = "";

	@DateText
	private String to = "";

	/** The form of a row that is there. */
	static RelationForm of(DatedRelation row, UnitWords words) {
		RelationForm form = new RelationForm();
		form.other.setText(row.otherName());
		form.other.setSearched(row.otherName());
		form.other.setId(String.valueOf(row.otherId()));
		form.from = words.day(row.from());
		form.to = words.day(row.to());
		return form;
	}

	/** The first day; only of a form without errors. */
	@Nullable LocalDate firstDay() {
		return TypedDate.parse(this.from);
	}

	/** The last day; only of a form without errors. */
	@Nullable LocalDate lastDay() {
		return TypedDate.parse(this.to);
	}

	public UnitChoice getOther() {
		return this.other;
	}

	public void setOther(UnitChoice other) {
		this.other = other;
	}

	public String getFrom() {
		return this.from;
	}

	public void setFrom(String from) {
		this.from = from;
	}

	public String getTo() {
		return this.to;
	}

	public void setTo(String to) {
		this.to = to;
	}

}
