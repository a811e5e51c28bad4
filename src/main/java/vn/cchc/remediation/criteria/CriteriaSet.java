package vn.cchc.remediation.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;
import vn.cchc.remediation.unit.UnitLevel;

/**
 * A criteria set as an authority decided it for one year and one level of units: its
 * head, its tree of one to four levels and its rating bands.
 *
 * <p>
 * A set is free to change until something is scored with it. From then on its structure,
 * codes, names and maxima are fixed ({@link CriteriaSetService} watches over it), and the
 * next year gets a copy with a mapping.
 */
@Entity
@Table(name = "criteria_set")
public class CriteriaSet extends BaseEntity {

	private String name;

	@Column(name = "set_year")
	private int year;

	@Enumerated(EnumType.STRING)
	@Column(name = "unit_level")
	private UnitLevel level;

	@Column(name = "issuer_unit_id")
	private @Nullable Long issuerUnitId;

	@Column(name = "issuer_name")
	private @Nullable String issuerName;

	@Column(name = "decision_no")
	private @Nullable String decisionNo;

	@Column(name = "decision_date")
	private @Nullable LocalDate decisionDate;

	private boolean illustrative;

	private boolean generated;

	@Column(name = "copied_from_id")
	private @Nullable Long copiedFromId;

	private @Nullable String note;

	@OneToMany(mappedBy = "set", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("sortPath")
	private List<Criterion> criteria = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "rating_band", joinColumns = @JoinColumn(name = "set_id"))
	@OrderBy("minPercent desc")
	private List<RatingBand> bands = new ArrayList<>();

	/** For JPA. */
	@SuppressWarnings("NullAway.Init")
	protected CriteriaSet() {
	}

	@SuppressWarnings("NullAway.Init")
	CriteriaSet(NewCriteriaSet head) {
		this.illustrative = head.illustrative();
		this.generated = head.generated();
		describe(head);
	}

	/** An empty set that says which one it is copied from. */
	CriteriaSet(NewCriteriaSet head, CriteriaSet source) {
		this(head);
		this.copiedFromId = source.id();
	}

	/** Takes over a new head; where the set came from and what it is for stay. */
	final void describe(NewCriteriaSet head) {
		this.name = Texts.normalize(head.name());
		this.year = head.year();
		this.level = head.level();
		this.issuerUnitId = head.issuerUnitId();
		this.issuerName = Texts.normalizeToNull(head.issuerName());
		this.decisionNo = Texts.normalizeToNull(head.decisionNo());
		this.decisionDate = head.decisionDate();
		this.note = Texts.normalizeToNull(head.note());
		rate(head.bands());
	}

	/** Replaces the rating bands; the best comes first. */
	final void rate(List<RatingBand> given) {
		List<RatingBand> sorted = given.stream()
			.sorted(Comparator.comparing(RatingBand::minPercent).reversed())
			.toList();
		if (!sorted.equals(this.bands)) {
			this.bands.clear();
			this.bands.addAll(sorted);
		}
	}

	/**
	 * Adds a criterion at its place. Criteria that its code begins and that followed
	 * their codes stand below it from now on.
	 * @throws CriteriaProblem when the set has the code already, or lacks the criterion
	 * above it
	 */
	Criterion add(NewCriterion given) {
		requireUnused(given.code());
		Criterion criterion = new Criterion(this, above(given.code(), given.place()), given);
		rearrange(() -> this.criteria.add(criterion));
		return criterion;
	}

	/**
	 * Changes codes or adds criteria: what stood where its code says does so afterwards
	 * too, what was put elsewhere stays there as long as that is above it.
	 */
	private void rearrange(Runnable change) {
		CriteriaByCode before = byCode();
		Set<Criterion> following = Collections.newSetFromMap(new IdentityHashMap<>());
		this.criteria.stream().filter(before::follows).forEach(following::add);
		change.run();
		CriteriaByCode after = byCode();
		for (Criterion criterion : criteria()) {
			Criterion above = criterion.parent();
			boolean stays = !following.contains(criterion) && (above == null || above.code().above(criterion.code()));
			criterion.move(stays ? above : after.nearest(criterion.code()));
		}
	}

	private CriteriaByCode byCode() {
		return new CriteriaByCode(this.criteria);
	}

	/** Where a criterion stands, as far as its code does not say it. */
	CriterionPlace place(Criterion criterion) {
		return byCode().place(criterion);
	}

	/**
	 * Puts a criterion elsewhere; what stands below moves along.
	 * @throws CriteriaProblem when there is no such place
	 */
	void move(Criterion criterion, CriterionPlace to) {
		criterion.move(above(criterion.code(), to));
		byCode().branch(criterion).stream().skip(1).forEach((below) -> below.move(below.parent()));
	}

	private void requireUnused(CriterionCode code) {
		if (find(code).isPresent()) {
			throw new CriteriaProblem(Kind.CODE_DUPLICATE, code);
		}
	}

	private @Nullable Criterion above(CriterionCode code, CriterionPlace place) {
		CriterionCode given = place.above();
		if (given != null && !given.above(code)) {
			throw new CriteriaProblem(Kind.PARENT_MISFIT, code, given);
		}
		if (given != null) {
			return find(given).orElseThrow(() -> new CriteriaProblem(Kind.PARENT_MISSING, code, given));
		}
		Criterion nearest = place.top() ? null : byCode().nearest(code);
		CriterionCode parent = code.parent();
		if (nearest == null && parent != null && !place.top()) {
			throw new CriteriaProblem(Kind.PARENT_MISSING, code, parent);
		}
		return nearest;
	}

	/**
	 * Gives a criterion another code and with it another place; what stands below moves
	 * along.
	 * @throws CriteriaProblem when a code is taken, has no parent, is below the criterion
	 * itself, or leaves no room for the children
	 */
	void recode(Criterion criterion, CriterionCode to) {
		CriterionCode from = criterion.code();
		if (from.above(to)) {
			throw new CriteriaProblem(Kind.BELOW_ITSELF, from, to);
		}
		above(to, place(criterion).top() ? CriterionPlace.TOP : CriterionPlace.BY_CODE);
		CriteriaByCode before = byCode();
		Map<Criterion, CriterionCode> codes = new IdentityHashMap<>();
		before.branch(criterion).forEach((below) -> codes.put(below, moved(below, from, to)));
		codes.forEach(
				(below, code) -> before.find(code).filter((other) -> !codes.containsKey(other)).ifPresent((other) -> {
					throw new CriteriaProblem(Kind.CODE_DUPLICATE, other.code());
				}));
		rearrange(() -> codes.forEach(Criterion::recode));
	}

	private static CriterionCode moved(Criterion below, CriterionCode from, CriterionCode to) {
		if (below.code().depth() - from.depth() + to.depth() > CriterionCode.MAX_DEPTH) {
			throw new CriteriaProblem(Kind.TOO_DEEP, from, to);
		}
		return below.code().moved(from, to);
	}

	/**
	 * Takes a criterion out; the caller has made sure that nothing outside refers to it.
	 * @throws CriteriaProblem when criteria stand below it
	 */
	void remove(Criterion criterion) {
		requireLeaf(criterion);
		this.criteria.remove(criterion);
	}

	/**
	 * Makes sure that the criterion may go.
	 * @throws CriteriaProblem when criteria stand below it
	 */
	void requireLeaf(Criterion criterion) {
		if (byCode().branch(criterion).size() > 1) {
			throw new CriteriaProblem(Kind.HAS_CHILDREN, criterion.code());
		}
	}

	/**
	 * Becomes the given tree. A code that the set had stays the same criterion.
	 * @param given criteria in the order of their codes
	 * @return criteria whose codes are not given; nothing stands below them any more, and
	 * they are to be removed
	 * @throws CriteriaProblem as {@link #add}
	 */
	List<Criterion> replace(List<NewCriterion> given) {
		CriteriaByCode before = byCode();
		List<Criterion> left = new ArrayList<>(this.criteria);
		this.criteria.clear();
		for (NewCriterion next : given) {
			requireUnused(next.code());
			Criterion above = above(next.code(), next.place());
			this.criteria.add(before.find(next.code())
				.map((criterion) -> criterion.become(next, above))
				.orElseGet(() -> new Criterion(this, above, next)));
		}
		left.removeAll(this.criteria);
		left.forEach((criterion) -> criterion.move(null));
		this.criteria.addAll(left);
		return left;
	}

	/**
	 * The criterion with this id.
	 * @throws NotFound when it is not in the set
	 */
	public Criterion criterion(long criterionId) {
		return find(criterionId).orElseThrow(() -> new NotFound("criterion", criterionId));
	}

	Optional<Criterion> find(long criterionId) {
		return this.criteria.stream().filter((criterion) -> criterion.id() == criterionId).findFirst();
	}

	/** The criterion with this code, where {@code 1.01} is {@code 1.1}. */
	public Optional<Criterion> find(CriterionCode code) {
		return byCode().find(code);
	}

	public String name() {
		return this.name;
	}

	/** The year that is scored with the set. */
	public int year() {
		return this.year;
	}

	/** Level of the units that are scored with the set. */
	public UnitLevel level() {
		return this.level;
	}

	/** Null when the issuing authority is not among the units. */
	public @Nullable Long issuerUnitId() {
		return this.issuerUnitId;
	}

	/** The issuing body as the decision prints it. */
	public @Nullable String issuerName() {
		return this.issuerName;
	}

	public @Nullable String decisionNo() {
		return this.decisionNo;
	}

	public @Nullable LocalDate decisionDate() {
		return this.decisionDate;
	}

	/** Invented for demonstration; marked on every page. */
	public boolean illustrative() {
		return this.illustrative;
	}

	/** Made by the load generator. */
	public boolean generated() {
		return this.generated;
	}

	/** The set it was copied from; null when it was written anew. */
	public @Nullable Long copiedFromId() {
		return this.copiedFromId;
	}

	public @Nullable String note() {
		return this.note;
	}

	/** Every criterion in the order of the codes' numbers. */
	public List<Criterion> criteria() {
		return this.criteria.stream().sorted(Comparator.comparing(Criterion::sortPath)).toList();
	}

	/** The rating bands, best first. */
	public List<RatingBand> bands() {
		return List.copyOf(this.bands);
	}

}
