package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.web.DateText;
import vn.cchc.remediation.web.TypedDate;

/** What is typed about a succession apart from its units. */
class SuccessionFacts {

	@NotNull(message = "{unit.succession.kind.missing}")
	private @Nullable SuccessionKind kind;

	@NotBlank(message = "{unit.succession.effectiveOn.missing}")
	@DateText
	private String effectiveOn = "";

	private String decisionNo = "";

	@DateText
	private String decisionDate = "";

	private String note = "";

	private long version;

	/** The facts of a succession that is there. */
	static SuccessionFacts of(UnitSuccession succession, UnitWords words) {
		SuccessionFacts facts = new SuccessionFacts();
		facts.kind = succession.kind();
		facts.effectiveOn = words.day(succession.effectiveOn());
		facts.decisionNo = Objects.requireNonNullElse(succession.decisionNo(), "");
		facts.decisionDate = words.day(succession.decisionDate());
		facts.note = Objects.requireNonNullElse(succession.note(), "");
		facts.version = succession.version();
		return facts;
	}

	/** What stands in the fields, by their labels. */
	Map<String, String> texts(UnitWords words) {
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put(words.text("unit.succession.kind"),
				(this.kind != null) ? words.text("unit.succession.kind." + this.kind) : "");
		texts.put(words.text("unit.succession.effectiveOn"), words.day(TypedDate.parse(this.effectiveOn)));
		texts.put(words.text("unit.succession.decisionNo"), Texts.normalize(this.decisionNo));
		texts.put(words.text("unit.succession.decisionDate"), words.day(TypedDate.parse(this.decisionDate)));
		texts.put(words.text("unit.form.note"), Texts.normalize(this.note));
		return texts;
	}

	/** The succession between units; only of a form without errors. */
	NewSuccession data(Set<Long> predecessors, Set<Long> successors) {
		return new NewSuccession(Objects.requireNonNull(this.kind), day(), predecessors, successors, this.decisionNo,
				TypedDate.parse(this.decisionDate), this.note);
	}

	/** The first day of the new state; only of a form without errors. */
	LocalDate day() {
		return Objects.requireNonNull(TypedDate.parse(this.effectiveOn));
	}

	public @Nullable SuccessionKind getKind() {
		return this.kind;
	}

	public void setKind(@Nullable SuccessionKind kind) {
		this.kind = kind;
	}

	public String getEffectiveOn() {
		return this.effectiveOn;
	}

	public void setEffectiveOn(String effectiveOn) {
		this.effectiveOn = effectiveOn;
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
