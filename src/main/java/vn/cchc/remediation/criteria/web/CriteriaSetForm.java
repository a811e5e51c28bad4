package vn.cchc.remediation.criteria.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.web.VietnameseFormat;

/** The head of a criteria set as it is typed. */
class CriteriaSetForm {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private long version;

	@NotBlank(message = "{criteria.form.name.missing}")
	@Size(max = 500, message = "{criteria.form.name.long}")
	private String name = "";

	@Pattern(regexp = "\\s*(20[1-9][0-9]|2100)\\s*", message = "{criteria.form.year.invalid}")
	private String year = "";

	@NotNull(message = "{criteria.form.level.missing}")
	private @Nullable UnitLevel level = UnitLevel.COMMUNE;

	private @Nullable Long issuerUnitId;

	private String issuerName = "";

	private String decisionNo = "";

	private String decisionDate = "";

	private boolean illustrative;

	private String bands = "";

	private String note = "";

	/** The form with what is stored. */
	static CriteriaSetForm of(CriteriaSet set) {
		CriteriaSetForm form = new CriteriaSetForm();
		form.version = set.version();
		form.name = set.name();
		form.year = Integer.toString(set.year());
		form.level = set.level();
		form.issuerUnitId = set.issuerUnitId();
		form.issuerName = Objects.requireNonNullElse(set.issuerName(), "");
		form.decisionNo = Objects.requireNonNullElse(set.decisionNo(), "");
		form.decisionDate = new VietnameseFormat().date(set.decisionDate());
		form.illustrative = set.illustrative();
		form.bands = RatingBandTexts.typed(set.bands());
		form.note = Objects.requireNonNullElse(set.note(), "");
		return form;
	}

	/** What annotations cannot say: the date and the bands. */
	void check(Errors errors) {
		try {
			date();
		}
		catch (DateTimeException ex) {
			errors.rejectValue("decisionDate", "criteria.form.date.invalid");
		}
		try {
			RatingBandTexts.read(this.bands);
		}
		catch (CriteriaProblem problem) {
			errors.rejectValue("bands", problem.getCodes()[0], problem.getArguments(), null);
		}
	}

	/** The head; only after {@link #check} found nothing. */
	NewCriteriaSet read() {
		return new NewCriteriaSet(this.name, Integer.parseInt(this.year.strip()), Objects.requireNonNull(this.level),
				this.issuerUnitId, this.issuerName, this.decisionNo, date(), this.illustrative, false, this.note,
				RatingBandTexts.read(this.bands));
	}

	private @Nullable LocalDate date() {
		String typed = Texts.normalize(this.decisionDate);
		return typed.isEmpty() ? null : LocalDate.parse(typed, DATE);
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getYear() {
		return this.year;
	}

	public void setYear(String year) {
		this.year = year;
	}

	public @Nullable UnitLevel getLevel() {
		return this.level;
	}

	public void setLevel(@Nullable UnitLevel level) {
		this.level = level;
	}

	public @Nullable Long getIssuerUnitId() {
		return this.issuerUnitId;
	}

	public void setIssuerUnitId(@Nullable Long issuerUnitId) {
		this.issuerUnitId = issuerUnitId;
	}

	public String getIssuerName() {
		return this.issuerName;
	}

	public void setIssuerName(String issuerName) {
		this.issuerName = issuerName;
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

	public boolean isIllustrative() {
		return this.illustrative;
	}

	public void setIllustrative(boolean illustrative) {
		this.illustrative = illustrative;
	}

	public String getBands() {
		return this.bands;
	}

	public void setBands(String bands) {
		this.bands = bands;
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = note;
	}

}
