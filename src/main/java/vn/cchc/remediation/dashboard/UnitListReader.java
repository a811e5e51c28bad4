package vn.cchc.remediation.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.unit.UnitCondition;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitQuery;
import vn.cchc.remediation.unit.UnitRow;
import vn.cchc.remediation.web.PageView;

/** Reads the list of units that an account may see, with their latest scores. */
@Component
@Transactional(readOnly = true)
class UnitListReader {

	private final JdbcClient jdbc;

	private final UnitDirectory directory;

	private final Clock clock;

	UnitListReader(JdbcClient jdbc, UnitDirectory directory, Clock clock) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.clock = clock;
	}

	/**
	 * One page of the units whose names fit.
	 * @param text part of the name, with or without accents
	 * @param level only this level
	 */
	PageView<Line> find(@Nullable String text, @Nullable UnitLevel level, int page, UnitScope scope) {
		UnitQuery query = new UnitQuery(text, level, null, null);
		UnitCondition visible = new UnitCondition(scope.sql("u.id", null), scope.params());
		int size = AuthorityReader.PAGE_SIZE;
		List<UnitRow> units = this.directory.search(query, visible, size, page * size);
		return new PageView<>(lines(units, scope), page, size, this.directory.count(query, visible));
	}

	private List<Line> lines(List<UnitRow> units, UnitScope scope) {
		if (units.isEmpty()) {
			return List.of();
		}
		List<Long> ids = units.stream().map(UnitRow::id).toList();
		Map<Long, String> names = this.directory.fullNames(ids, LocalDate.now(this.clock));
		Map<Long, UnitStanding> latest = latest(ids, scope);
		return units.stream()
			.map((unit) -> new Line(unit, above(names.get(unit.id())), latest.get(unit.id())))
			.toList();
	}

	private static @Nullable String above(@Nullable String fullName) {
		int comma = (fullName != null) ? fullName.indexOf(", ") : -1;
		return (fullName != null && comma >= 0) ? fullName.substring(comma + 2) : null;
	}

	private Map<Long, UnitStanding> latest(List<Long> ids, UnitScope scope) {
		return this.jdbc.sql("select distinct on (u.id) " + UnitStanding.COLUMNS + """
				 from admin_unit u
				join assessment a on a.unit_id = u.id
				where u.id in (:ids) and %s
				order by u.id, a.year desc, a.status desc, a.id desc
				""".formatted(scope.sql("a.unit_id", "a.year")))
			.param("ids", ids)
			.params(scope.params())
			.query(UnitStanding::read)
			.stream()
			.collect(Collectors.toMap((standing) -> standing.unit().id(), Function.identity()));
	}

	/**
	 * A unit of the list.
	 *
	 * @param above the units above it, null while unknown
	 * @param latest its latest scores, null while it has none
	 */
	record Line(UnitRow unit, @Nullable String above, @Nullable UnitStanding latest) {
	}

}
