package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A unit's life in sentences: founded, merged, placed under another parent, ended. */
@Component
@Transactional(readOnly = true)
class UnitTimeline {

	private static final String SUCCESSIONS = """
			select s.id, s.kind, s.effective_on, s.decision_no, x.side, u.unit_type, u.name
			from unit_succession s
			join lateral (
				select 'FROM' as side, unit_id from unit_succession_from where succession_id = s.id
				union all
				select 'TO', unit_id from unit_succession_to where succession_id = s.id) x on true
			join admin_unit u on u.id = x.unit_id
			where s.id in (select succession_id from unit_succession_from where unit_id = :unit
				union select succession_id from unit_succession_to where unit_id = :unit)
			order by s.effective_on, s.id, u.name collate "vi-x-icu"
			""";

	private final JdbcClient jdbc;

	private final RelationStore relations;

	private final UnitWords words;

	UnitTimeline(JdbcClient jdbc, RelationStore relations, UnitWords words) {
		this.jdbc = jdbc;
		this.relations = relations;
		this.words = words;
	}

	/** What happened to the unit, the oldest first; what has no day comes before. */
	List<Event> of(AdminUnit unit) {
		List<Event> events = new ArrayList<>();
		if (unit.validFrom() != null) {
			events.add(Event.plain(unit.validFrom(), this.words.text("unit.timeline.founded", unit.displayName())));
		}
		addSuccessions(unit, events::add);
		addRelations(Relation.PARENT, unit, events::add);
		addRelations(Relation.REVIEWER, unit, events::add);
		if (unit.validTo() != null) {
			events.add(Event.plain(unit.validTo(), this.words.text("unit.timeline.ended", unit.displayName())));
		}
		events.sort(Comparator.comparing(Event::day, Comparator.nullsFirst(Comparator.naturalOrder())));
		return events;
	}

	private void addRelations(Relation relation, AdminUnit unit, Consumer<Event> events) {
		for (DatedRelation row : this.relations.rows(relation, unit.id())) {
			events.accept(Event.plain(row.from(), this.words.text("unit.timeline." + relation, row.otherName())));
		}
	}

	private void addSuccessions(AdminUnit unit, Consumer<Event> events) {
		Map<Long, List<Part>> bySuccession = this.jdbc.sql(SUCCESSIONS)
			.param("unit", unit.id())
			.query(Part.class)
			.stream()
			.collect(Collectors.groupingBy(Part::id, LinkedHashMap::new, Collectors.toList()));
		bySuccession.values()
			.forEach((parts) -> events
				.accept(new Event(parts.get(0).effectiveOn(), sentence(parts), parts.get(0).id())));
	}

	private String sentence(List<Part> parts) {
		String text = this.words.text("unit.timeline." + parts.get(0).kind(), names(parts, "FROM"), names(parts, "TO"));
		String decision = parts.get(0).decisionNo();
		return (decision != null) ? text + " " + this.words.text("unit.timeline.decision", decision) : text;
	}

	private static String names(List<Part> parts, String side) {
		return parts.stream()
			.filter((part) -> part.side().equals(side))
			.map((part) -> part.unitType().word() + " " + part.name())
			.collect(Collectors.joining(", "));
	}

	/** A unit on one side of a succession. */
	private record Part(long id, SuccessionKind kind, LocalDate effectiveOn, @Nullable String decisionNo, String side,
			UnitType unitType, String name) {
	}

	/**
	 * One thing that happened.
	 *
	 * @param day when, null when unknown
	 * @param sentence what
	 * @param successionId the succession that it is, null when it is none
	 */
	record Event(@Nullable LocalDate day, String sentence, @Nullable Long successionId) {

		private static Event plain(@Nullable LocalDate day, String sentence) {
			return new Event(day, sentence, null);
		}

	}

}
