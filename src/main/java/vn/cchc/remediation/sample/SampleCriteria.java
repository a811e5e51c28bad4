package vn.cchc.remediation.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.criteria.CriteriaMappingService;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetRepository;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.Criterion;
import vn.cchc.remediation.criteria.CriterionCode;
import vn.cchc.remediation.criteria.CriterionMethod;
import vn.cchc.remediation.criteria.CriterionPlace;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;

/** Adds a criteria set with the criteria of a sample file. */
@Component
class SampleCriteria {

	private final CriteriaSetService sets;

	private final CriteriaMappingService mappings;

	private final CriteriaSetRepository repository;

	SampleCriteria(CriteriaSetService sets, CriteriaMappingService mappings, CriteriaSetRepository repository) {
		this.sets = sets;
		this.mappings = mappings;
		this.repository = repository;
	}

	/** Adds the set and returns it with its criteria. */
	SampleSet load(NewCriteriaSet head, List<SampleRow> rows) {
		long setId = this.sets.create(head).id();
		return of(setId, this.sets.addCriteria(setId, rows.stream().map(SampleCriteria::criterion).toList()));
	}

	/** Copies the set to the next year, with the mapping between the two. */
	SampleSet copyToNextYear(SampleSet set) {
		CriteriaSet copy = this.mappings.copyToNextYear(set.id());
		return of(copy.id(), this.repository.getWithCriteria(copy.id()).criteria());
	}

	private static SampleSet of(long setId, List<Criterion> criteria) {
		Map<String, Criterion> byCode = new HashMap<>();
		criteria.forEach((criterion) -> byCode.put(criterion.code().value(), criterion));
		return new SampleSet(setId, byCode);
	}

	private static NewCriterion criterion(SampleRow row) {
		return new NewCriterion(CriterionCode.parse(row.required("code")), row.required("name"), row.points("max"),
				method(row.text("method")), row.flag("impact"), null, null, null,
				CriterionPlace.parse(row.text("parent")));
	}

	private static @Nullable CriterionMethod method(@Nullable String name) {
		return (name != null) ? CriterionMethod.valueOf(name) : null;
	}

}
