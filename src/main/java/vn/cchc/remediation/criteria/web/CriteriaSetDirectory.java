package vn.cchc.remediation.criteria.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitType;
import vn.cchc.remediation.web.Option;
import vn.cchc.remediation.web.PageView;

/** Reads lists of criteria sets, a statement or two each. */
@Component
@Transactional(readOnly = true)
class CriteriaSetDirectory {

	private static final int PAGE_SIZE = 50;

	private static final String MATCHING = """
			from criteria_set s where (cast(:year as integer) is null or s.set_year = :year)
			and (cast(:level as text) is null or s.unit_level = :level)
			and (cast(:name as text) is null or fold_text(s.name) like :name escape '\\')
			""";

	private final JdbcClient jdbc;

	CriteriaSetDirectory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The sets that match, newest year first. */
	PageView<Row> search(@Nullable String name, @Nullable Integer year, @Nullable UnitLevel level, int page) {
		long total = matching("select count(*) " + MATCHING, name, year, level).query(Long.class).single();
		List<Row> rows = matching("""
				select s.id, s.name, s.set_year, s.unit_level, s.issuer_name, s.decision_no, s.decision_date,
					s.illustrative, (select count(*) from criterion c where c.set_id = s.id) as criteria
				""" + MATCHING + """
				order by s.set_year desc, s.name collate "vi-x-icu", s.id limit :size offset :start
				""", name, year, level).param("size", PAGE_SIZE)
			.param("start", (long) page * PAGE_SIZE)
			.query((row, number) -> new Row(row.getLong("id"), row.getString("name"), row.getInt("set_year"),
					UnitLevel.valueOf(row.getString("unit_level")), row.getString("issuer_name"),
					row.getString("decision_no"), row.getObject("decision_date", LocalDate.class),
					row.getBoolean("illustrative"), row.getLong("criteria")))
			.list();
		return new PageView<>(rows, page, PAGE_SIZE, total);
	}

	private JdbcClient.StatementSpec matching(String sql, @Nullable String name, @Nullable Integer year,
			@Nullable UnitLevel level) {
		String folded = (name != null) ? Texts.fold(name) : "";
		return this.jdbc.sql(sql)
			.param("year", year)
			.param("level", (level != null) ? level.name() : null)
			.param("name", folded.isEmpty() ? null : "%" + folded.replaceAll("([%_\\\\])", "\\\\$1") + "%");
	}

	/** The years that have a set, newest first. */
	List<Integer> years() {
		return this.jdbc.sql("select distinct set_year from criteria_set order by set_year desc")
			.query(Integer.class)
			.list();
	}

	/** The other sets for the same level, for choosing one to compare with. */
	List<Option> comparable(CriteriaSet set) {
		return this.jdbc.sql("""
				select id, name, set_year from criteria_set where unit_level = :level and id <> :id
				order by set_year desc, name collate "vi-x-icu" limit 500""")
			.param("level", set.level().name())
			.param("id", set.id())
			.query((row, number) -> new Option(Long.toString(row.getLong("id")),
					row.getString("name") + " (" + row.getInt("set_year") + ")"))
			.list();
	}

	/** The units that may issue a set: provinces and districts, by name. */
	List<Option> issuers() {
		return this.jdbc.sql("""
				select id, unit_type, name from admin_unit where unit_level in ('PROVINCE', 'DISTRICT')
				order by unit_level desc, name collate "vi-x-icu", id""")
			.query((row, number) -> new Option(Long.toString(row.getLong("id")),
					UnitType.valueOf(row.getString("unit_type")).title() + " " + row.getString("name")))
			.list();
	}

	/** A set in the list. */
	record Row(long id, String name, int year, UnitLevel level, @Nullable String issuerName,
			@Nullable String decisionNo, @Nullable LocalDate decisionDate, boolean illustrative, long criteria) {
	}

}
