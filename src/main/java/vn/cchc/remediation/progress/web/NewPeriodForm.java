package vn.cchc.remediation.progress.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.progress.PeriodKind;
import vn.cchc.remediation.web.DateText;

/** A reporting period to be opened, as the page sends it. */
class NewPeriodForm {

	private PeriodKind kind = PeriodKind.QUARTER;

	private @Nullable Integer year;

	private @Nullable Integer ordinal;

	@NotBlank(message = "{progress.period.due.missing}")
	@DateText
	private String dueOn = "";

	@NotEmpty(message = "{progress.period.units.missing}")
	private List<Long> units = new ArrayList<>();

	public PeriodKind getKind() {
		return this.kind;
	}

	public void setKind(PeriodKind kind) {
		this.kind = kind;
	}

	public @Nullable Integer getYear() {
		return this.year;
	}

	public void setYear(@Nullable Integer year) {
		this.year = year;
	}

	public @Nullable Integer getOrdinal() {
		return this.ordinal;
	}

	public void setOrdinal(@Nullable Integer ordinal) {
		this.ordinal = ordinal;
	}

	public String getDueOn() {
		return this.dueOn;
	}

	public void setDueOn(String dueOn) {
		this.dueOn = dueOn;
	}

	public List<Long> getUnits() {
		return this.units;
	}

	public void setUnits(List<Long> units) {
		this.units = units;
	}

}
