package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;

/** The offices, positions and groups of a unit. */
@Service
@Transactional
public class OrgUnitService {

	private final OrgUnitRepository orgUnits;

	OrgUnitService(OrgUnitRepository orgUnits) {
		this.orgUnits = orgUnits;
	}

	/** All of a unit's offices, positions and groups, ended ones too, in their order. */
	@Transactional(readOnly = true)
	public List<OrgUnit> of(long unitId) {
		return this.orgUnits.findByUnitIdOrderByKindAscPositionAscIdAsc(unitId);
	}

	/**
	 * Adds one at the end of its kind.
	 * @throws UnitRule.OrgUnitExists when the unit has one of that kind and name
	 */
	public OrgUnit add(long unitId, OrgUnitKind kind, String name, @Nullable LocalDate validFrom,
			@Nullable LocalDate validTo) {
		OrgUnit added = new OrgUnit(unitId, kind, name, validFrom, validTo);
		List<OrgUnit> others = ofKind(unitId, kind);
		requireUnused(others, added.name());
		added.moveTo(others.stream().mapToInt(OrgUnit::position).max().orElse(-1) + 1);
		return this.orgUnits.save(added);
	}

	/** Adds one without dates at the end of its kind. */
	public OrgUnit add(long unitId, OrgUnitKind kind, String name) {
		return add(unitId, kind, name, null, null);
	}

	/**
	 * Renames one of the unit's.
	 * @throws UnitRule.NameMissing when nothing is left of the name, or too much
	 * @throws UnitRule.OrgUnitExists when another one of the kind has the name
	 */
	public void rename(long unitId, long id, String name) {
		OrgUnit renamed = get(unitId, id);
		String newName = Texts.normalize(name);
		if (newName.isEmpty() || newName.length() > OrgUnit.NAME_LENGTH) {
			throw new UnitRule.NameMissing();
		}
		requireUnused(others(renamed), newName);
		renamed.rename(newName);
		this.orgUnits.save(renamed);
	}

	/**
	 * Moves one among its kind.
	 * @param by −1 for one place up, 1 for one down; at the edge nothing happens
	 */
	public void move(long unitId, long id, int by) {
		OrgUnit moved = get(unitId, id);
		List<OrgUnit> order = new ArrayList<>(ofKind(unitId, moved.kind()));
		int place = order.indexOf(moved);
		if (place + by >= 0 && place + by < order.size()) {
			Collections.swap(order, place, place + by);
		}
		for (int position = 0; position < order.size(); position++) {
			order.get(position).moveTo(position);
		}
		this.orgUnits.saveAll(order);
	}

	/** Ends one of the unit's after the day. */
	public void end(long unitId, long id, LocalDate lastDay) {
		OrgUnit ended = get(unitId, id);
		ended.end(lastDay);
		this.orgUnits.save(ended);
	}

	/**
	 * Takes back that one ended.
	 * @throws UnitRule.OrgUnitExists when another one took the name meanwhile
	 */
	public void reopen(long unitId, long id) {
		OrgUnit reopened = get(unitId, id);
		requireUnused(others(reopened), reopened.name());
		reopened.reopen();
		this.orgUnits.save(reopened);
	}

	/**
	 * One of the unit's.
	 * @throws NotFound when the unit has no such office, position or group
	 */
	@Transactional(readOnly = true)
	public OrgUnit get(long unitId, long id) {
		return this.orgUnits.findById(id)
			.filter((orgUnit) -> orgUnit.unitId() == unitId)
			.orElseThrow(() -> new NotFound("office", id));
	}

	private List<OrgUnit> ofKind(long unitId, OrgUnitKind kind) {
		return of(unitId).stream().filter((orgUnit) -> orgUnit.kind() == kind).toList();
	}

	private List<OrgUnit> others(OrgUnit orgUnit) {
		return ofKind(orgUnit.unitId(), orgUnit.kind()).stream().filter((other) -> other != orgUnit).toList();
	}

	private static void requireUnused(List<OrgUnit> others, String name) {
		if (others.stream().anyMatch((other) -> other.validTo() == null && other.name().equalsIgnoreCase(name))) {
			throw new UnitRule.OrgUnitExists(name);
		}
	}

}
