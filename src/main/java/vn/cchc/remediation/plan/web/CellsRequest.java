package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanCellChange;

/**
 * Changes of cells as the page's script sends them.
 *
 * @param cells one or many changes, saved together
 */
record CellsRequest(@Nullable List<Item> cells) {

	/**
	 * The changes.
	 * @throws ResponseStatusException 400 when one names no cell
	 */
	List<PlanCellChange> changes() {
		return Objects.requireNonNullElse(this.cells, List.<Item>of()).stream().map(Item::change).toList();
	}

	/**
	 * One change.
	 *
	 * @param cell address of the cell
	 * @param was what the user saw
	 * @param now what the user typed
	 */
	record Item(@Nullable String cell, @Nullable String was, @Nullable String now) {

		PlanCellChange change() {
			PlanCell address = PlanCell.parse(Objects.requireNonNullElse(this.cell, ""))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
			return new PlanCellChange(address, Objects.requireNonNullElse(this.was, ""),
					Objects.requireNonNullElse(this.now, ""));
		}

	}

}
