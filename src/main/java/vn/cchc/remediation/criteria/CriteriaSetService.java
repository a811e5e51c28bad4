package vn.cchc.remediation.criteria;

import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes criteria sets; a set that something is scored with is left alone.
 */
@Service
@Transactional
public class CriteriaSetService {

	private final CriteriaSetRepository sets;

	private final JdbcClient jdbc;

	CriteriaSetService(CriteriaSetRepository sets, JdbcClient jdbc) {
		this.sets = sets;
		this.jdbc = jdbc;
	}

	/** Creates an empty set. */
	public CriteriaSet create(NewCriteriaSet head) {
		return this.sets.save(new CriteriaSet(head));
	}

	/**
	 * Adds one criterion.
	 * @throws FrozenSet when the set has scores
	 * @throws CriteriaSet.DuplicateCode when the code exists
	 * @throws CriteriaSet.MissingParent when the criterion above does not exist
	 */
	public Criterion addCriterion(long setId, NewCriterion given) {
		return addCriteria(setId, List.of(given)).get(0);
	}

	/**
	 * Adds many criteria at once, in any order; all or none.
	 * @return the new criteria in the order of their codes
	 * @throws FrozenSet when the set has scores
	 * @throws CriteriaSet.DuplicateCode when a code exists or occurs twice
	 * @throws CriteriaSet.MissingParent when a criterion above does not exist
	 */
	public List<Criterion> addCriteria(long setId, List<NewCriterion> given) {
		requireFree(setId);
		CriteriaSet set = this.sets.getWithCriteria(setId);
		List<Criterion> added = given.stream().sorted(Comparator.comparing(NewCriterion::code)).map(set::add).toList();
		// Not save(): it would merge, and the new criteria would be copies without an id.
		this.sets.flush();
		return added;
	}

	/** Whether something is scored with the set, so that it may no longer change. */
	@Transactional(readOnly = true)
	public boolean frozen(long setId) {
		return this.jdbc.sql("select exists (select 1 from assessment where set_id = :set)")
			.param("set", setId)
			.query(Boolean.class)
			.single();
	}

	private void requireFree(long setId) {
		if (frozen(setId)) {
			throw new FrozenSet(setId);
		}
	}

	/** The set has scores and may no longer change. */
	public static class FrozenSet extends RuntimeException {

		FrozenSet(long setId) {
			super("criteria set " + setId + " has scores");
		}

	}

}
