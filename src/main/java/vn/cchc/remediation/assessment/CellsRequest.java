package vn.cchc.remediation.assessment;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Changes of cells as the page's script sends them.
 *
 * @param cells one or many changes, saved together
 */
record CellsRequest(@NotNull List<@NotNull @Valid Item> cells) {

	List<CellChange> changes() {
		return this.cells.stream()
			.map((item) -> new CellChange(item.criterionId(), item.field(), (item.was() != null) ? item.was() : "",
					(item.now() != null) ? item.now() : ""))
			.toList();
	}

	/**
	 * One change.
	 *
	 * @param criterionId the row
	 * @param field the column
	 * @param was what the user saw
	 * @param now what the user typed
	 */
	record Item(long criterionId, @NotNull CellField field, @Nullable String was, @Nullable String now) {
	}

}
