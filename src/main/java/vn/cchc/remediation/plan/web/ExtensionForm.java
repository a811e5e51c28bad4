package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.cchc.remediation.web.TypedText;

/** A later deadline, as it is asked for. */
class ExtensionForm {

	@NotBlank(message = "{plan.extension.due.missing}")
	@Size(max = 500, message = "{plan.extension.due.long}")
	private String due = "";

	@NotBlank(message = "{plan.extension.reason.missing}")
	@Size(max = 4000, message = "{plan.flow.remark.long}")
	private String reason = "";

	/**
	 * What was typed, by the names of the fields.
	 * @param words the text of a key
	 */
	List<TypedText> typed(UnaryOperator<String> words) {
		return List.of(new TypedText(words.apply("plan.extension.due"), this.due),
				new TypedText(words.apply("plan.extension.reason"), this.reason));
	}

	public String getDue() {
		return this.due;
	}

	public void setDue(String due) {
		this.due = due;
	}

	public String getReason() {
		return this.reason;
	}

	public void setReason(String reason) {
		this.reason = reason;
	}

}
