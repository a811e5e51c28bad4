package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads about units for every module: who reviews whom, who came before and after,
 * search, and names with the units above. Every method is one statement, however many
 * units it is about.
 */
@Component
@Transactional(readOnly = true)
public class UnitDirectory {

	private static final String FULL_NAMES = """
			with recursive line as (
				select u.id as unit_id, u.id as at_id, 0 as depth,
					greatest(least(coalesce(u.valid_to, :on), :on), u.valid_from) as day
				from admin_unit u where u.id in (:ids)
				union all
				select l.unit_id, p.parent_id, l.depth + 1, l.day
				from line l join unit_parent p on p.unit_id = l.at_id and p.valid @> l.day
				where l.depth < 4)
			select l.unit_id, a.unit_type, a.name
			from line l join admin_unit a on a.id = l.at_id
			order by l.unit_id, l.depth
			""";

	private final JdbcClient jdbc;

	UnitDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Who reviews the unit on the day. */
	public Optional<Long> reviewerOf(long unitId, LocalDate day) {
		return related(Relation.REVIEWER, unitId, day);
	}

	/** The unit above on the day. */
	public Optional<Long> parentOf(long unitId, LocalDate day) {
		return related(Relation.PARENT, unitId, day);
	}

	/** The other unit of a relation on the day. */
	Optional<Long> related(Relation relation, long unitId, LocalDate day) {
		return this.jdbc
			.sql("select " + relation.column() + " from " + relation.table()
					+ " where unit_id = :unit and valid @> cast(:day as date)")
			.param("unit", unitId)
			.param("day", day)
			.query(Long.class)
			.optional();
	}

	/** The units that the authority reviews on the day, by name. */
	public List<Long> reviewedBy(long authorityId, LocalDate day) {
		return this.jdbc.sql("""
				select r.unit_id from unit_reviewer r join admin_unit u on u.id = r.unit_id
				where r.reviewer_id = :authority and r.valid @> cast(:day as date)
				order by u.name collate "vi-x-icu", u.id
				""").param("authority", authorityId).param("day", day).query(Long.class).list();
	}

	/** Every unit that came before, also through several successions; not itself. */
	public List<Long> predecessors(long unitId) {
		return line(unitId, "unit_succession_to", "unit_succession_from");
	}

	/** Every unit that came after, also through several successions; not itself. */
	public List<Long> successors(long unitId) {
		return line(unitId, "unit_succession_from", "unit_succession_to");
	}

	private List<Long> line(long unitId, String here, String there) {
		return this.jdbc.sql("""
				with recursive line(unit_id) as (
					select cast(:unit as bigint)
					union
					select t.unit_id from line l
					join %s h on h.unit_id = l.unit_id
					join %s t on t.succession_id = h.succession_id)
				select l.unit_id from line l join admin_unit u on u.id = l.unit_id
				where l.unit_id <> :unit
				order by u.valid_to desc nulls first, u.name collate "vi-x-icu", u.id
				""".formatted(here, there)).param("unit", unitId).query(Long.class).list();
	}

	/**
	 * The units that fit, the best match first, then by name.
	 * @param query what is looked for
	 * @param condition what the caller adds, over {@code admin_unit u}
	 * @param limit at most so many
	 * @param offset how many to skip
	 */
	public List<UnitRow> search(UnitQuery query, UnitCondition condition, int limit, int offset) {
		UnitSearch search = new UnitSearch(query, condition);
		return this.jdbc.sql("""
				select u.id, u.unit_type as type, u.name, u.code, u.valid_from, u.valid_to, u.illustrative
				from admin_unit u where %s
				order by %s u.name collate "vi-x-icu", u.id limit :limit offset :offset
				""".formatted(search.where(), search.order()))
			.params(search.params())
			.param("limit", limit)
			.param("offset", offset)
			.query(UnitRow.class)
			.list();
	}

	/** How many units fit. */
	public long count(UnitQuery query, UnitCondition condition) {
		UnitSearch search = new UnitSearch(query, condition);
		return this.jdbc.sql("select count(*) from admin_unit u where " + search.where())
			.params(search.params())
			.query(Long.class)
			.single();
	}

	/**
	 * The names with the units above them: {@code xã Hải Yến, huyện Cao Lộc, tỉnh Lạng
	 * Sơn}.
	 * @param unitIds the units
	 * @param on the day whose parents count; for a unit that ended before, its last day
	 */
	public Map<Long, String> fullNames(Collection<Long> unitIds, LocalDate on) {
		if (unitIds.isEmpty()) {
			return Map.of();
		}
		record Part(long unitId, UnitType unitType, String name) {
		}
		return this.jdbc.sql(FULL_NAMES)
			.param("ids", unitIds)
			.param("on", on)
			.query(Part.class)
			.stream()
			.collect(Collectors.groupingBy(Part::unitId, LinkedHashMap::new, Collectors
				.mapping((part) -> part.unitType().word() + " " + part.name(), Collectors.joining(", "))));
	}

}
