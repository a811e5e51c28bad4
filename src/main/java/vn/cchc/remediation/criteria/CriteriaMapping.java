package vn.cchc.remediation.criteria;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import vn.cchc.remediation.core.BaseEntity;

/** Which criterion of one set continues which criterion of an earlier one. */
@Entity
@Table(name = "criteria_mapping")
public class CriteriaMapping extends BaseEntity {

	@Column(name = "from_set_id")
	private long fromSetId;

	@Column(name = "to_set_id")
	private long toSetId;

	@ElementCollection
	@CollectionTable(name = "criteria_mapping_row", joinColumns = @JoinColumn(name = "mapping_id"))
	private List<MappingRow> rows = new ArrayList<>();

	/** For JPA. */
	protected CriteriaMapping() {
	}

	CriteriaMapping(long fromSetId, long toSetId) {
		this.fromSetId = fromSetId;
		this.toSetId = toSetId;
	}

	/** Replaces every row. */
	void replace(List<MappingRow> given) {
		this.rows.clear();
		this.rows.addAll(given);
	}

	/**
	 * Takes a deleted criterion out. A criterion that only it continued is gone from now
	 * on, one that continued only it is new.
	 */
	void forget(long criterionId) {
		List<MappingRow> kept = new ArrayList<>(this.rows.stream().filter((row) -> !row.names(criterionId)).toList());
		this.rows.stream()
			.filter((row) -> row.names(criterionId))
			.flatMap((row) -> row.without(criterionId).stream())
			.filter((left) -> kept.stream().noneMatch((row) -> row.names(left.fromId()) || row.names(left.toId())))
			.forEach(kept::add);
		replace(kept);
	}

	/** The older set. */
	public long fromSetId() {
		return this.fromSetId;
	}

	/** The newer set. */
	public long toSetId() {
		return this.toSetId;
	}

	public List<MappingRow> rows() {
		return List.copyOf(this.rows);
	}

}
