package vn.cchc.remediation.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The criteria of a set by their codes: where each one's code would put it, and where it
 * stands. A criterion always stands below one that its code begins with, or at the top.
 */
final class CriteriaByCode {

	private final SortedMap<String, Criterion> byPath = new TreeMap<>();

	CriteriaByCode(Collection<Criterion> criteria) {
		criteria.forEach((criterion) -> this.byPath.put(criterion.sortPath(), criterion));
	}

	Optional<Criterion> find(CriterionCode code) {
		return Optional.ofNullable(this.byPath.get(code.sortPath()));
	}

	/** The longest code that the given one begins with; null where there is none. */
	@Nullable Criterion nearest(CriterionCode code) {
		for (CriterionCode above = code.parent(); above != null; above = above.parent()) {
			Criterion found = this.byPath.get(above.sortPath());
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** Whether the criterion stands where its code puts it. */
	boolean follows(Criterion criterion) {
		return Objects.equals(path(criterion.parent()), path(nearest(criterion.code())));
	}

	private static @Nullable String path(@Nullable Criterion criterion) {
		return (criterion != null) ? criterion.sortPath() : null;
	}

	/** Where the criterion stands, as far as its code alone does not say it. */
	CriterionPlace place(Criterion criterion) {
		Criterion above = criterion.parent();
		if (above == null) {
			return (criterion.code().parent() != null) ? CriterionPlace.TOP : CriterionPlace.BY_CODE;
		}
		return follows(criterion) ? CriterionPlace.BY_CODE : CriterionPlace.below(above.code());
	}

	/** The criterion and everything that stands below it, in the order of the codes. */
	List<Criterion> branch(Criterion top) {
		Set<String> paths = new HashSet<>(Set.of(top.sortPath()));
		List<Criterion> branch = new ArrayList<>(List.of(top));
		for (Criterion criterion : this.byPath.tailMap(top.sortPath()).values()) {
			String above = path(criterion.parent());
			if (above != null && paths.contains(above)) {
				paths.add(criterion.sortPath());
				branch.add(criterion);
			}
		}
		return branch;
	}

}
