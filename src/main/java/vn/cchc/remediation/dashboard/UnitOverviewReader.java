package vn.cchc.remediation.dashboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.ScoreSheet;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.unit.UnitRow;

/** Reads the overview of one unit with a fixed number of statements. */
@Component
@Transactional(readOnly = true)
class UnitOverviewReader {

	private static final String DOMAINS = """
			select c.id, c.code, c.name, c.impact, d.max_score, d.self_score, d.final_score, d.gap,
				s.published_rank, s.published_index_change
			from assessment_domain d
			join criterion c on c.id = d.criterion_id
			left join criterion_score s on s.assessment_id = d.assessment_id and s.criterion_id = d.criterion_id
			where d.assessment_id = :assessment
			order by c.sort_path
			""";

	/**
	 * The criteria below the domains that lost points. The self score, where none was
	 * entered, is what the criteria below have.
	 */
	private static final String PARTS = """
			select c.id, c.parent_id, c.code, c.name, s.final_score, s.lost_score,
				coalesce(s.final_score + s.lost_score, c.max_score) as max_score,
				coalesce(s.self_score, below.self_score) as self_score
			from criterion_score s
			join criterion c on c.id = s.criterion_id
			left join lateral (
				select sum(x.self_score) as self_score from criterion k
				join criterion_score x on x.criterion_id = k.id and x.assessment_id = s.assessment_id
				where k.parent_id = c.id and x.applicable) below on true
			where s.assessment_id = :assessment and c.depth = 2 and s.applicable
				and s.lost_score > 0
			order by c.sort_path
			""";

	private static final String LOST = """
			select c.id, c.code, c.name, s.self_score, s.final_score, s.lost_score, s.deduction_reason,
				coalesce(s.final_score + s.lost_score, c.max_score) as max_score, count(*) over () as total,
				coalesce(sum(s.lost_score) over (), 0) as sum
			from criterion_score s
			join criterion c on c.id = s.criterion_id
			where s.assessment_id = :assessment and s.applicable
				and ((s.deepest and s.lost_score > 0) or (s.deducted and s.lost_score is null))
			order by s.lost_score desc nulls last, c.sort_path
			limit :limit
			""";

	/** So many rows are read at a glance; the score sheet lists all of them. */
	private static final int MOST_LOST = 20;

	private final JdbcClient jdbc;

	private final UnitDirectory directory;

	private final AssessmentService assessments;

	private final Clock clock;

	UnitOverviewReader(JdbcClient jdbc, UnitDirectory directory, AssessmentService assessments, Clock clock) {
		this.jdbc = jdbc;
		this.directory = directory;
		this.assessments = assessments;
		this.clock = clock;
	}

	/**
	 * The overview.
	 * @param year the year to show, null for the latest
	 * @param setId the set to show where a year has several
	 * @throws NotFound when there is no such unit
	 */
	UnitOverview read(long unitId, @Nullable Integer year, @Nullable Long setId, UnitScope scope) {
		return read(unitId, year, setId, scope, MOST_LOST);
	}

	/** The overview with every criterion that lost points, for files. */
	UnitOverview whole(long unitId, @Nullable Integer year, @Nullable Long setId, UnitScope scope) {
		return read(unitId, year, setId, scope, Integer.MAX_VALUE);
	}

	private UnitOverview read(long unitId, @Nullable Integer year, @Nullable Long setId, UnitScope scope, int lost) {
		UnitRow unit = unit(unitId);
		List<Long> predecessors = this.directory.predecessors(unitId);
		List<Scored> all = scored(unitId, predecessors, scope);
		List<Scored> own = all.stream().filter((scored) -> scored.unit().id() == unitId).toList();
		List<Scored> earlier = all.stream().filter((scored) -> scored.unit().id() != unitId).toList();
		Scored current = choose(own, year, setId);
		AssessmentLook look = (current != null) ? this.assessments.look(current.assessmentId()) : null;
		return new UnitOverview(unit, fullName(unit, current), reviewer(unitId, current),
				relatives(predecessors, scope), relatives(this.directory.successors(unitId), scope), current, own,
				earlier, (look != null) ? domains(look) : List.of(), (look != null) ? losses(look, lost) : Losses.NONE,
				(look != null) ? look.reconciliation().findings().size() : 0);
	}

	private List<Relative> relatives(List<Long> units, UnitScope scope) {
		if (units.isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select " + Columns.UNIT + ", " + scope.sql("u.id", null) + """
				 as visible from admin_unit u where u.id in (:units)
				order by u.valid_to desc nulls first, u.name collate "vi-x-icu", u.id
				""")
			.param("units", units)
			.params(scope.params())
			.query((row, index) -> new Relative(Columns.unit(row), row.getBoolean("visible")))
			.list();
	}

	private UnitRow unit(long unitId) {
		return this.jdbc.sql("select " + Columns.UNIT + " from admin_unit u where u.id = :unit")
			.param("unit", unitId)
			.query((row, index) -> Columns.unit(row))
			.optional()
			.orElseThrow(() -> new NotFound("unit", unitId));
	}

	private List<Scored> scored(long unitId, List<Long> predecessors, UnitScope scope) {
		List<Long> units = new ArrayList<>(predecessors);
		units.add(unitId);
		return this.jdbc.sql("select " + Scored.COLUMNS + """
				from assessment a
				join criteria_set s on s.id = a.set_id
				join admin_unit u on u.id = a.unit_id
				where a.unit_id in (:units) and %s
				order by a.year desc, a.status desc, a.id desc
				""".formatted(scope.sql("a.unit_id", "a.year")))
			.param("units", units)
			.params(scope.params())
			.query(Scored::read)
			.list();
	}

	private static @Nullable Scored choose(List<Scored> choices, @Nullable Integer year, @Nullable Long setId) {
		return choices.stream()
			.filter((scored) -> year == null || scored.year() == year)
			.filter((scored) -> setId == null || scored.setId() == setId)
			.findFirst()
			.orElse(null);
	}

	private String fullName(UnitRow unit, @Nullable Scored current) {
		LocalDate day = (current != null) ? endOf(current.year()) : LocalDate.now(this.clock);
		return Objects.requireNonNullElseGet(this.directory.fullNames(List.of(unit.id()), day).get(unit.id()),
				unit::displayName);
	}

	private @Nullable Long reviewer(long unitId, @Nullable Scored current) {
		return (current != null) ? this.directory.reviewerOf(unitId, endOf(current.year())).orElse(null) : null;
	}

	private static LocalDate endOf(int year) {
		return LocalDate.of(year, 12, 31);
	}

	private List<DomainLine> domains(AssessmentLook look) {
		ScoreSheet sheet = look.sheet();
		List<ParentedPart> parts = this.jdbc.sql(PARTS)
			.param("assessment", look.assessment().id())
			.query((row, index) -> part(row, sheet))
			.list();
		return this.jdbc.sql(DOMAINS)
			.param("assessment", look.assessment().id())
			.query((row, index) -> domain(row, sheet, parts))
			.list();
	}

	private static ParentedPart part(ResultSet row, ScoreSheet sheet) throws SQLException {
		long id = row.getLong("id");
		return new ParentedPart(row.getLong("parent_id"),
				new DomainLine.Part(id, row.getString("code"), row.getString("name"), Columns.points(row, "max_score"),
						Columns.points(row, "self_score"), Columns.points(row, "final_score"),
						Columns.points(row, "lost_score"), cut(sheet, id)));
	}

	private static DomainLine domain(ResultSet row, ScoreSheet sheet, List<ParentedPart> parts) throws SQLException {
		long id = row.getLong("id");
		return new DomainLine(id, row.getString("code"), row.getString("name"), row.getBoolean("impact"),
				Columns.points(row, "max_score"), Columns.points(row, "self_score"), Columns.points(row, "final_score"),
				Columns.points(row, "gap"), cut(sheet, id), Columns.integer(row, "published_rank"),
				Columns.points(row, "published_index_change"),
				parts.stream().filter((part) -> part.domainId() == id).map(ParentedPart::part).toList());
	}

	private static @Nullable Points cut(ScoreSheet sheet, long criterionId) {
		return sheet.node(criterionId).figures().cut();
	}

	private Losses losses(AssessmentLook look, int limit) {
		record Counted(LostCriterion criterion, long total, Points sum) {
		}
		List<Counted> rows = this.jdbc.sql(LOST)
			.param("assessment", look.assessment().id())
			.param("limit", limit)
			.query((row, index) -> new Counted(lost(row), row.getLong("total"), new Points(row.getBigDecimal("sum"))))
			.list();
		return rows.isEmpty() ? Losses.NONE
				: new Losses(rows.stream().map(Counted::criterion).toList(), rows.get(0).total(), rows.get(0).sum());
	}

	private static LostCriterion lost(ResultSet row) throws SQLException {
		return new LostCriterion(row.getLong("id"), row.getString("code"), row.getString("name"),
				Columns.points(row, "max_score"), Columns.points(row, "self_score"), Columns.points(row, "final_score"),
				Columns.points(row, "lost_score"), row.getString("deduction_reason"));
	}

	private record ParentedPart(long domainId, DomainLine.Part part) {
	}

}
