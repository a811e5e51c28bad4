package vn.cchc.remediation.result.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.cchc.remediation.result.ResultCell;
import vn.cchc.remediation.result.ResultChange;
import vn.cchc.remediation.web.TypedCell;

/**
 * Changes of cells as the page's script sends them.
 *
 * @param cells one or many changes, saved together
 */
record ResultForm(@Nullable List<Item> cells) {

	/** The cells that were changed among what a browser without script sends. */
	static List<ResultChange> changes(Map<String, String> sent) {
		return TypedCell.changed(sent)
			.stream()
			.flatMap((typed) -> ResultCell.parse(typed.address())
				.map((cell) -> new ResultChange(cell, typed.was(), typed.now()))
				.stream())
			.toList();
	}

	/**
	 * The changes.
	 * @throws ResponseStatusException 400 when one names no cell
	 */
	List<ResultChange> changes() {
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

		ResultChange change() {
			ResultCell address = ResultCell.parse(Objects.requireNonNullElse(this.cell, ""))
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
			return new ResultChange(address, Objects.requireNonNullElse(this.was, ""),
					Objects.requireNonNullElse(this.now, ""));
		}

	}

}
