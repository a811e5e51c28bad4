package vn.cchc.remediation.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.core.RetrospectiveClock;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.result.ResultCell;
import vn.cchc.remediation.result.ResultChange;
import vn.cchc.remediation.result.ResultContent;
import vn.cchc.remediation.result.ResultEditor;
import vn.cchc.remediation.result.ResultField;
import vn.cchc.remediation.result.ResultService;
import vn.cchc.remediation.result.ResultStarter;

/**
 * Adds the result report of a published document (S3), issued: its facts in sentences of
 * our own; and the draft that the program makes from the accepted reports of an
 * illustrative commune. What the document does not show stays empty, whatever the program
 * would propose.
 */
@Component
class SampleResults {

	private static final int SCORED = 2022;

	private static final int YEAR_OVER = 2025;

	private final ResultStarter starter;

	private final ResultEditor editor;

	private final ResultService results;

	private final LoadedObjects loaded;

	private final RetrospectiveClock clock;

	private final JdbcClient jdbc;

	SampleResults(ResultStarter starter, ResultEditor editor, ResultService results, LoadedObjects loaded,
			RetrospectiveClock clock, JdbcClient jdbc) {
		this.starter = starter;
		this.editor = editor;
		this.results = results;
		this.loaded = loaded;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	/** Adds both; scores, plans and accepted reports are there already. */
	void load(Map<String, Long> unitIds) {
		this.loaded.letGo();
		published(SampleLoader.id(unitIds, "thanhxa"));
		this.loaded.letGo();
		long plan = one("select id from remediation_plan where unit_id = :unit and plan_year = :year",
				SampleLoader.id(unitIds, "mau01"), YEAR_OVER);
		this.clock.at(LocalDate.of(YEAR_OVER + 1, 1, 5).atTime(8, 40),
				() -> this.starter.fromPlan(plan, Actor.PROGRAM));
		this.loaded.letGo();
	}

	private void published(long unitId) {
		Properties texts = SamplePlans.read("sample/results/s3-thanh-xa.properties");
		long assessment = one("select id from assessment where unit_id = :unit and year = :year", unitId, SCORED);
		long result = this.starter.fromAssessment(assessment, Actor.PROGRAM);
		write(result, cells(this.results.look(result).content(), texts));
		this.results.submit(result, Actor.PROGRAM, true);
		this.results.issue(result, Actor.PROGRAM, 1, new Signer(SigningAuthority.TM,
				texts.getProperty(ResultField.SIGNER_TITLE.name()), texts.getProperty(ResultField.SIGNER_NAME.name())),
				null, null);
	}

	private static List<ResultChange> cells(ResultContent report, Properties texts) {
		List<ResultChange> changes = new ArrayList<>();
		for (ResultField field : ResultField.values()) {
			if (!field.ofDomain()) {
				changes.add(change(field, 0, texts.getProperty(field.name(), "")));
			}
		}
		for (ResultContent.Domain domain : report.domains()) {
			ResultField.STORY.forEach((field) -> changes.add(change(field, domain.id(),
					texts.getProperty(domain.code() + field.name().replace("DOMAIN_", "."), ""))));
		}
		return changes;
	}

	private static ResultChange change(ResultField field, long domainId, String text) {
		return new ResultChange(new ResultCell(field, domainId), null, text);
	}

	private void write(long result, List<ResultChange> changes) {
		if (this.editor.change(result, Actor.PROGRAM, changes)
			.stream()
			.anyMatch((outcome) -> outcome.state() != State.SAVED)) {
			throw new IllegalStateException("sample result report was refused");
		}
	}

	private long one(String sql, long unitId, int year) {
		return this.jdbc.sql(sql).param("unit", unitId).param("year", year).query(Long.class).single();
	}

}
