package vn.cchc.remediation.criteria;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;

/**
 * One node of a criteria set's tree: a domain (level 1), a criterion or a sub-criterion.
 */
@Entity
public class Criterion extends BaseEntity {

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "set_id")
	private CriteriaSet set;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "parent_id")
	private @Nullable Criterion parent;

	private int depth;

	private String code;

	@Column(name = "sort_path")
	private String sortPath;

	private String name;

	@Column(name = "max_score")
	private @Nullable Points maxScore;

	@Enumerated(EnumType.STRING)
	private @Nullable CriterionMethod method;

	private boolean impact;

	private @Nullable String guidance;

	@Column(name = "evidence_required")
	private @Nullable String evidenceRequired;

	private @Nullable String note;

	/** For JPA. */
	@SuppressWarnings("NullAway.Init")
	protected Criterion() {
	}

	@SuppressWarnings("NullAway.Init")
	Criterion(CriteriaSet set, @Nullable Criterion parent, NewCriterion given) {
		this.set = set;
		this.parent = parent;
		this.depth = depthBelow(parent);
		this.code = given.code().value();
		this.sortPath = given.code().sortPath();
		describe(given);
	}

	private static int depthBelow(@Nullable Criterion above) {
		return (above != null) ? above.depth() + 1 : 1;
	}

	/** Takes over everything but code and place. */
	final void describe(NewCriterion given) {
		this.name = Texts.normalize(given.name());
		this.maxScore = given.maxScore();
		this.method = given.method();
		this.impact = given.impact();
		this.guidance = Texts.normalizeToNull(given.guidance());
		this.evidenceRequired = Texts.normalizeToNull(given.evidenceRequired());
		this.note = Texts.normalizeToNull(given.note());
	}

	/**
	 * Changes one cell; the code is the set's business ({@link CriteriaSet#recode}).
	 * @throws CriteriaProblem when the text cannot be stored there
	 */
	final void enter(CriterionColumn column, String typed) {
		switch (column) {
			case CODE, PLACE -> throw new IllegalArgumentException("the set changes codes and places");
			case NAME -> this.name = CriterionTexts.name(typed);
			case MAX_SCORE -> this.maxScore = CriterionTexts.maximum(typed);
			case METHOD -> this.method = CriterionTexts.method(typed);
			case IMPACT -> this.impact = Boolean.parseBoolean(typed);
			case EVIDENCE_REQUIRED -> this.evidenceRequired = Texts.normalizeToNull(typed);
			case GUIDANCE -> this.guidance = Texts.normalizeToNull(typed);
		}
	}

	/** Takes over everything; a pasted table cannot say that a domain is no impact. */
	final Criterion become(NewCriterion given, @Nullable Criterion above) {
		boolean measured = this.impact;
		describe(given);
		this.impact = measured || given.impact();
		recode(given.code());
		move(above);
		return this;
	}

	final void recode(CriterionCode to) {
		this.code = to.value();
		this.sortPath = to.sortPath();
	}

	/** Takes a place in the tree; criteria above must have taken theirs before. */
	final void move(@Nullable Criterion above) {
		this.parent = above;
		this.depth = depthBelow(above);
	}

	/** Where it stands, as far as the code does not say it. */
	CriterionPlace place() {
		return this.set.place(this);
	}

	/** The same criterion at the same place, to be added to another set. */
	NewCriterion copied() {
		return new NewCriterion(code(), this.name, this.maxScore, this.method, this.impact, this.guidance,
				this.evidenceRequired, this.note, place());
	}

	public CriterionCode code() {
		return new CriterionCode(this.code);
	}

	/** The code with padded numbers; text order is number order. */
	public String sortPath() {
		return this.sortPath;
	}

	/** How many criteria stand above, and one: 1 for a domain. */
	public int depth() {
		return this.depth;
	}

	@Nullable Criterion parent() {
		return this.parent;
	}

	/** Null for a domain. */
	public @Nullable Long parentId() {
		return (this.parent != null) ? this.parent.id() : null;
	}

	public String name() {
		return this.name;
	}

	/** Maximum in points; null while unknown. */
	public @Nullable Points maxScore() {
		return this.maxScore;
	}

	/** Null when the set does not say. */
	public @Nullable CriterionMethod method() {
		return this.method;
	}

	/** Whether it is a domain that measures impact and is summed apart (S3). */
	public boolean impact() {
		return this.impact;
	}

	/** How points are given. */
	public @Nullable String guidance() {
		return this.guidance;
	}

	/** Documents that prove the score. */
	public @Nullable String evidenceRequired() {
		return this.evidenceRequired;
	}

	public @Nullable String note() {
		return this.note;
	}

}
