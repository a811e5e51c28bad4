package vn.cchc.remediation.document.compose;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.document.compose.SummaryComposer.InForce;
import vn.cchc.remediation.document.compose.SummaryComposer.Known;
import vn.cchc.remediation.document.model.ComposedDocument;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;
import vn.cchc.remediation.document.phrase.PhraseBook;
import vn.cchc.remediation.plan.PlansInForce;
import vn.cchc.remediation.progress.PlanProgressReader;
import vn.cchc.remediation.reminder.ChaseList;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitRepository;

/**
 * Papers that nobody issues: the score sheet, the list of deductions, the page for a
 * chairperson. They say what is known today. Who may see them, the caller asks.
 */
@Service
@Transactional(readOnly = true)
public class WorkingPapers {

	private final AssessmentService assessments;

	private final PlanProgressReader progress;

	private final PlansInForce plans;

	private final ChaseList late;

	private final UnitRepository units;

	private final PhraseBook book;

	private final JdbcClient jdbc;

	private final Clock clock;

	WorkingPapers(AssessmentService assessments, PlanProgressReader progress, PlansInForce plans, ChaseList late,
			UnitRepository units, PhraseBook book, JdbcClient jdbc, Clock clock) {
		this.assessments = assessments;
		this.progress = progress;
		this.plans = plans;
		this.late = late;
		this.units = units;
		this.book = book;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * A working paper as it is now.
	 * @throws NotFound when there is no such assessment or unit
	 */
	public Edition present(DocumentSource source) {
		return present(source, Map.of());
	}

	/**
	 * The same with other words, to be looked at.
	 * @param tried the words by key
	 */
	public Edition present(DocumentSource source, Map<String, String> tried) {
		return switch (source.kind()) {
			case SCORES, DEDUCTIONS -> scores(source, tried);
			case SUMMARY -> summary(source, tried);
			default -> throw new IllegalArgumentException("not a working paper: " + source.kind());
		};
	}

	private Edition scores(DocumentSource source, Map<String, String> tried) {
		AssessmentLook look = this.assessments.look(source.id());
		AdminUnit unit = this.units.get(look.assessment().unitId());
		Phrases words = words(unit, tried);
		return edition(source, unit,
				(source.kind() == DocumentKind.SCORES) ? ScoreComposer.sheet(look, unit, today(), words)
						: ScoreComposer.deductions(look, unit, today(), words));
	}

	private Edition summary(DocumentSource source, Map<String, String> tried) {
		AdminUnit unit = this.units.get(source.id());
		return edition(
				source, unit, SummaryComposer.compose(
						new Known(unit, published(unit.id()).map(this.assessments::look).orElse(null),
								this.progress.of(unit.id(), true)
									.map((plan) -> new InForce(plan, this.plans.of(plan.planId())))
									.orElse(null),
								this.late.ofUnit(unit.id()).values().stream().flatMap(List::stream).toList(), today()),
						words(unit, tried)));
	}

	/** The unit's latest published assessment. */
	private Optional<Long> published(long unitId) {
		return this.jdbc.sql("""
				select id from assessment where unit_id = :unit and status = 'PUBLISHED'
				order by year desc, id desc limit 1""").param("unit", unitId).query(Long.class).optional();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Edition edition(DocumentSource source, AdminUnit unit, ComposedDocument composed) {
		return new Edition(source, unit.id(), unit.title(), null, this.clock.instant(), composed,
				words(unit, Map.of()).say("FILE." + source.kind()) + " " + unit.title(), true);
	}

	private Phrases words(AdminUnit unit, Map<String, String> tried) {
		return this.book.of(unit.id(), null, tried);
	}

}
