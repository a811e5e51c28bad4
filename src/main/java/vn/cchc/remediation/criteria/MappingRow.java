package vn.cchc.remediation.criteria;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * One line of a mapping: an old criterion, a new one, or both. A criterion may stand in
 * several rows when it was split or joined.
 *
 * @param fromId criterion of the older set; null when it is new
 * @param toId criterion of the newer set; null when it is gone
 * @param kind what became of it
 * @param note why, in words
 */
@Embeddable
public record MappingRow(@Column(name = "from_criterion_id") @Nullable Long fromId,
		@Column(name = "to_criterion_id") @Nullable Long toId, @Enumerated(EnumType.STRING) MappingKind kind,
		@Nullable String note) {

	/** Whether the row says what became of the criterion, or where it came from. */
	boolean names(@Nullable Long criterionId) {
		return criterionId != null && (criterionId.equals(this.fromId) || criterionId.equals(this.toId));
	}

	/**
	 * What is left to say when a criterion is deleted: what it continued is gone, what
	 * continued it is new. Empty when nothing is.
	 */
	Optional<MappingRow> without(long criterionId) {
		if (this.fromId != null && this.toId != null) {
			boolean gone = this.toId == criterionId;
			return Optional.of(gone ? new MappingRow(this.fromId, null, MappingKind.GONE, this.note)
					: new MappingRow(null, this.toId, MappingKind.NEW, this.note));
		}
		return Optional.empty();
	}

}
