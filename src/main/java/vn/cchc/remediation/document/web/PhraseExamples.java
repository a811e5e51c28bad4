package vn.cchc.remediation.document.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.document.bundle.BundledPlans;
import vn.cchc.remediation.document.compose.PaperDocuments;
import vn.cchc.remediation.document.compose.PlanDocuments;
import vn.cchc.remediation.document.compose.ResultDocuments;
import vn.cchc.remediation.document.compose.WorkingPapers;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.result.ResultService;

/**
 * Real documents on which an authority's words can be tried: the plans of its units of
 * the latest year, and the latest document of each other kind.
 */
@Component
@Transactional(readOnly = true)
class PhraseExamples {

	/**
	 * Per kind the latest one; the first parameter is the authority, the second today.
	 */
	private static final Map<DocumentKind, String> LATEST = Map.of(DocumentKind.RESULT, """
			select r.id from result_report r where r.issued_versions > 0 and exists (select 1 from unit_reviewer w
				where w.unit_id = r.unit_id and w.reviewer_id = :authority) order by r.id desc limit 1""",
			DocumentKind.REPORT,
			"""
					select r.id from progress_report r join reporting_period d on d.id = r.period_id
					where d.authority_id = :authority and r.submissions > 0 order by r.submitted_at desc, r.id limit 1""",
			DocumentKind.NOTICE, """
					select c.report_id from (
						select distinct on (one.report_id) one.report_id, one.decided_at, one.reopened_at
						from progress_decision one join progress_report r on r.id = one.report_id
						join reporting_period d on d.id = r.period_id
						where d.authority_id = :authority order by one.report_id, one.submission desc) c
					where c.reopened_at is null order by c.decided_at desc, c.report_id limit 1""",
			DocumentKind.MINUTES, """
					select d.id from reporting_period d where d.authority_id = :authority
					order by d.year desc, d.ordinal desc, d.id limit 1""", DocumentKind.REMINDER, """
					select p.unit_id from remediation_plan p join unit_reviewer w on w.unit_id = p.unit_id
						and w.reviewer_id = :authority and w.valid @> cast(:today as date)
					left join task_in_force t on t.plan_id = p.id and t.due_last_day < :today
					where p.issued_versions > 0 and p.status <> 'CLOSED'
					group by p.unit_id order by count(t.task_id) desc, p.unit_id limit 1""", DocumentKind.SCORES, """
					select a.id from assessment a where a.status = 'PUBLISHED' and exists (select 1 from unit_reviewer w
						where w.unit_id = a.unit_id and w.reviewer_id = :authority)
					order by a.year desc, a.id limit 1""");

	/** Kinds that are made from the same thing as another kind. */
	private static final Map<DocumentKind, DocumentKind> ALIKE = Map.of(DocumentKind.CALL, DocumentKind.REMINDER,
			DocumentKind.SUMMARY, DocumentKind.REMINDER, DocumentKind.DEDUCTIONS, DocumentKind.SCORES);

	private final BundledPlans bundled;

	private final PlanService planService;

	private final ResultService resultService;

	private final PlanDocuments plans;

	private final ResultDocuments results;

	private final PaperDocuments papers;

	private final WorkingPapers working;

	private final DocumentNames names;

	private final JdbcClient jdbc;

	private final Clock clock;

	PhraseExamples(BundledPlans bundled, PlanService planService, ResultService resultService, PlanDocuments plans,
			ResultDocuments results, PaperDocuments papers, WorkingPapers working, DocumentNames names, JdbcClient jdbc,
			Clock clock) {
		this.bundled = bundled;
		this.planService = planService;
		this.resultService = resultService;
		this.plans = plans;
		this.results = results;
		this.papers = papers;
		this.working = working;
		this.names = names;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The documents, plans first. */
	List<Example> of(long authorityId) {
		Stream<Example> latestPlans = this.bundled.years(authorityId)
			.stream()
			.limit(1)
			.flatMap((year) -> this.bundled.of(authorityId, year.number()).stream())
			.map((plan) -> new Example(new DocumentSource(DocumentKind.PLAN, plan.planId()), this.names.of(plan)));
		List<Example> others = new ArrayList<>();
		for (DocumentKind kind : DocumentKind.values()) {
			String sql = LATEST.get(ALIKE.getOrDefault(kind, kind));
			if (sql != null) {
				this.jdbc.sql(sql)
					.param("authority", authorityId)
					.param("today", LocalDate.now(this.clock))
					.query(Long.class)
					.optional()
					.map((id) -> new DocumentSource(kind, id))
					.ifPresent((source) -> others.add(new Example(source, this.names.of(source))));
			}
		}
		return Stream.concat(latestPlans, others.stream()).toList();
	}

	/** Whose document it is. */
	long issuer(DocumentSource source) {
		return switch (source.kind()) {
			case PLAN -> this.planService.look(source.id()).content().unitId();
			case RESULT -> this.resultService.look(source.id()).content().unitId();
			case SCORES, DEDUCTIONS, SUMMARY -> this.working.present(source).unitId();
			default -> this.papers.issuer(source);
		};
	}

	/** The document with other words; nothing is kept. */
	OfficialDocument tried(DocumentSource source, Map<String, String> tried) {
		return switch (source.kind()) {
			case PLAN ->
				this.plans.tried(source.id(), this.planService.look(source.id()).plan().issuedVersions(), tried);
			case RESULT -> this.results.tried(source.id(), tried);
			case SCORES, DEDUCTIONS, SUMMARY -> this.working.present(source, tried).composed().document();
			default -> this.papers.tried(source, tried);
		};
	}

	/**
	 * A document on which words can be tried.
	 *
	 * @param source what it is made from
	 * @param name what it is called
	 */
	record Example(DocumentSource source, String name) {

		/** What a form sends of it. */
		public String value() {
			return this.source.kind().path() + "/" + this.source.id();
		}

	}

}
