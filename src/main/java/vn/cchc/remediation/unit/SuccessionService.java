package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units that take the place of others, and setting right what was recorded of that. */
@Service
@Transactional
public class SuccessionService {

	private final SuccessionRepository successions;

	private final UnitRepository units;

	private final UnitService service;

	private final RelationService relations;

	private final UnitDirectory directory;

	SuccessionService(SuccessionRepository successions, UnitRepository units, UnitService service,
			RelationService relations, UnitDirectory directory) {
		this.successions = successions;
		this.units = units;
		this.service = service;
		this.relations = relations;
		this.directory = directory;
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
		requireThere(data.successors(), data.effectiveOn());
		end(succession);
		return this.successions.saveAndFlush(succession);
	}

	/**
	 * As {@link #succeed(NewSuccession)}, founding some of the successors on that day.
	 * They take over the parent and the reviewing authority that all predecessors share.
	 */
	public UnitSuccession succeed(NewSuccession data, List<NewUnit> founded) {
		List<Long> added = founded.stream().map((unit) -> this.service.add(unit).id()).toList();
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
			this.relations.add(relation, unitId, shared.iterator().next(), data.effectiveOn(), null);
		}
	}

	/**
	 * Sets right how, when and by which decision. Successors that began on the wrong day
	 * and predecessors that ended before it go along.
	 * @param version the version that was corrected
	 * @throws UnitRule.SuccessionChangedMeanwhile when somebody else saved it since
	 * @throws UnitRule.NotThere when a successor is not there on the new day
	 * @throws UnitRule.EndsBeforeStart when a unit would end before it begins
	 */
	UnitSuccession correct(long id, long version, NewSuccession data) {
		UnitSuccession succession = this.successions.get(id);
		if (succession.version() != version) {
			throw new UnitRule.SuccessionChangedMeanwhile();
		}
		LocalDate dayBefore = succession.effectiveOn();
		List<AdminUnit> ended = endedBy(succession);
		succession.correct(data);
		get(succession.successors()).stream()
			.filter((unit) -> dayBefore.equals(unit.validFrom()) && !dayBefore.equals(data.effectiveOn()))
			.forEach((unit) -> this.service.moveStart(unit, data.effectiveOn()));
		requireThere(succession.successors(), data.effectiveOn());
		moveEnds(ended, succession.predecessorsEnd());
		end(succession);
		return this.successions.saveAndFlush(succession);
	}

	/**
	 * Takes a wrongly recorded succession away. The predecessors that ended by it go on;
	 * units that it founded stay.
	 */
	void remove(long id) {
		UnitSuccession succession = this.successions.get(id);
		moveEnds(endedBy(succession), null);
		this.successions.delete(succession);
		this.successions.flush();
	}

	/** The predecessors that this succession, and no other, has ended. */
	private List<AdminUnit> endedBy(UnitSuccession succession) {
		LocalDate lastDay = succession.predecessorsEnd();
		return (lastDay == null) ? List.of() : get(succession.predecessors()).stream()
			.filter((unit) -> lastDay.equals(unit.validTo()))
			.filter((unit) -> !this.successions.endedByAnother(unit.id(), succession.id(), succession.effectiveOn()))
			.toList();
	}

	private void moveEnds(List<AdminUnit> ended, @Nullable LocalDate lastDay) {
		ended.forEach((unit) -> this.service.moveEnd(unit, lastDay));
	}

	private void end(UnitSuccession succession) {
		LocalDate lastDay = succession.predecessorsEnd();
		if (lastDay == null) {
			requireThere(succession.predecessors(), succession.effectiveOn().minusDays(1));
			return;
		}
		get(succession.predecessors()).forEach((unit) -> this.service.end(unit, lastDay));
	}

	private List<AdminUnit> get(Collection<Long> ids) {
		return ids.stream().sorted().map(this.units::get).toList();
	}

	private void requireThere(Collection<Long> ids, LocalDate day) {
		for (AdminUnit unit : get(ids)) {
			if (!unit.existsOn(day)) {
				throw new UnitRule.NotThere(unit.displayName(), day);
			}
		}
	}

}
