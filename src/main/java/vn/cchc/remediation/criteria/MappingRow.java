package vn.cchc.remediation.criteria;

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
}
