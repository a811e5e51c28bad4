package vn.cchc.remediation.criteria;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;

/**
 * Creates and changes criteria sets. A set that something is scored with is frozen: its
 * criteria, year and level stay as they are.
 */
@Service
@Transactional
public class CriteriaSetService {

	private final CriteriaSetRepository sets;

	private final CriteriaMappingRepository mappings;

	private final JdbcClient jdbc;

	CriteriaSetService(CriteriaSetRepository sets, CriteriaMappingRepository mappings, JdbcClient jdbc) {
		this.sets = sets;
		this.mappings = mappings;
		this.jdbc = jdbc;
	}

	/** Creates an empty set. */
	public CriteriaSet create(NewCriteriaSet head) {
		return this.sets.save(new CriteriaSet(head));
	}

	/**
	 * Changes head and rating bands.
	 * @param version the version the user saw
	 * @throws StaleSet when somebody else has changed the head meanwhile
	 * @throws CriteriaProblem when year or level of a frozen set would change
	 */
	public void describe(long setId, long version, NewCriteriaSet head) {
		lock(setId);
		CriteriaSet set = this.sets.getWithCriteria(setId);
		if (set.version() != version) {
			throw new StaleSet(setId);
		}
		if (frozen(setId) && (set.year() != head.year() || set.level() != head.level())) {
			throw new CriteriaProblem(Kind.FROZEN);
		}
		set.describe(head);
		this.sets.save(set);
	}

	/**
	 * Adds one criterion.
	 * @throws CriteriaProblem when the set is frozen, the code exists, or the criterion
	 * above does not
	 */
	public Criterion addCriterion(long setId, NewCriterion given) {
		return addCriteria(setId, List.of(given)).get(0);
	}

	/**
	 * Adds many criteria at once, in any order; all or none.
	 * @return the new criteria in the order of their codes
	 * @throws CriteriaProblem when the set is frozen, a code exists or occurs twice, or a
	 * criterion above does not exist
	 */
	public List<Criterion> addCriteria(long setId, List<NewCriterion> given) {
		CriteriaSet set = free(setId);
		List<Criterion> added = given.stream().sorted(Comparator.comparing(NewCriterion::code)).map(set::add).toList();
		// Not save(): it would merge, and the new criteria would be copies without an id.
		this.sets.flush();
		return added;
	}

	/**
	 * Puts other criteria in the place of all that the set has. A code that the set had
	 * stays the same criterion, for the mappings too and for whether it measures impact;
	 * the others are deleted as in {@link #removeCriterion}.
	 * @return the criteria in the order of their codes
	 * @throws CriteriaProblem as {@link #addCriteria}
	 */
	public List<Criterion> replaceCriteria(long setId, List<NewCriterion> given) {
		CriteriaSet set = free(setId);
		List<Criterion> left = set.replace(given.stream().sorted(Comparator.comparing(NewCriterion::code)).toList());
		forget(left);
		// First what stood below moves away, then what is left over goes.
		this.sets.flush();
		left.forEach(set::remove);
		this.sets.flush();
		return set.criteria();
	}

	/**
	 * Stores edited cells, each on its own: what is right is saved, the rest is told.
	 * @throws CriteriaProblem when the set is frozen
	 */
	public List<CellOutcome> enter(long setId, List<CellChange> changes) {
		CriteriaSet set = free(setId);
		List<CellOutcome> outcomes = new ArrayList<>();
		for (CellChange change : changes) {
			outcomes.add(enter(set, change));
		}
		this.sets.save(set);
		return outcomes;
	}

	private CellOutcome enter(CriteriaSet set, CellChange change) {
		return set.find(change.criterionId())
			.map((criterion) -> enter(set, criterion, change))
			.orElseGet(() -> new CellOutcome(change, CellOutcome.State.INVALID, "",
					new CriteriaProblem(Kind.CRITERION_GONE)));
	}

	private CellOutcome enter(CriteriaSet set, Criterion criterion, CellChange change) {
		String stored = change.column().read(criterion);
		String now = Texts.normalize(change.now());
		if (!stored.equals(Texts.normalize(change.was())) && !stored.equals(now)) {
			return new CellOutcome(change, CellOutcome.State.CONFLICT, stored, null);
		}
		try {
			switch (change.column()) {
				case CODE -> set.recode(criterion, CriterionTexts.code(now));
				case PLACE -> set.move(criterion, CriterionPlace.parse(now));
				default -> criterion.enter(change.column(), now);
			}
			return new CellOutcome(change, CellOutcome.State.SAVED, change.column().read(criterion), null);
		}
		catch (CriteriaProblem problem) {
			return new CellOutcome(change, CellOutcome.State.INVALID, stored, problem);
		}
	}

	/**
	 * Deletes a criterion. In the mappings, what it continued is gone and what continued
	 * it is new.
	 * @return whether a mapping was changed
	 * @throws CriteriaProblem when the set is frozen or other criteria stand below
	 */
	public boolean removeCriterion(long setId, long criterionId) {
		CriteriaSet set = free(setId);
		Criterion criterion = set.criterion(criterionId);
		set.requireLeaf(criterion);
		boolean mapped = forget(List.of(criterion));
		set.remove(criterion);
		this.sets.save(set);
		return mapped;
	}

	/**
	 * Takes criteria out of the mappings before they go, because the rows refer to them.
	 */
	private boolean forget(List<Criterion> criteria) {
		List<Long> ids = criteria.stream().map(Criterion::id).toList();
		List<CriteriaMapping> named = this.mappings.findNaming(ids);
		named.forEach((mapping) -> ids.forEach(mapping::forget));
		this.mappings.saveAllAndFlush(named);
		return !named.isEmpty();
	}

	/** The set with its criteria and rating bands. */
	@Transactional(readOnly = true)
	public CriteriaSet read(long setId) {
		CriteriaSet set = this.sets.getWithCriteria(setId);
		set.bands();
		return set;
	}

	/** Whether something is scored with the set, so that it may no longer change. */
	@Transactional(readOnly = true)
	public boolean frozen(long setId) {
		return this.jdbc.sql("select exists (select 1 from assessment where set_id = :set)")
			.param("set", setId)
			.query(Boolean.class)
			.single();
	}

	private CriteriaSet free(long setId) {
		requireFree(setId);
		return this.sets.getWithCriteria(setId);
	}

	private void requireFree(long setId) {
		lock(setId);
		if (frozen(setId)) {
			throw new CriteriaProblem(Kind.FROZEN);
		}
	}

	/**
	 * Lets nobody change the set, or open an assessment with it, until this is done: an
	 * assessment's foreign key waits for the lock.
	 */
	void lock(long setId) {
		this.jdbc.sql("select id from criteria_set where id = :set for update")
			.param("set", setId)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFound("criteria set", setId));
	}

	/** Somebody else has changed the head of the set since the user read it. */
	public static class StaleSet extends RuntimeException {

		StaleSet(long setId) {
			super("criteria set " + setId + " was changed meanwhile");
		}

	}

}
