package vn.cchc.remediation.criteria.web;

import org.springframework.validation.Errors;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriterionPlace;
import vn.cchc.remediation.criteria.CriterionTexts;
import vn.cchc.remediation.criteria.NewCriterion;

/** A criterion to be added, as typed in the row below the tree. */
class NewCriterionForm {

	private String code = "";

	private String place = "";

	private String name = "";

	private String maxScore = "";

	private String method = "";

	/** Whether every field can be read; what cannot is told at the field. */
	void check(Errors errors) {
		check(errors, "code", () -> CriterionTexts.code(this.code));
		check(errors, "place", () -> CriterionPlace.parse(this.place));
		check(errors, "name", () -> CriterionTexts.name(this.name));
		check(errors, "maxScore", () -> CriterionTexts.maximum(this.maxScore));
		check(errors, "method", () -> CriterionTexts.method(this.method));
	}

	private static void check(Errors errors, String field, Runnable reading) {
		try {
			reading.run();
		}
		catch (CriteriaProblem problem) {
			reject(errors, field, problem);
		}
	}

	static void reject(Errors errors, String field, CriteriaProblem problem) {
		errors.rejectValue(field, problem.getCodes()[0], problem.getArguments(), null);
	}

	/** The criterion; only after {@link #check} found nothing. */
	NewCriterion read() {
		return new NewCriterion(CriterionTexts.code(this.code), CriterionTexts.name(this.name),
				CriterionTexts.maximum(this.maxScore), CriterionTexts.method(this.method), false, null, null, null,
				CriterionPlace.parse(this.place));
	}

	public String getCode() {
		return this.code;
	}

	public void setCode(String code) {
		this.code = code;
	}

	public String getPlace() {
		return this.place;
	}

	public void setPlace(String place) {
		this.place = place;
	}

	public String getName() {
		return this.name;
	}

	public void setName(String name) {
		this.name = name;
	}

	public String getMaxScore() {
		return this.maxScore;
	}

	public void setMaxScore(String maxScore) {
		this.maxScore = maxScore;
	}

	public String getMethod() {
		return this.method;
	}

	public void setMethod(String method) {
		this.method = method;
	}

}
