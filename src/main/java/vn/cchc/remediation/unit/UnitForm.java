package vn.cchc.remediation.unit;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;

/** What is typed to add or correct a unit. */
class UnitForm {

	@NotNull(message = "{unit.form.type.missing}")
	private @Nullable UnitType type;

	@NotBlank(message = "{unit.form.name.missing}")
	@Size(max = 200, message = "{unit.form.name.long}")
	private String name = "";

	@Pattern(regexp = "\\s*([0-9]{1,6}\\s*)?", message = "{unit.form.code.invalid}")
	private String code = "";

	@DateText
	private String validFrom = "";

	@DateText
	private String validTo = "";

	private boolean illustrative;

	private String note = "";

	private long version;

	/** The form of a unit that is there. */
	static UnitForm of(AdminUnit unit, UnitWords words) {
		UnitForm form = new UnitForm();
		form.type = unit.type();
		form.name = unit.name();
		form.code = orEmpty(unit.code());
		form.validFrom = words.day(unit.validFrom());
		form.validTo = words.day(unit.validTo());
		form.illustrative = unit.illustrative();
		form.note = orEmpty(unit.note());
		form.version = unit.version();
		return form;
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/** What stands in the fields, by their labels. */
	Map<String, String> texts(UnitWords words) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put(words.text("unit.type"), (this.type != null) ? words.text("unit.type." + this.type) : "");
		texts.put(words.text("unit.form.name"), Texts.normalize(this.name));
		texts.put(words.text("unit.code"), Texts.normalize(this.code));
		texts.put(words.text("unit.form.validFrom"), words.day(TypedDate.parse(this.validFrom)));
		texts.put(words.text("unit.form.validTo"), words.day(TypedDate.parse(this.validTo)));
		texts.put(words.text("unit.form.illustrative"), words.text(this.illustrative ? "unit.yes" : "unit.no"));
		texts.put(words.text("unit.form.note"), Texts.normalize(this.note));
		return texts;
	}

	/** What was typed; only of a form without errors. */
	NewUnit data() {
		if (this.type == null) {
			throw new IllegalStateException("a valid form has a type");
		}
		return new NewUnit(this.type, this.name, this.code, TypedDate.parse(this.validFrom),
				TypedDate.parse(this.validTo), this.illustrative, this.note);
	}

	public @Nullable UnitType getType() {
		return this.type;
	}

	public void setType(@Nullable UnitType type) {
		this.type = type;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getCode() {
		return this.code;
	}

	public void setCode(String code) {
		this.code = code;
	}

	public String getValidFrom() {
		return this.validFrom;
	}

	public void setValidFrom(String validFrom) {
		this.validFrom = validFrom;
	}

	public String getValidTo() {
		return this.validTo;
	}

	public void setValidTo(String validTo) {
		this.validTo = validTo;
	}

	public boolean isIllustrative() {
		return this.illustrative;
	}

	public void setIllustrative(boolean illustrative) {
		this.illustrative = illustrative;
	}

	public String getNote() {
		return this.note;
	}

	public void setNote(String note) {
		this.note = note;
	}

	public long getVersion() {
		return this.version;
	}

	public void setVersion(long version) {
		this.version = version;
	}

}
