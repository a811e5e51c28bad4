package vn.cchc.remediation.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetRepository;

/**
 * Opens, fills, describes, publishes and withdraws assessments. The stored totals are
 * written with the scores, in the same transaction, by {@link Assessment}.
 */
@Service
@Transactional
public class AssessmentService {

	private final AssessmentRepository assessments;

	private final CriteriaSetRepository sets;

	private final Clock clock;

	private final ApplicationEventPublisher publisher;

	AssessmentService(AssessmentRepository assessments, CriteriaSetRepository sets, Clock clock,
			ApplicationEventPublisher publisher) {
		this.assessments = assessments;
		this.sets = sets;
		this.clock = clock;
		this.publisher = publisher;
	}

	/**
	 * The assessment of a unit with a set; a new draft when there is none yet.
	 * @throws NotFound when there is no such set
	 * @throws FiguresTooLarge when the maxima of the set are too large to be summed
	 */
	public Assessment open(long unitId, long setId) {
		return this.assessments.findByUnitIdAndSetId(unitId, setId).orElseGet(() -> begin(unitId, setId));
	}

	private Assessment begin(long unitId, long setId) {
		CriteriaSet set = this.sets.getWithCriteria(setId);
		boolean begun = this.assessments.begin(unitId, setId, set.year(), set.illustrative()) == 1;
		Assessment assessment = this.assessments.findByUnitIdAndSetId(unitId, setId).orElseThrow();
		if (!begun) {
			return assessment;
		}
		assessment.derive(SheetCriterion.of(set));
		return this.assessments.save(assessment);
	}

	/**
	 * Enters changes of cells, one or a whole block or sheet, and derives all totals.
	 * @throws NotFound when there is no such assessment
	 */
	public EntryResult enter(long id, List<CellChange> changes) {
		Assessment assessment = locked(id);
		EntryResult result = assessment.enter(changes, criteria(assessment));
		this.assessments.save(assessment);
		this.publisher.publishEvent(new ScoresChanged(id));
		return result;
	}

	/**
	 * Takes over decision, ranks, bonus and penalty.
	 * @throws NotFound when there is no such assessment
	 * @throws FiguresTooLarge when bonus or penalty make the total too large
	 */
	public Assessment describe(long id, AssessmentHeader header) {
		Assessment assessment = locked(id);
		assessment.describe(header, criteria(assessment));
		return this.assessments.save(assessment);
	}

	/**
	 * Announces the scores.
	 * @throws NotFound when there is no such assessment
	 */
	public Assessment publish(long id) {
		Assessment assessment = locked(id);
		assessment.publish();
		return this.assessments.save(assessment);
	}

	/**
	 * Takes the announcement back, for editing.
	 * @param reason why, kept in the note
	 * @throws NotFound when there is no such assessment
	 */
	public Assessment withdraw(long id, String reason) {
		Assessment assessment = locked(id);
		assessment.withdraw(reason, LocalDate.now(this.clock));
		return this.assessments.save(assessment);
	}

	/**
	 * The figures of an assessment, derived anew.
	 * @throws NotFound when there is no such assessment
	 */
	@Transactional(readOnly = true)
	public ScoreSheet sheet(long id) {
		return look(id).sheet();
	}

	/**
	 * The assessment, its set and its figures, for reading.
	 * @throws NotFound when there is no such assessment
	 */
	@Transactional(readOnly = true)
	public AssessmentLook look(long id) {
		Assessment assessment = this.assessments.findById(id).orElseThrow(() -> new NotFound("assessment", id));
		CriteriaSet set = this.sets.getWithCriteria(assessment.setId());
		return new AssessmentLook(assessment, set, assessment.scores(), assessment.sheet(SheetCriterion.of(set)));
	}

	private Assessment locked(long id) {
		return this.assessments.lockById(id).orElseThrow(() -> new NotFound("assessment", id));
	}

	private List<SheetCriterion> criteria(Assessment assessment) {
		return SheetCriterion.of(this.sets.getWithCriteria(assessment.setId()));
	}

}
