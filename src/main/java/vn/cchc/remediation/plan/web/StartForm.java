package vn.cchc.remediation.plan.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.PlanKind;

/** From what, of which kind and for which year a plan is to be begun. */
class StartForm {

	/** From what a plan is begun. */
	enum From {

		ASSESSMENT, PLAN, NOTHING

	}

	private static final String YEAR = "\\s*(20[1-9][0-9]|2100)\\s*";

	@NotNull(message = "{plan.start.from.missing}")
	private @Nullable From from = From.NOTHING;

	private @Nullable Long assessment;

	private @Nullable Long previous;

	@NotNull(message = "{plan.start.kind.missing}")
	private @Nullable PlanKind kind = PlanKind.REMEDIATION;

	@Pattern(regexp = YEAR, message = "{plan.start.year.invalid}")
	private String planYear = "";

	@Pattern(regexp = YEAR + "|\\s*", message = "{plan.start.year.invalid}")
	private String scoredYear = "";

	/** The year in which tasks are carried out; only of a form without errors. */
	int year() {
		return Integer.parseInt(this.planYear.strip());
	}

	/** The year that was scored; only of a form without errors. */
	@Nullable Integer scored() {
		String typed = Texts.normalizeToNull(this.scoredYear);
		return (typed != null) ? Integer.valueOf(typed) : null;
	}

	public @Nullable From getFrom() {
		return this.from;
	}

	public void setFrom(@Nullable From from) {
		this.from = from;
	}

	public @Nullable Long getAssessment() {
		return this.assessment;
	}

	public void setAssessment(@Nullable Long assessment) {
		this.assessment = assessment;
	}

	public @Nullable Long getPrevious() {
		return this.previous;
	}

	public void setPrevious(@Nullable Long previous) {
		this.previous = previous;
	}

	public @Nullable PlanKind getKind() {
		return this.kind;
	}

	public void setKind(@Nullable PlanKind kind) {
		this.kind = kind;
	}

	public String getPlanYear() {
		return this.planYear;
	}

	public void setPlanYear(String planYear) {
		this.planYear = planYear;
	}

	public String getScoredYear() {
		return this.scoredYear;
	}

	public void setScoredYear(String scoredYear) {
		this.scoredYear = scoredYear;
	}

}
