package vn.cchc.remediation.result;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/** A component of an impact domain, with its figures only. */
@Embeddable
class ResultComponent {

	private @Nullable Long criterionId;

	private @Nullable String code;

	private String title;

	@Column(name = "max_score")
	private @Nullable Points maxScore;

	@Column(name = "final_score")
	private @Nullable Points finalScore;

	protected ResultComponent() {
	}

	ResultComponent(ResultContent.Component component) {
		this.criterionId = component.criterionId();
		this.code = component.code();
		this.title = component.title();
		this.maxScore = component.score().max();
		this.finalScore = component.score().finalScore();
	}

	ResultContent.Component content() {
		return new ResultContent.Component(this.criterionId, this.code, this.title,
				new ResultScore(this.maxScore, this.finalScore));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof ResultComponent that && content().equals(that.content());
	}

	@Override
	public int hashCode() {
		return Objects.hashCode(this.title);
	}

}
