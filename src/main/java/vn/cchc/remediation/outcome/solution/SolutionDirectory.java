package vn.cchc.remediation.outcome.solution;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.outcome.Standings;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.unit.UnitType;
import vn.cchc.remediation.web.Option;
import vn.cchc.remediation.web.PageView;

/**
 * The solutions of all issued plans, ranked: first those that were carried out and won
 * points back, by how many; then those that won none, those that keep a maximum, and
 * those of which nothing is known. Reads only what was derived from issued versions, so
 * nothing that is being written can be found here.
 */
@Component
@Transactional(readOnly = true)
class SolutionDirectory {

	/** Solutions on a page. */
	static final int PAGE_SIZE = 20;

	private static final int MOST_DOMAINS = 40;

	private static final String STANDING = """
			case when t.purpose = 'MAINTAIN' then 'KEEPS'
				when t.won is null or x.state in ('NOT_STARTED', 'CANNOT') then 'UNTRIED'
				when t.won > 0 then 'WORKED' else 'FAILED' end""";

	private static final String ROWS = """
			select * from (
				select t.task_id, t.plan_id, %1$s as visible, u.unit_type, u.name as unit_name,
					u.illustrative or p.illustrative as illustrative, p.plan_year, t.section_title, t.codes, t.solution,
					t.output, t.target, t.lead, t.promised, t.won, t.lost_again, x.state,
					o.assessment_id is not null as scored, %2$s as standing
				from plan_outcome_task t
				join plan_outcome o on o.plan_id = t.plan_id
				join remediation_plan p on p.id = t.plan_id
				join admin_unit u on u.id = p.unit_id
				%3$s
				where %4$s) s
			""";

	/** The best first, as the page says. */
	private static final String RANKED = """
			order by array_position(array['WORKED', 'FAILED', 'KEEPS'], standing) nulls last, won desc nulls last,
				won / nullif(promised, 0) desc nulls last, plan_year desc, task_id
			limit :limit offset :offset
			""";

	private final JdbcClient jdbc;

	private final SameCriteria same;

	SolutionDirectory(JdbcClient jdbc, SameCriteria same) {
		this.jdbc = jdbc;
		this.same = same;
	}

	/** One page of what is wanted. */
	PageView<Solution> find(SolutionQuery query, UnitScope scope) {
		return find(query, scope, PAGE_SIZE, query.pageNumber());
	}

	/** All that is wanted. */
	List<Solution> all(SolutionQuery query, UnitScope scope) {
		return find(query, scope, Integer.MAX_VALUE, 0).rows();
	}

	private PageView<Solution> find(SolutionQuery query, UnitScope scope, int size, int page) {
		Map<String, Object> params = new HashMap<>(scope.params());
		String rows = rows(scope, conditions(query, params));
		query.standing().ifPresent((standing) -> params.put("standing", standing.name()));
		String wanted = rows + (query.standing().isPresent() ? " where standing = :standing " : "");
		long[] total = { 0 };
		List<Solution> found = this.jdbc
			.sql("select ranked.*, count(*) over () as total from (" + wanted + ") ranked " + RANKED)
			.params(params)
			.param("own", false)
			.param("limit", size)
			.param("offset", (long) page * size)
			.query((row, at) -> {
				total[0] = row.getLong("total");
				return read(row);
			})
			.list();
		return new PageView<>(found, page, size, total[0]);
	}

	/** One solution; empty when no issued version has it. */
	Optional<Solution> find(long taskId, UnitScope scope) {
		return this.jdbc.sql(rows(scope, "t.task_id = :task"))
			.params(scope.params())
			.param("task", taskId)
			.param("own", false)
			.query((row, at) -> read(row))
			.optional();
	}

	/** The domains in which there are solutions, by name. */
	List<Option> domains() {
		return this.jdbc.sql("""
				select fold_text(section_title) as value, min(section_title) as label from plan_outcome_task
				group by fold_text(section_title) order by min(section_title) collate "vi-x-icu" limit :most""")
			.param("most", MOST_DOMAINS)
			.query((row, at) -> new Option(row.getString("value"), row.getString("label")))
			.list();
	}

	/** A criterion by code and name; empty when there is none. */
	Optional<String> criterion(long criterionId) {
		return this.jdbc.sql("select code || '. ' || name from criterion where id = :id")
			.param("id", criterionId)
			.query(String.class)
			.optional();
	}

	private static String rows(UnitScope scope, String condition) {
		return ROWS.formatted(scope.sql("p.unit_id", "p.plan_year"), STANDING, Standings.NOW, condition);
	}

	private String conditions(SolutionQuery query, Map<String, Object> params) {
		List<String> conditions = new ArrayList<>(List.of("true"));
		if (!query.patterns().isEmpty()) {
			conditions.add("t.words like all (cast(:patterns as text[]))");
			params.put("patterns", query.patterns().toArray(String[]::new));
		}
		if (query.getCriterion() != null) {
			conditions.add("t.criterion_ids && cast(:criteria as bigint[])");
			params.put("criteria",
					array(this.same.of(Set.of(query.getCriterion())).getOrDefault(query.getCriterion(), Set.of())));
		}
		if (query.getCode() != null) {
			conditions.add("exists (select 1 from unnest(t.codes) as one (code) "
					+ "where one.code = :code or starts_with(one.code, :code || '.'))");
			params.put("code", query.getCode());
		}
		if (query.getDomain() != null) {
			conditions.add("fold_text(t.section_title) = :domain");
			params.put("domain", Texts.fold(query.getDomain()));
		}
		return String.join(" and ", conditions);
	}

	private static String array(Set<Long> ids) {
		return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
	}

	private static Solution read(ResultSet row) throws SQLException {
		String state = row.getString("state");
		return new Solution(row.getLong("task_id"), row.getLong("plan_id"), row.getBoolean("visible"),
				UnitType.valueOf(row.getString("unit_type")).word() + " " + row.getString("unit_name"),
				row.getBoolean("illustrative"), row.getInt("plan_year"), row.getString("section_title"),
				List.of((String[]) row.getArray("codes").getArray()), row.getString("solution"),
				row.getString("output"), row.getString("target"), row.getString("lead"), points(row, "promised"),
				points(row, "won"), points(row, "lost_again"), (state != null) ? TaskState.valueOf(state) : null,
				row.getBoolean("scored"), SolutionStanding.valueOf(row.getString("standing")));
	}

	private static @Nullable Points points(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return (number != null) ? new Points(number) : null;
	}

}
