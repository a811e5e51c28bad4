package vn.cchc.remediation.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.SigningAuthority;

/**
 * Everything a result report says, as a value: what pages and documents show, and what is
 * kept word for word when it is issued.
 *
 * @param resultId identity of the report
 * @param unitId identity of the unit
 * @param reportYear the year it tells about
 * @param scoredYear the year whose lost points were answered, null when none were
 * @param planId the plan whose results it tells, null when there was none
 * @param assessmentId the assessment its figures come from, null when from none
 * @param texts the texts that are not empty
 * @param signing in whose right it is signed
 * @param number number with symbol, null in a draft or when the document does not show it
 * @param issuedOn date of the document, null likewise
 * @param adjustment bonus minus penalty of the assessment, which no domain contains
 * @param domains the domains in order
 */
public record ResultContent(long resultId, long unitId, int reportYear, @Nullable Integer scoredYear,
		@Nullable Long planId, @Nullable Long assessmentId, Map<ResultText, String> texts, SigningAuthority signing,
		@Nullable String number, @Nullable LocalDate issuedOn, Points adjustment, List<Domain> domains) {

	/** A text, empty when there is none. */
	public String text(ResultText kind) {
		return this.texts.getOrDefault(kind, "");
	}

	/** The lines of a text that has one thing per line. */
	public List<String> lines(ResultText kind) {
		return text(kind).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	public Optional<Domain> domain(long domainId) {
		return this.domains.stream().filter((domain) -> domain.id() == domainId).findFirst();
	}

	/** The unit as a whole, with bonus and penalty. */
	public ResultScore total() {
		return sum((domain) -> true).plus(this.adjustment);
	}

	/** The domains of the administration itself. */
	public ResultScore process() {
		return sum((domain) -> !domain.impact());
	}

	/** The domains that measure impact. */
	public ResultScore impact() {
		return sum(Domain::impact);
	}

	/** Whether there are domains of both sorts, so that subtotals say something. */
	public boolean subtotalled() {
		return this.domains.stream().map(Domain::impact).distinct().count() == 2;
	}

	/** Whether any figure is known. */
	public boolean scored() {
		return this.domains.stream().anyMatch((domain) -> domain.score().known());
	}

	private ResultScore sum(Predicate<Domain> wanted) {
		return ResultScore.sum(this.domains.stream().filter(wanted).map(Domain::score).toList());
	}

	/**
	 * A domain.
	 *
	 * @param id identity of the domain
	 * @param criterionId the domain in the criteria set, null when it is in none
	 * @param code its number as published
	 * @param title its name
	 * @param impact whether it measures impact
	 * @param score its figures when they were taken from the assessment
	 * @param components the components of an impact domain in order
	 * @param achieved what was achieved
	 * @param notAchieved what was not
	 * @param why why not
	 * @param solution what is done about it from now on
	 */
	public record Domain(long id, @Nullable Long criterionId, @Nullable String code, String title, boolean impact,
			ResultScore score, List<Component> components, @Nullable String achieved, @Nullable String notAchieved,
			@Nullable String why, @Nullable String solution) {

		/** Number and name. */
		public String heading() {
			return (this.code != null) ? this.code + ". " + this.title : this.title;
		}

		/** Whether nobody has said yet what became of it. */
		public boolean untold() {
			return ResultField.STORY.stream().map(this::text).allMatch(String::isEmpty);
		}

		/**
		 * A text of the story, empty when there is none.
		 * @param field one of {@link ResultField#STORY}
		 */
		public String text(ResultField field) {
			String text = switch (field) {
				case DOMAIN_ACHIEVED -> this.achieved;
				case DOMAIN_NOT_ACHIEVED -> this.notAchieved;
				case DOMAIN_WHY -> this.why;
				case DOMAIN_SOLUTION -> this.solution;
				default -> throw new IllegalArgumentException(field.name());
			};
			return (text != null) ? text : "";
		}

	}

	/**
	 * A component of an impact domain.
	 *
	 * @param criterionId the criterion in the set
	 * @param code its number as published
	 * @param title its name
	 * @param score its figures when they were taken from the assessment
	 */
	public record Component(@Nullable Long criterionId, @Nullable String code, String title, ResultScore score) {
	}

}
