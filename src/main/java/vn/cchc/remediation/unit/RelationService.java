package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Parents and reviewing authorities of a unit, with their days. */
@Service
@Transactional
class RelationService {

	private final UnitRepository units;

	private final RelationStore store;

	RelationService(UnitRepository units, RelationStore store) {
		this.units = units;
		this.store = store;
	}

	/** The relations of a unit, the oldest first. */
	@Transactional(readOnly = true)
	List<DatedRelation> of(Relation relation, long unitId) {
		return this.store.rows(relation, unitId);
	}

	/** Adds a relation between two days. */
	void add(Relation relation, long unitId, long otherId, @Nullable LocalDate from, @Nullable LocalDate to) {
		DatedRelation added = row(0, otherId, from, to);
		save(relation, unitId, added, (history) -> history.add(added));
	}

	/** From the day on the relation replaces the one before. */
	void change(Relation relation, long unitId, long otherId, LocalDate from) {
		LocalDate ends = this.units.get(unitId).validTo();
		DatedRelation changed = row(0, otherId, from, null);
		save(relation, unitId, changed, (history) -> history.change(changed, ends));
	}

	/** Sets a row right. */
	void correct(Relation relation, long unitId, long rowId, long otherId, @Nullable LocalDate from,
			@Nullable LocalDate to) {
		DatedRelation corrected = row(rowId, otherId, from, to);
		save(relation, unitId, corrected, (history) -> history.correct(corrected));
	}

	/** Takes a wrong row away. */
	void remove(Relation relation, long unitId, long rowId) {
		RelationHistory history = this.store.load(relation, unitId);
		history.remove(rowId);
		this.store.save(relation, unitId, history);
	}

	private DatedRelation row(long id, long otherId, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new DatedRelation(id, otherId, this.units.get(otherId).displayName(), from, to);
	}

	private void save(Relation relation, long unitId, DatedRelation row, Consumer<RelationHistory> change) {
		AdminUnit unit = this.units.get(unitId);
		if (row.otherId() == unitId) {
			throw new UnitRule.OwnRelation(unit.displayName());
		}
		RelationHistory history = this.store.load(relation, unitId);
		change.accept(history);
		if (relation == Relation.PARENT && this.store.wouldCircle(unitId, row)) {
			throw new UnitRule.CircularParent(unit.displayName(), row.otherName());
		}
		this.store.save(relation, unitId, history);
	}

}
