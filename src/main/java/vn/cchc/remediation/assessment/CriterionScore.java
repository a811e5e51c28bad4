package vn.cchc.remediation.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;

/**
 * What one assessment says about one criterion: the entered figures and words, and the
 * figures that {@link ScoreSheet} derived from them. Changed only through its
 * {@link Assessment}.
 */
@Entity
public class CriterionScore {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "assessment_id")
	private Assessment assessment;

	private long criterionId;

	@Nullable Points selfScore;

	@Column(name = "appraised_score_1")
	@Nullable Points appraisedScore1;

	@Column(name = "appraised_score_2")
	@Nullable Points appraisedScore2;

	@Nullable Points surveyScore;

	boolean applicable = true;

	boolean deducted;

	@Nullable String deductionReason;

	@Nullable String cause;

	@Nullable Integer publishedRank;

	@Nullable Points publishedIndexChange;

	@Nullable String note;

	private @Nullable Points finalScore;

	private @Nullable Points lostScore;

	private boolean deepest = true;

	protected CriterionScore() {
	}

	CriterionScore(Assessment assessment, long criterionId) {
		this.assessment = assessment;
		this.criterionId = criterionId;
	}

	public long criterionId() {
		return this.criterionId;
	}

	/** The entered figures. */
	public Entry entry() {
		return new Entry(this.selfScore, this.appraisedScore1, this.appraisedScore2, this.surveyScore, this.applicable,
				this.deducted);
	}

	/** Why points were lost, as the decision or the appraiser says it. */
	public @Nullable String deductionReason() {
		return this.deductionReason;
	}

	/** What lies behind the reason, as the unit sees it. */
	public @Nullable String cause() {
		return this.cause;
	}

	/** The rank of the domain as published (S5). */
	public @Nullable Integer publishedRank() {
		return this.publishedRank;
	}

	/** Change of the domain's index in percentage points as published (S5). */
	public @Nullable Points publishedIndexChange() {
		return this.publishedIndexChange;
	}

	public @Nullable String note() {
		return this.note;
	}

	/** Derived: the score that counts. */
	public @Nullable Points finalScore() {
		return this.finalScore;
	}

	/** Derived: applicable maximum minus final score. */
	public @Nullable Points lostScore() {
		return this.lostScore;
	}

	/** Derived: whether no criterion below has a final score. */
	public boolean deepest() {
		return this.deepest;
	}

	void take(ScoreSheet.Node node) {
		this.finalScore = node.finalScore();
		this.lostScore = node.lost();
		this.deepest = node.deepest();
	}

	/**
	 * Whether nothing was entered, so that the row is only needed for derived figures.
	 */
	boolean blank() {
		for (CellField field : CellField.values()) {
			if (!field.read(this).equals(field.blank())) {
				return false;
			}
		}
		return true;
	}

}
