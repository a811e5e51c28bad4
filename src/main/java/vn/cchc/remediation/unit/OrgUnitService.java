package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
		List<OrgUnit> others = of(unitId).stream().filter((other) -> other.kind() == kind).toList();
		if (others.stream().anyMatch((other) -> other.name().equalsIgnoreCase(added.name()))) {
			throw new UnitRule.OrgUnitExists(added.name());
		}
		added.moveTo(others.stream().mapToInt(OrgUnit::position).max().orElse(-1) + 1);
		return this.orgUnits.save(added);
	}

	/** Adds one without dates at the end of its kind. */
	public OrgUnit add(long unitId, OrgUnitKind kind, String name) {
		return add(unitId, kind, name, null, null);
	}

}
