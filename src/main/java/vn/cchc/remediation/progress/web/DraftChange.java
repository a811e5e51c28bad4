package vn.cchc.remediation.progress.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.cchc.remediation.progress.DraftCell;

/**
 * Something that an officer notes.
 *
 * @param report the report
 * @param submission which one was read
 * @param cell address of the place
 * @param was what was shown there
 * @param now what is noted
 */
record DraftChange(long report, int submission, @Nullable String cell, @Nullable String was, @Nullable String now) {

	/**
	 * The place.
	 * @throws ResponseStatusException 400 when the address names none
	 */
	DraftCell place() {
		return DraftCell.parse(Objects.requireNonNullElse(this.cell, ""))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
	}

}
