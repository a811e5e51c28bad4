package vn.cchc.remediation.assessment;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A commune and a small criteria set of its own in the database: domain 1 of 13 points
 * with 1.1 (2) and 1.2 (11), domain 2 of 5 points.
 */
record TestSet(long unitId, long setId, Map<String, Long> ids) {

	static TestSet create(JdbcClient jdbc) {
		long unit = insert(jdbc,
				"insert into admin_unit (unit_type, name) values ('COMMUNE', 'Thử Nghiệm') returning id");
		long set = insert(jdbc, "insert into criteria_set (name, set_year, unit_level) "
				+ "values ('Bộ tiêu chí thử', 2024, 'COMMUNE') returning id");
		TestSet created = new TestSet(unit, set, new HashMap<>());
		created.add(jdbc, "1", null, "13");
		created.add(jdbc, "1.1", "1", "2");
		created.add(jdbc, "1.2", "1", "11");
		created.add(jdbc, "2", null, "5");
		return created;
	}

	/** Adds a criterion; {@code max} null while unknown. */
	void add(JdbcClient jdbc, String code, @Nullable String parent, @Nullable String max) {
		String parentId = (parent != null) ? String.valueOf(id(parent)) : "null";
		this.ids.put(code,
				insert(jdbc,
						"insert into criterion (set_id, parent_id, depth, code, sort_path, name, max_score) values "
								+ "(%d, %s, %d, '%s', '%s', 'Tiêu chí %s', %s) returning id".formatted(this.setId,
										parentId, code.split("\\.").length, code, code, code, max)));
	}

	long id(String code) {
		Long id = this.ids.get(code);
		if (id == null) {
			throw new IllegalArgumentException(code);
		}
		return id;
	}

	private static long insert(JdbcClient jdbc, String sql) {
		return jdbc.sql(sql).query(Long.class).single();
	}

}
