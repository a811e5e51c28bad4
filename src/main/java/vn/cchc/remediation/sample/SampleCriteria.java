package vn.cchc.remediation.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.criteria.CellChange;
import vn.cchc.remediation.criteria.CriteriaMapping;
import vn.cchc.remediation.criteria.CriteriaMappingService;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetRepository;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.Criterion;
import vn.cchc.remediation.criteria.CriterionCode;
import vn.cchc.remediation.criteria.CriterionColumn;
import vn.cchc.remediation.criteria.CriterionMethod;
import vn.cchc.remediation.criteria.CriterionPlace;
import vn.cchc.remediation.criteria.MappingKind;
import vn.cchc.remediation.criteria.MappingRow;
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

	/**
	 * Gives criteria other maxima than those of the year before, before anything is
	 * scored with the set; the mapping says so.
	 * @param maxima the new maximum as typed, by code
	 */
	SampleSet reweigh(SampleSet before, SampleSet set, Map<String, String> maxima) {
		this.sets.enter(set.id(),
				maxima.entrySet()
					.stream()
					.map((one) -> set.criterion(one.getKey()))
					.map((criterion) -> new CellChange(criterion.id(), CriterionColumn.MAX_SCORE,
							CriterionColumn.MAX_SCORE.read(criterion),
							Objects.requireNonNull(maxima.get(criterion.code().value()))))
					.toList());
		Set<Long> changed = maxima.keySet()
			.stream()
			.map((code) -> set.criterion(code).id())
			.collect(Collectors.toSet());
		CriteriaMapping mapping = this.mappings.find(before.id(), set.id()).orElseThrow();
		this.mappings.save(before.id(), set.id(), mapping.version(),
				mapping.rows()
					.stream()
					.map((row) -> changed.contains(row.toId())
							? new MappingRow(row.fromId(), row.toId(), MappingKind.CHANGED, "Đổi điểm tối đa") : row)
					.toList());
		return of(set.id(), this.repository.getWithCriteria(set.id()).criteria());
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
