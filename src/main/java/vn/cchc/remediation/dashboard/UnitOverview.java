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
 * @param current the assessment shown, null while there is none
 * @param choices every assessment of the unit, the latest first
 * @param predecessors the assessments of the units it came from, each on its own
 * @param domains the domains of the assessment shown
 * @param lost the criteria that lost most, and those deducted without a figure
 */
record UnitOverview(UnitRow unit, String fullName, @Nullable Long reviewerId, @Nullable Scored current,
		List<Scored> choices, List<Scored> predecessors, List<DomainLine> domains, List<LostCriterion> lost) {

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

	/** Whether a rank or a change was published for any domain. */
	public boolean ranksDomains() {
		return this.domains.stream()
			.anyMatch((domain) -> domain.publishedRank() != null || domain.publishedChange() != null);
	}

}
