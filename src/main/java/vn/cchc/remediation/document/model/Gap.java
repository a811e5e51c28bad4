package vn.cchc.remediation.document.model;

import org.jspecify.annotations.Nullable;

/**
 * Something a document does not say yet; marked in the margin of the screen, never
 * printed.
 *
 * @param at address of the element at which it is missing
 * @param kind what is missing
 * @param row the row of a table, by its number; null elsewhere
 * @param cell address of the cell of the plan or report in which it would be written,
 * null where it is not written in a cell
 */
public record Gap(String at, Kind kind, @Nullable String row, @Nullable String cell) {

	/** What can be missing. */
	public enum Kind {

		NUMBER, DATE, PLACE, SUBJECT, LEGAL_BASES, RECIPIENTS, SIGNER_TITLE, SIGNER_NAME, TASKS, SOLUTION, LEAD, OUTPUT,
		DUE, GENERAL, STORY, NOTHING_LATE

	}

}
