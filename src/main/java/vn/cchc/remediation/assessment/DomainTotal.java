package vn.cchc.remediation.assessment;

import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/** Stored figures of one domain of an assessment, derived by {@link ScoreSheet}. */
@Embeddable
public class DomainTotal {

	@Column(name = "max_score")
	private @Nullable Points maxScore;

	@Column(name = "self_score")
	private @Nullable Points selfScore;

	@Column(name = "final_score")
	private @Nullable Points finalScore;

	@Column(name = "gap")
	private @Nullable Points gap;

	protected DomainTotal() {
	}

	DomainTotal(Figures figures) {
		this.maxScore = figures.max();
		this.selfScore = figures.self();
		this.finalScore = figures.finalScore();
		this.gap = figures.lost();
	}

	public @Nullable Points maxScore() {
		return this.maxScore;
	}

	public @Nullable Points selfScore() {
		return this.selfScore;
	}

	public @Nullable Points finalScore() {
		return this.finalScore;
	}

	public @Nullable Points gap() {
		return this.gap;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof DomainTotal that && Objects.equals(this.maxScore, that.maxScore)
				&& Objects.equals(this.selfScore, that.selfScore) && Objects.equals(this.finalScore, that.finalScore)
				&& Objects.equals(this.gap, that.gap);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.maxScore, this.selfScore, this.finalScore, this.gap);
	}

}
