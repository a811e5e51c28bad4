package vn.cchc.remediation.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Texts;

/** Dates as people type them: {@code 1/7/2025} or {@code 01/07/2025}. */
public final class TypedDate {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private TypedDate() {
	}

	/**
	 * The day; null when nothing was typed.
	 * @throws DateTimeParseException when the text is no day; forms rule it out with
	 * {@link DateText}
	 */
	public static @Nullable LocalDate parse(@Nullable String text) {
		String typed = Texts.normalizeToNull(text);
		return (typed != null) ? LocalDate.parse(typed, TYPED) : null;
	}

	/** The day; nothing when nothing or no day was typed. */
	public static Optional<LocalDate> tryParse(@Nullable String text) {
		try {
			return Optional.ofNullable(parse(text));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
