package vn.cchc.remediation.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.unit.UnitRow;

/**
 * What the overview of a unit shows.
 *
 * @param unit the unit
 * @param fullName the name with the units above it
 * @param reviewerId who reviewed it at the end of the year shown
 * @param cameFrom the units it came from
 * @param became the units it became
 * @param current the assessment shown, null while there is none
 * @param choices every assessment of the unit, the latest first
 * @param predecessors the assessments of the units it came from, each on its own
 * @param domains the domains of the assessment shown
 * @param lost where points were lost
 * @param findings how many contradictions and gaps the reconciliation found
 */
record UnitOverview(UnitRow unit, String fullName, @Nullable Long reviewerId, List<Relative> cameFrom,
		List<Relative> became, @Nullable Scored current, List<Scored> choices, List<Scored> predecessors,
		List<DomainLine> domains, Losses lost, int findings) {

	/** The sum over the domains of the administration itself. */
	public Subtotal administration() {
		return Subtotal.of(this.domains, false);
	}

	/** The sum over the domains that measure impact. */
	public Subtotal impact() {
		return Subtotal.of(this.domains, true);
	}

	/**
	 * The codes of the domains whose maximum is unknown, as a sentence names them; while
	 * there is one there is no index (S1).
	 */
	public String unknownMaxima() {
		return this.domains.stream()
			.filter((domain) -> domain.max() == null)
			.map(DomainLine::code)
			.collect(Collectors.joining(", "));
	}

	/** The greatest maximum, to which bars are drawn; null while there is none. */
	public @Nullable Points longest() {
		return this.domains.stream()
			.map(DomainLine::max)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.filter(Points::isPositive)
			.orElse(null);
	}

	/**
	 * What a switch between the assessments says: the year, and the set where the year
	 * has several.
	 */
	public String choice(Scored scored) {
		boolean alone = this.choices.stream().filter((other) -> other.year() == scored.year()).count() == 1;
		return alone ? String.valueOf(scored.year()) : scored.year() + " – " + scored.setName();
	}

	/** Whether self scores can be set against final scores in any domain. */
	public boolean cuts() {
		return this.domains.stream().anyMatch((domain) -> domain.cut() != null);
	}

	/** Whether a rank or a change was published for any domain. */
	public boolean ranksDomains() {
		return this.domains.stream()
			.anyMatch((domain) -> domain.publishedRank() != null || domain.publishedChange() != null);
	}

}
