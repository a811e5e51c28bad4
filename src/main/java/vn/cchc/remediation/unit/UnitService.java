package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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

	private final SuccessionRepository successions;

	private final RelationStore relations;

	private final RelationService relationService;

	private final UnitDirectory directory;

	UnitService(UnitRepository units, SuccessionRepository successions, RelationStore relations,
			RelationService relationService, UnitDirectory directory) {
		this.units = units;
		this.successions = successions;
		this.relations = relations;
		this.relationService = relationService;
		this.directory = directory;
	}

	/**
	 * Adds a unit.
	 * @throws UnitRule.CodeTaken when the level has the code since the same day
	 */
	public AdminUnit add(NewUnit data) {
		return save(new AdminUnit(data));
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
		if (!Objects.equals(lastDayBefore, unit.validTo())) {
			moveEnd(unit, lastDayBefore);
		}
		return saved;
	}

	private void moveEnd(AdminUnit unit, @Nullable LocalDate lastDayBefore) {
		LocalDate lastDay = unit.validTo();
		if (lastDayBefore != null && (lastDay == null || lastDay.isAfter(lastDayBefore))) {
			this.relations.prolong(unit.id(), lastDayBefore, lastDay);
		}
		if (lastDay != null) {
			this.relations.closeAll(unit.id(), lastDay);
		}
	}

	private AdminUnit save(AdminUnit unit) {
		try {
			return this.units.saveAndFlush(unit);
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

	private void end(AdminUnit unit, LocalDate lastDay) {
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

	/**
	 * Units take the place of others. The predecessors end on the day before, unless only
	 * a part of them is transferred.
	 * @throws UnitRule.IncompleteSuccession when a side is empty or a unit stands on both
	 * @throws UnitRule.NotThere when a successor is not there on the day
	 * @throws UnitRule.EndedAlready when a predecessor ended on another day
	 */
	public UnitSuccession succeed(NewSuccession data) {
		UnitSuccession succession = new UnitSuccession(data);
		get(data.successors()).forEach((unit) -> requireThere(unit, data.effectiveOn()));
		LocalDate lastDay = data.effectiveOn().minusDays(1);
		for (AdminUnit predecessor : get(data.predecessors())) {
			if (data.kind().endsPredecessors()) {
				end(predecessor, lastDay);
			}
			else {
				requireThere(predecessor, lastDay);
			}
		}
		return this.successions.saveAndFlush(succession);
	}

	/**
	 * As {@link #succeed(NewSuccession)}, founding some of the successors on that day.
	 * They take over the parent and the reviewing authority that all predecessors share.
	 */
	public UnitSuccession succeed(NewSuccession data, List<NewUnit> founded) {
		List<Long> added = founded.stream().map((unit) -> add(unit).id()).toList();
		for (Relation relation : Relation.values()) {
			added.forEach((unitId) -> takeOver(relation, unitId, data));
		}
		return succeed(data.and(added));
	}

	private void takeOver(Relation relation, long unitId, NewSuccession data) {
		Set<Long> shared = data.predecessors()
			.stream()
			.map((predecessor) -> this.directory.related(relation, predecessor, data.effectiveOn()).orElse(0L))
			.collect(Collectors.toSet());
		if (shared.size() == 1 && !shared.contains(0L)) {
			this.relationService.add(relation, unitId, shared.iterator().next(), data.effectiveOn(), null);
		}
	}

	private List<AdminUnit> get(Collection<Long> ids) {
		return ids.stream().sorted().map(this.units::get).toList();
	}

	private static void requireThere(AdminUnit unit, LocalDate day) {
		if (!unit.existsOn(day)) {
			throw new UnitRule.NotThere(unit.displayName(), day);
		}
	}

}
