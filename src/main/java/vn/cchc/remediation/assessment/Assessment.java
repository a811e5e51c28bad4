package vn.cchc.remediation.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;

/**
 * One unit scored with one criteria set. It begins as a draft into which the unit enters
 * its self scores and the authority its appraisal, and ends published by a decision; a
 * published one can be withdrawn for editing. Scores may be entered at any depth. The
 * totals are derived from the scores with every change, never on their own.
 */
@Entity
public class Assessment extends BaseEntity {

	/**
	 * The column holds three digits before the comma; scores above maxima can exceed it.
	 */
	private static final BigDecimal INDEX_LIMIT = new BigDecimal("1000");

	private long unitId;

	private long setId;

	private int year;

	@Enumerated(EnumType.STRING)
	private AssessmentStatus status = AssessmentStatus.DRAFT;

	private @Nullable String decisionNo;

	private @Nullable LocalDate decisionDate;

	private @Nullable String decisionAuthority;

	private @Nullable String decisionSubject;

	private @Nullable Integer rank;

	private @Nullable Integer groupSize;

	private @Nullable Integer previousRank;

	private @Nullable Integer previousGroupSize;

	private Points bonusScore = Points.ZERO;

	private Points penaltyScore = Points.ZERO;

	private @Nullable String note;

	private boolean illustrative;

	private @Nullable Points totalMax;

	private @Nullable Points totalSelf;

	private @Nullable Points totalFinal;

	private @Nullable Points totalGap;

	@Column(name = "index_percent")
	private @Nullable Percent index;

	private @Nullable Points appraisalCut;

	@OneToMany(mappedBy = "assessment", cascade = CascadeType.ALL, orphanRemoval = true)
	@MapKey(name = "criterionId")
	private Map<Long, CriterionScore> scores = new HashMap<>();

	@ElementCollection
	@CollectionTable(name = "assessment_domain", joinColumns = @JoinColumn(name = "assessment_id"))
	@MapKeyColumn(name = "criterion_id")
	private Map<Long, DomainTotal> domains = new HashMap<>();

	protected Assessment() {
	}

	/**
	 * Takes over what was published about the assessment as a whole.
	 * @throws FiguresTooLarge when bonus or penalty make the total too large
	 */
	void describe(AssessmentHeader header, List<SheetCriterion> criteria) {
		this.decisionNo = header.decisionNo();
		this.decisionDate = header.decisionDate();
		this.decisionAuthority = header.decisionAuthority();
		this.decisionSubject = header.decisionSubject();
		this.rank = header.rank();
		this.groupSize = header.groupSize();
		this.previousRank = header.previousRank();
		this.previousGroupSize = header.previousGroupSize();
		this.bonusScore = header.bonus();
		this.penaltyScore = header.penalty();
		this.note = header.note();
		derive(criteria);
	}

	/**
	 * Enters changes of cells and derives all totals anew. A change that the cell cannot
	 * take, or whose {@code was} is no longer what is stored, leaves its cell alone and
	 * says so.
	 */
	EntryResult enter(List<CellChange> changes, List<SheetCriterion> criteria) {
		return new ScoreEntry(this, criteria).run(changes);
	}

	/** Announces the scores by a decision; the unit can no longer change them. */
	void publish() {
		this.status = AssessmentStatus.PUBLISHED;
	}

	/**
	 * Takes the announcement back, for editing; nothing happens to a draft.
	 * @param reason why, kept in the note
	 */
	void withdraw(String reason, LocalDate today) {
		if (!published()) {
			return;
		}
		this.status = AssessmentStatus.DRAFT;
		String line = "%td/%<tm/%<tY: %s".formatted(today, reason);
		this.note = (this.note != null) ? this.note + "\n" + line : line;
	}

	/**
	 * Derives all figures and keeps the totals.
	 * @throws FiguresTooLarge when one of them cannot be stored
	 */
	ScoreSheet derive(List<SheetCriterion> criteria) {
		try {
			ScoreSheet sheet = sheet(criteria);
			store(sheet);
			return sheet;
		}
		catch (Points.OutOfRange ex) {
			throw new FiguresTooLarge(ex.getMessage());
		}
	}

	private void store(ScoreSheet sheet) {
		Figures total = sheet.total();
		this.totalMax = total.max();
		this.totalSelf = total.self();
		this.totalFinal = total.finalScore();
		this.totalGap = total.lost();
		this.index = storable(total.index());
		this.appraisalCut = total.cut();
		sheet.rows().forEach(this::store);
	}

	private static @Nullable Percent storable(@Nullable Percent index) {
		if (index != null && index.value().abs().compareTo(INDEX_LIMIT) >= 0) {
			throw new FiguresTooLarge("index out of range: " + index.value());
		}
		return index;
	}

	private void store(ScoreSheet.Node node) {
		long criterionId = node.criterion().id();
		CriterionScore score = this.scores.get(criterionId);
		if (score == null && node.finalScore() != null) {
			score = scoreOf(criterionId);
		}
		if (score != null) {
			score.take(node);
			if (node.finalScore() == null && score.blank()) {
				this.scores.remove(criterionId);
			}
		}
		if (node.criterion().domain()) {
			this.domains.put(criterionId, new DomainTotal(node.figures()));
		}
	}

	CriterionScore scoreOf(long criterionId) {
		return this.scores.computeIfAbsent(criterionId, (id) -> new CriterionScore(this, id));
	}

	/** All figures, derived from what is entered. */
	public ScoreSheet sheet(List<SheetCriterion> criteria) {
		Map<Long, Entry> entries = this.scores.values()
			.stream()
			.collect(Collectors.toMap(CriterionScore::criterionId, CriterionScore::entry));
		return ScoreSheet.of(criteria, entries, this.bonusScore, this.penaltyScore);
	}

	public AssessmentHeader header() {
		return new AssessmentHeader(this.decisionNo, this.decisionDate, this.decisionAuthority, this.decisionSubject,
				this.rank, this.groupSize, this.previousRank, this.previousGroupSize, this.bonusScore,
				this.penaltyScore, this.note);
	}

	/**
	 * What was entered and derived per criterion; criteria without anything are absent.
	 */
	public Map<Long, CriterionScore> scores() {
		return Map.copyOf(this.scores);
	}

	/** Stored figures per domain. */
	public Map<Long, DomainTotal> domains() {
		return Map.copyOf(this.domains);
	}

	public long unitId() {
		return this.unitId;
	}

	public long setId() {
		return this.setId;
	}

	/** The year that was scored, not the year of the decision. */
	public int year() {
		return this.year;
	}

	public AssessmentStatus status() {
		return this.status;
	}

	public boolean published() {
		return this.status == AssessmentStatus.PUBLISHED;
	}

	public boolean illustrative() {
		return this.illustrative;
	}

	public @Nullable Points totalMax() {
		return this.totalMax;
	}

	public @Nullable Points totalSelf() {
		return this.totalSelf;
	}

	public @Nullable Points totalFinal() {
		return this.totalFinal;
	}

	/** Maximum minus final, null while either is unknown. */
	public @Nullable Points totalGap() {
		return this.totalGap;
	}

	public @Nullable Percent index() {
		return this.index;
	}

	/** Self minus final over the parts where both are known. */
	public @Nullable Points appraisalCut() {
		return this.appraisalCut;
	}

}
