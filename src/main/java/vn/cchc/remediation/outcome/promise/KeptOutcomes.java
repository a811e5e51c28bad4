package vn.cchc.remediation.outcome.promise;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cchc.remediation.assessment.ScoresChanged;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.outcome.promise.NextAssessments.PlanCondition;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanParty;
import vn.cchc.remediation.plan.PlanVersions;

/**
 * Keeps what came of the plans, for pages that look at many at once. Before such a page
 * is read, the plans whose issued version, later assessment or mapping is another one
 * than what was kept are derived anew; scores that are entered take back what was derived
 * from them. So the pages never say anything else than the plan's own page. Who may see
 * it is not kept: as the plan's page does ({@link NextAssessments.Missing#HIDDEN}), pages
 * of an authority leave out what came of plans whose later scores belong to another unit
 * that the account may not see; the library of solutions is open to everybody, whosever
 * the scores are.
 */
@Component
public class KeptOutcomes {

	/** Plans derived in one transaction. */
	private static final int AT_ONCE = 200;

	private final NextAssessments assessments;

	private final NextScoresReader scores;

	private final PlanVersions versions;

	private final JdbcClient jdbc;

	private final NamedParameterJdbcTemplate batches;

	private final TransactionTemplate transaction;

	private final Clock clock;

	KeptOutcomes(NextAssessments assessments, NextScoresReader scores, PlanVersions versions, JdbcClient jdbc,
			NamedParameterJdbcTemplate batches, PlatformTransactionManager transactions, Clock clock) {
		this.assessments = assessments;
		this.scores = scores;
		this.versions = versions;
		this.jdbc = jdbc;
		this.batches = batches;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** Brings what is kept of all plans up to date. */
	public void refresh() {
		refresh(PlanCondition.ALL);
	}

	/** Brings what is kept of some plans up to date. */
	void refresh(PlanCondition plans) {
		int derived = this.assessments.stale(plans, 1).size();
		while (derived > 0) {
			derived = Objects.requireNonNull(this.transaction.execute((status) -> derive(plans)));
		}
	}

	/** Scores were entered from which something was derived. */
	@EventListener
	void forget(ScoresChanged event) {
		this.jdbc.sql("delete from plan_outcome where assessment_id = :assessment")
			.param("assessment", event.assessmentId())
			.update();
	}

	/**
	 * One at a time, whatever is stale then. While somebody else derives, nobody waits
	 * with a connection in hand: what is kept is read as it is.
	 */
	private int derive(PlanCondition condition) {
		boolean mine = this.jdbc.sql("select pg_try_advisory_xact_lock(hashtext('plan_outcome'))")
			.query(Boolean.class)
			.single();
		if (!mine) {
			return 0;
		}
		List<NextAssessment> plans = this.assessments.stale(condition, AT_ONCE);
		if (plans.isEmpty()) {
			return 0;
		}
		holdStill(plans);
		Map<Long, NextScores> next = this.scores.of(plans);
		Map<Long, PlanContent> contents = this.versions.last(plans.stream().map(NextAssessment::planId).toList());
		Map<Long, PlanOutcome> outcomes = new HashMap<>();
		contents.forEach((planId, content) -> outcomes.put(planId, OutcomeDerivation.of(content, next.get(planId))));
		keep(plans, outcomes);
		return plans.size();
	}

	/** Nobody enters scores between their being read and what is derived being kept. */
	private void holdStill(List<NextAssessment> plans) {
		List<Long> ids = plans.stream().map(NextAssessment::assessmentId).filter(Objects::nonNull).distinct().toList();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id from assessment where id in (:ids) order by id for share")
				.param("ids", ids)
				.query(Long.class)
				.list();
		}
	}

	/**
	 * A plan whose version is missing has nothing to tell, and keeps nobody from the
	 * others.
	 */
	private void keep(List<NextAssessment> plans, Map<Long, PlanOutcome> outcomes) {
		this.jdbc.sql("delete from plan_outcome where plan_id in (:plans)")
			.param("plans", plans.stream().map(NextAssessment::planId).toList())
			.update();
		write("""
				insert into plan_outcome (plan_id, version_no, assessment_id, mapping_version, derived_at)
				values (:plan, :version, :assessment, :mapping, :at)""", plans.stream().map(this::head));
		write("""
				insert into plan_outcome_row (plan_id, place, criterion_id, section_code, section_title, code, name, state,
				repeated, lost_before, promised, won, lost_again, newly_lost)
				values (:plan, :place, :criterion, :sectionCode, :section, :code, :name, :state, :repeated, :lostBefore,
				:promised, :won, :lostAgain, :newlyLost)""",
				outcomes.entrySet().stream().flatMap((plan) -> rows(plan.getKey(), plan.getValue()).stream()));
		write("""
				insert into plan_outcome_task (task_id, plan_id, section_code, section_title, codes, criterion_ids, purpose,
				solution, output, target, lead, promised, won, lost_again, words)
				values (:task, :plan, :sectionCode, :section, :codes, :criteria, :purpose, :solution, :output, :target,
				:lead, :promised, :won, :lostAgain, :words)""",
				outcomes.entrySet()
					.stream()
					.flatMap((plan) -> plan.getValue()
						.tasks()
						.stream()
						.filter((task) -> task.task().solution() != null)
						.map((task) -> task(plan.getKey(), task))));
	}

	private void write(String sql, Stream<MapSqlParameterSource> rows) {
		MapSqlParameterSource[] all = rows.toArray(MapSqlParameterSource[]::new);
		if (all.length > 0) {
			this.batches.batchUpdate(sql, all);
		}
	}

	private MapSqlParameterSource head(NextAssessment plan) {
		return new MapSqlParameterSource().addValue("plan", plan.planId())
			.addValue("version", plan.versionNo())
			.addValue("assessment", plan.assessmentId())
			.addValue("mapping", plan.mappingVersion())
			.addValue("at", OffsetDateTime.now(this.clock));
	}

	private static List<MapSqlParameterSource> rows(long planId, PlanOutcome outcome) {
		List<MapSqlParameterSource> rows = new ArrayList<>();
		outcome.domains()
			.forEach((domain) -> domain.rows()
				.forEach((row) -> rows.add(new MapSqlParameterSource().addValue("plan", planId)
					.addValue("place", rows.size())
					.addValue("criterion", row.criterionId())
					.addValue("sectionCode", domain.code())
					.addValue("section", domain.title())
					.addValue("code", row.code())
					.addValue("name", row.name())
					.addValue("state", row.standing().state().name())
					.addValue("repeated", row.standing().repeated())
					.addValue("lostBefore",
							number((row.standing().state() == RowState.OVERLAPPING) ? null : row.lostBefore()))
					.addValue("promised", number(row.promised()))
					.addValue("won", number(row.won()))
					.addValue("lostAgain", number(row.lostAgain()))
					.addValue("newlyLost", number(row.newlyLost())))));
		return rows;
	}

	private static MapSqlParameterSource task(long planId, PlanOutcome.TaskOutcome outcome) {
		PlanContent.Task task = outcome.task();
		PlanParty lead = task.lead();
		return new MapSqlParameterSource().addValue("task", task.id())
			.addValue("plan", planId)
			.addValue("sectionCode", outcome.sectionCode())
			.addValue("section", outcome.sectionTitle())
			.addValue("codes", outcome.codes().toArray(String[]::new))
			.addValue("criteria", outcome.criterionIds().toArray(Long[]::new))
			.addValue("purpose", task.purpose().name())
			.addValue("solution", task.solution())
			.addValue("output", task.output())
			.addValue("target", task.target())
			.addValue("lead", (lead != null) ? lead.name() : null)
			.addValue("promised", number(outcome.promised()))
			.addValue("won", number(outcome.won()))
			.addValue("lostAgain", number(outcome.lostAgain()))
			.addValue("words",
					Texts.fold(Stream
						.of(task.solution(), task.output(), task.target(), outcome.sectionTitle(),
								String.join(" ", outcome.codes()))
						.filter(Objects::nonNull)
						.collect(Collectors.joining("\n"))));
	}

	private static @Nullable BigDecimal number(@Nullable Points points) {
		return (points != null) ? points.value() : null;
	}

}
