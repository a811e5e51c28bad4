package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores relations as date ranges. Plain SQL, because rows must be shortened before
 * others are inserted (no two may overlap, not even for a moment) and Hibernate inserts
 * first.
 */
@Component
class RelationStore {

	private final JdbcClient jdbc;

	RelationStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The history of a unit; its rows stay locked until the transaction ends. */
	RelationHistory load(Relation relation, long unitId) {
		this.jdbc.sql("select id from admin_unit where id = :unit for update")
			.param("unit", unitId)
			.query(Long.class)
			.optional();
		return new RelationHistory(rows(relation, unitId));
	}

	/** The relations of a unit, the oldest first. */
	List<DatedRelation> rows(Relation relation, long unitId) {
		return this.jdbc.sql("""
				select r.id, r.%s as other_id, o.unit_type, o.name, lower(r.valid) as first_day,
					upper(r.valid) - 1 as last_day
				from %s r join admin_unit o on o.id = r.%1$s
				where r.unit_id = :unit order by lower(r.valid) nulls first
				""".formatted(relation.column(), relation.table()))
			.param("unit", unitId)
			.query((row, number) -> new DatedRelation(row.getLong("id"), row.getLong("other_id"),
					UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("name"),
					row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)))
			.list();
	}

	/**
	 * Stores what changed: first what is gone, then what became shorter, then new rows.
	 */
	void save(Relation relation, long unitId, RelationHistory history) {
		List<DatedRelation> wanted = history.rows();
		Set<Long> kept = wanted.stream().map(DatedRelation::id).collect(Collectors.toSet());
		for (DatedRelation stored : rows(relation, unitId)) {
			if (!kept.contains(stored.id())) {
				delete(relation, stored.id());
			}
			else if (!wanted.contains(stored)) {
				update(relation, wanted.stream().filter((row) -> row.id() == stored.id()).findFirst().orElseThrow());
			}
		}
		wanted.stream().filter((row) -> row.id() == 0).forEach((row) -> insert(relation, unitId, row));
	}

	private void delete(Relation relation, long id) {
		this.jdbc.sql("delete from " + relation.table() + " where id = :id").param("id", id).update();
	}

	private void update(Relation relation, DatedRelation row) {
		this.jdbc
			.sql("update " + relation.table() + " set " + relation.column()
					+ " = :other, valid = daterange(cast(:from as date), cast(:to as date), '[]') where id = :id")
			.param("other", row.otherId())
			.param("from", row.from())
			.param("to", row.to())
			.param("id", row.id())
			.update();
	}

	private void insert(Relation relation, long unitId, DatedRelation row) {
		this.jdbc
			.sql("insert into " + relation.table() + " (unit_id, " + relation.column()
					+ ", valid) values (:unit, :other, daterange(cast(:from as date), cast(:to as date), '[]'))")
			.param("unit", unitId)
			.param("other", row.otherId())
			.param("from", row.from())
			.param("to", row.to())
			.update();
	}

	/**
	 * After its last day a unit has no parent and no reviewing authority, and is none.
	 * Rows that would only begin later are removed.
	 */
	void closeAll(long unitId, LocalDate lastDay) {
		for (Relation relation : Relation.values()) {
			for (String side : List.of("unit_id", relation.column())) {
				closeSide(relation, side, unitId, lastDay);
			}
		}
	}

	private void closeSide(Relation relation, String side, long unitId, LocalDate lastDay) {
		this.jdbc.sql("delete from " + relation.table() + " where " + side + " = :unit and lower(valid) > :last")
			.param("unit", unitId)
			.param("last", lastDay)
			.update();
		this.jdbc
			.sql("update " + relation.table() + " set valid = valid * daterange(null, :last, '[]') where " + side
					+ " = :unit and (upper_inf(valid) or upper(valid) > :last)")
			.param("unit", unitId)
			.param("last", lastDay)
			.update();
	}

	/**
	 * The unit's own relations that ended with it go on to its corrected last day, but
	 * not beyond that of the other unit.
	 */
	void prolong(long unitId, LocalDate wrongLastDay, @Nullable LocalDate lastDay) {
		for (Relation relation : Relation.values()) {
			this.jdbc
				.sql("update " + relation.table() + " r set valid ="
						+ " daterange(lower(r.valid), least(cast(:last as date), o.valid_to), '[]') from admin_unit o"
						+ " where o.id = r." + relation.column() + " and r.unit_id = :unit"
						+ " and upper(r.valid) - 1 = :wrong")
				.param("unit", unitId)
				.param("last", lastDay)
				.param("wrong", wrongLastDay)
				.update();
		}
	}

	/**
	 * The unit's own relations that began with it begin on its corrected first day; those
	 * that would be over by then are removed.
	 */
	void moveStart(long unitId, LocalDate wrongFirstDay, LocalDate firstDay) {
		for (Relation relation : Relation.values()) {
			this.jdbc
				.sql("delete from " + relation.table()
						+ " where unit_id = :unit and lower(valid) = :wrong and upper(valid) <= :first")
				.param("unit", unitId)
				.param("wrong", wrongFirstDay)
				.param("first", firstDay)
				.update();
			this.jdbc
				.sql("update " + relation.table() + " set valid = daterange(:first, upper(valid))"
						+ " where unit_id = :unit and lower(valid) = :wrong")
				.param("unit", unitId)
				.param("wrong", wrongFirstDay)
				.param("first", firstDay)
				.update();
		}
	}

	/** Takes away the parents and reviewing authorities of a unit that is deleted. */
	void deleteAll(long unitId) {
		for (Relation relation : Relation.values()) {
			this.jdbc.sql("delete from " + relation.table() + " where unit_id = :unit").param("unit", unitId).update();
		}
	}

	/** Whether the parent stands below the unit at some time in between. */
	boolean wouldCircle(long unitId, DatedRelation added) {
		Boolean found = this.jdbc.sql("""
				with recursive line as (
					select cast(:other as bigint) as at_id,
						daterange(cast(:from as date), cast(:to as date), '[]') as valid, 0 as depth
					union all
					select p.parent_id, l.valid * p.valid, l.depth + 1
					from line l join unit_parent p on p.unit_id = l.at_id and p.valid && l.valid
					where l.depth < 10)
				select exists (select 1 from line where at_id = :unit)
				""")
			.param("other", added.otherId())
			.param("from", added.from())
			.param("to", added.to())
			.param("unit", unitId)
			.query(Boolean.class)
			.single();
		return Objects.requireNonNull(found);
	}

}
