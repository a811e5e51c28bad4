package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to administrative units. A rule that would be broken is a
 * {@link UnitRule}.
 */
@Service
@Transactional
public class UnitService {

	private final UnitRepository units;

	private final RelationStore relations;

	private final RelationService relationService;

	UnitService(UnitRepository units, RelationStore relations, RelationService relationService) {
		this.units = units;
		this.relations = relations;
		this.relationService = relationService;
	}

	/**
	 * Adds a unit.
	 * @throws UnitRule.CodeTaken when the level has the code since the same day
	 */
	public AdminUnit add(NewUnit data) {
		return save(new AdminUnit(data));
	}

	/**
	 * Adds units, all or none.
	 * @throws UnitRule.CodeTaken when a level has a code since the same day
	 */
	public List<AdminUnit> addAll(List<NewUnit> data) {
		return data.stream().map(this::add).toList();
	}

	/**
	 * Adds units below another, as long as both are there.
	 * @param reviewed whether the unit above is their reviewing authority, too
	 * @throws UnitRule.CodeTaken when the level has a code since the same day
	 * @throws UnitRule.EndsBeforeStart when one is never there together with the unit
	 * above
	 */
	public List<AdminUnit> addBelow(long aboveId, boolean reviewed, List<NewUnit> data) {
		AdminUnit above = this.units.get(aboveId);
		List<AdminUnit> added = addAll(data);
		for (AdminUnit unit : added) {
			LocalDate from = unit.laterStart(above);
			LocalDate to = unit.earlierEnd(above);
			assignParent(unit.id(), aboveId, from, to);
			if (reviewed) {
				assignReviewer(unit.id(), aboveId, from, to);
			}
		}
		return added;
	}

	/**
	 * Corrects a unit.
	 * @param version the version that was corrected
	 * @throws UnitRule.ChangedMeanwhile when somebody else saved it since
	 * @throws UnitRule.CodeTaken when the level has the code since the same day
	 */
	public AdminUnit correct(long unitId, long version, NewUnit data) {
		AdminUnit unit = this.units.get(unitId);
		if (unit.version() != version) {
			throw new UnitRule.ChangedMeanwhile(unit.displayName());
		}
		LocalDate lastDayBefore = unit.validTo();
		unit.correct(data);
		AdminUnit saved = save(unit);
		followEnd(unit, lastDayBefore);
		return saved;
	}

	/**
	 * Corrects the last day alone; null takes it back. The unit's own parent and
	 * reviewing authority that ended with it go along.
	 * @throws UnitRule.EndsBeforeStart when the day lies before the first
	 */
	void moveEnd(AdminUnit unit, @Nullable LocalDate lastDay) {
		LocalDate lastDayBefore = unit.validTo();
		unit.moveEnd(lastDay);
		save(unit);
		followEnd(unit, lastDayBefore);
	}

	private void followEnd(AdminUnit unit, @Nullable LocalDate lastDayBefore) {
		LocalDate lastDay = unit.validTo();
		if (Objects.equals(lastDay, lastDayBefore)) {
			return;
		}
		if (lastDayBefore != null && (lastDay == null || lastDay.isAfter(lastDayBefore))) {
			this.relations.prolong(unit.id(), lastDayBefore, lastDay);
		}
		if (lastDay != null) {
			this.relations.closeAll(unit.id(), lastDay);
		}
	}

	/**
	 * Corrects the first day alone. The parent and the reviewing authority that began
	 * with the unit go along.
	 * @throws UnitRule.EndsBeforeStart when the last day lies before it
	 */
	void moveStart(AdminUnit unit, LocalDate firstDay) {
		LocalDate firstDayBefore = unit.validFrom();
		unit.moveStart(firstDay);
		save(unit);
		if (firstDayBefore != null) {
			this.relations.moveStart(unit.id(), firstDayBefore, firstDay);
		}
	}

	private AdminUnit save(AdminUnit unit) {
		try {
			return this.units.saveAndFlush(unit);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new UnitRule.ChangedMeanwhile(unit.displayName());
		}
		catch (DataIntegrityViolationException ex) {
			String code = unit.code();
			if (code != null && String.valueOf(ex.getMessage()).contains("admin_unit_code")
					&& !String.valueOf(ex.getMessage()).contains("admin_unit_code_check")) {
				throw new UnitRule.CodeTaken(code);
			}
			throw ex;
		}
	}

	/**
	 * Ends a unit. Its parent and reviewing authority end with it, and so does what it is
	 * parent or reviewing authority of.
	 * @throws UnitRule.EndedAlready when it ended on another day
	 */
	public void end(long unitId, LocalDate lastDay) {
		end(this.units.get(unitId), lastDay);
	}

	/** As {@link #end(long, LocalDate)}. */
	void end(AdminUnit unit, LocalDate lastDay) {
		unit.end(lastDay);
		this.units.saveAndFlush(unit);
		this.relations.closeAll(unit.id(), lastDay);
	}

	/**
	 * Deletes a unit that nothing refers to, with its own parents and reviewing
	 * authorities.
	 * @throws UnitRule.StillReferred when the database knows of something that refers to
	 * it
	 */
	public void delete(long unitId) {
		AdminUnit unit = this.units.get(unitId);
		try {
			this.relations.deleteAll(unitId);
			this.units.delete(unit);
			this.units.flush();
		}
		catch (DataIntegrityViolationException ex) {
			throw new UnitRule.StillReferred(unit.displayName());
		}
	}

	/**
	 * The parent between two days, both included; null is without limit.
	 * @throws UnitRule.OverlappingRelation when there is another one in between
	 * @throws UnitRule.CircularParent when the parent stands below the unit
	 */
	public void assignParent(long unitId, long parentId, @Nullable LocalDate from, @Nullable LocalDate to) {
		this.relationService.add(Relation.PARENT, unitId, parentId, from, to);
	}

	/**
	 * The reviewing authority between two days, both included; null is without limit.
	 * @throws UnitRule.OverlappingRelation when there is another one in between
	 */
	public void assignReviewer(long unitId, long reviewerId, @Nullable LocalDate from, @Nullable LocalDate to) {
		this.relationService.add(Relation.REVIEWER, unitId, reviewerId, from, to);
	}

	/** Whether the parent is not of a higher level than the unit: worth a warning. */
	@Transactional(readOnly = true)
	public boolean levelsDisagree(long unitId, long parentId) {
		return !this.units.get(unitId).level().belongsUnder(this.units.get(parentId).level());
	}

}
