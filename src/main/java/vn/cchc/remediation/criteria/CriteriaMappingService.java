package vn.cchc.remediation.criteria;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies a set to the next year and keeps the mappings between sets. */
@Service
@Transactional
public class CriteriaMappingService {

	private final CriteriaSetRepository sets;

	private final CriteriaMappingRepository mappings;

	private final CriteriaSetService service;

	CriteriaMappingService(CriteriaSetRepository sets, CriteriaMappingRepository mappings, CriteriaSetService service) {
		this.sets = sets;
		this.mappings = mappings;
		this.service = service;
	}

	/**
	 * Makes next year's set from this one, free to change, with a mapping in which every
	 * criterion is the same. The decision is left open: the copy has none yet.
	 */
	public CriteriaSet copyToNextYear(long setId) {
		CriteriaSet source = this.sets.getWithCriteria(setId);
		int year = source.year() + 1;
		NewCriteriaSet head = new NewCriteriaSet(nameFor(year, source), year, source.level(), source.issuerUnitId(),
				source.issuerName(), null, null, source.illustrative(), source.generated(), null, source.bands());
		CriteriaSet copy = this.sets.saveAndFlush(new CriteriaSet(head, source));
		List<Criterion> added = this.service.addCriteria(copy.id(),
				source.criteria().stream().map(Criterion::copied).toList());
		CriteriaMapping mapping = new CriteriaMapping(setId, copy.id());
		mapping.replace(added.stream()
			.map((criterion) -> new MappingRow(source.find(criterion.code()).map(Criterion::id).orElseThrow(),
					criterion.id(), MappingKind.SAME, null))
			.toList());
		this.mappings.save(mapping);
		return copy;
	}

	private static String nameFor(int year, CriteriaSet source) {
		String last = Integer.toString(source.year());
		return source.name().contains(last) ? source.name().replace(last, Integer.toString(year))
				: source.name() + " " + year;
	}

	/**
	 * The mapping between two sets, if somebody has made one.
	 * @param fromSetId the older set
	 * @param toSetId the newer set
	 */
	@Transactional(readOnly = true)
	public Optional<CriteriaMapping> find(long fromSetId, long toSetId) {
		return this.mappings.findByFromSetIdAndToSetId(fromSetId, toSetId);
	}

	/**
	 * Stores the rows of the mapping in place of what it had; a mapping may change even
	 * when its sets are frozen, because it holds no score.
	 * @param version the version the user saw; -1 when there was no mapping
	 * @throws StaleMapping when somebody else has stored the mapping meanwhile
	 */
	public void save(long fromSetId, long toSetId, long version, List<MappingRow> rows) {
		this.service.lock(toSetId);
		Optional<CriteriaMapping> stored = find(fromSetId, toSetId);
		if (stored.map(CriteriaMapping::version).orElse(-1L) != version) {
			throw new StaleMapping(fromSetId, toSetId);
		}
		CriteriaMapping mapping = stored.orElseGet(() -> new CriteriaMapping(fromSetId, toSetId));
		mapping.replace(rows);
		this.mappings.save(mapping);
	}

	/** Somebody else has stored the mapping since the user read it. */
	public static class StaleMapping extends RuntimeException {

		StaleMapping(long fromSetId, long toSetId) {
			super("mapping from set " + fromSetId + " to set " + toSetId + " was changed meanwhile");
		}

	}

}
