package vn.cchc.remediation.outcome;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list names: the conditions by which the figures count them, so that a
 * list has as many rows as the figure that leads to it says.
 */
enum TaskChoice {

	/** All in force. */
	ALL("true"),

	/** Not at their end. */
	OPEN(Standings.OPEN),

	/** Done and not objected to. */
	DONE(Standings.DONE),

	/** Begun. */
	IN_PROGRESS(Standings.IN_PROGRESS),

	/** Not begun, or nothing reported. */
	NOT_STARTED(Standings.NOT_STARTED),

	/** Said to be impossible. */
	CANNOT(Standings.CANNOT),

	/** Not at their end after their deadline. */
	OVERDUE("(s.late and " + Standings.OPEN + ")"),

	/** Standing still. */
	STUCK(Standings.STUCK),

	/** Done in a report that was accepted. */
	ACCEPTED(Standings.ACCEPTED);

	private final String sql;

	TaskChoice(String sql) {
		this.sql = sql;
	}

	/** The condition, in the terms of {@link Standings}; {@code s} as in the reader. */
	String sql() {
		return this.sql;
	}

	/** Its word in the address. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The choice of an address; all for none and for words that are none. */
	static TaskChoice of(@Nullable String key) {
		return Arrays.stream(values()).filter((choice) -> choice.key().equals(key)).findFirst().orElse(ALL);
	}

}
