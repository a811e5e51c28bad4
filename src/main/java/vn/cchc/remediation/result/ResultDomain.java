package vn.cchc.remediation.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PartReader;

/**
 * A domain of a result report: its figures and what became of it. Changed only through
 * its {@link ResultReport}.
 */
@Entity
class ResultDomain {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "report_id")
	private ResultReport report;

	@Column(name = "sort_order")
	private int place;

	private @Nullable Long criterionId;

	private @Nullable String code;

	private String title;

	private boolean impact;

	private @Nullable Points maxScore;

	private @Nullable Points finalScore;

	private @Nullable String achieved;

	private @Nullable String notAchieved;

	private @Nullable String why;

	private @Nullable String solution;

	@ElementCollection
	@CollectionTable(name = "result_component", joinColumns = @JoinColumn(name = "domain_id"))
	@OrderColumn(name = "position")
	private List<ResultComponent> components = new ArrayList<>();

	protected ResultDomain() {
	}

	ResultDomain(ResultReport report, int place, DomainFigures figures) {
		this.report = report;
		this.place = place;
		take(figures);
	}

	/** Takes what the assessment says about the domain. */
	final void take(DomainFigures figures) {
		this.criterionId = figures.criterionId();
		this.code = figures.code();
		this.title = figures.title();
		this.impact = figures.impact();
		this.maxScore = figures.score().max();
		this.finalScore = figures.score().finalScore();
		this.components.clear();
		figures.components().forEach((component) -> this.components.add(new ResultComponent(component)));
	}

	/** Says again what it said in an issued version. */
	void restore(ResultContent.Domain issued) {
		take(DomainFigures.of(issued));
		this.achieved = issued.achieved();
		this.notAchieved = issued.notAchieved();
		this.why = issued.why();
		this.solution = issued.solution();
	}

	String read(ResultField field) {
		return switch (field) {
			case DOMAIN_CODE -> PartReader.typed(this.code);
			case DOMAIN_TITLE -> this.title;
			case DOMAIN_MAX -> PartReader.typed(this.maxScore);
			case DOMAIN_FINAL -> PartReader.typed(this.finalScore);
			case DOMAIN_ACHIEVED -> PartReader.typed(this.achieved);
			case DOMAIN_NOT_ACHIEVED -> PartReader.typed(this.notAchieved);
			case DOMAIN_WHY -> PartReader.typed(this.why);
			case DOMAIN_SOLUTION -> PartReader.typed(this.solution);
			default -> throw new IllegalArgumentException(field.name());
		};
	}

	void write(ResultField field, String text) {
		switch (field) {
			case DOMAIN_CODE -> this.code = PartReader.line(text);
			case DOMAIN_TITLE -> this.title = PartReader.requiredLine(text);
			case DOMAIN_MAX -> this.maxScore = PartReader.points(text);
			case DOMAIN_FINAL -> this.finalScore = PartReader.points(text);
			case DOMAIN_ACHIEVED -> this.achieved = PartReader.paragraphs(text);
			case DOMAIN_NOT_ACHIEVED -> this.notAchieved = PartReader.paragraphs(text);
			case DOMAIN_WHY -> this.why = PartReader.paragraphs(text);
			case DOMAIN_SOLUTION -> this.solution = PartReader.paragraphs(text);
			default -> throw new IllegalArgumentException(field.name());
		}
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	@Nullable Long criterionId() {
		return this.criterionId;
	}

	/** What it says; only of a domain that was written to the database. */
	ResultContent.Domain content() {
		return new ResultContent.Domain(id(), this.criterionId, this.code, this.title, this.impact,
				new ResultScore(this.maxScore, this.finalScore),
				this.components.stream().map(ResultComponent::content).toList(), this.achieved, this.notAchieved,
				this.why, this.solution);
	}

}
