package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import vn.cchc.remediation.web.Option;
import vn.cchc.remediation.web.VietnameseFormat;

/** Units in words; the templates' {@code @unitWords}. */
@Component("unitWords")
class UnitWords {

	private final MessageSource messages;

	private final VietnameseFormat format;

	UnitWords(MessageSource messages, VietnameseFormat format) {
		this.messages = messages;
		this.format = format;
	}

	/** The message of a key. Days among its arguments are written as dd/MM/yyyy. */
	String text(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, Stream.of(arguments).map(this::printed).toArray(),
				LocaleContextHolder.getLocale());
	}

	private @Nullable Object printed(@Nullable Object argument) {
		return (argument instanceof LocalDate day) ? this.format.date(day) : argument;
	}

	/** The day as it is typed into a field; empty when unknown. */
	String day(@Nullable LocalDate day) {
		return this.format.date(day);
	}

	/** "từ ngày … đến ngày …", as far as the days are known. */
	public String period(@Nullable LocalDate from, @Nullable LocalDate to) {
		if (from == null) {
			return (to == null) ? text("unit.period.always") : text("unit.period.to", to);
		}
		return (to == null) ? text("unit.period.from", from) : text("unit.period.between", from, to);
	}

	/** What a broken rule says. */
	String text(UnitRule rule) {
		if (rule instanceof UnitRule.OverlappingRelation overlap) {
			return text(rule.key(), overlap.other(), period(overlap.from(), overlap.to()));
		}
		return text(rule.key(), rule.arguments().toArray());
	}

	/**
	 * Puts a broken rule at the top of the form. Its code is the exception's name, not
	 * the message's key: the page would look that up again, without the arguments.
	 */
	void reject(BindingResult form, UnitRule rule) {
		form.reject(rule.getClass().getSimpleName(), text(rule));
	}

	/** Every kind, for a select field. */
	public List<Option> types() {
		return options("unit.type.", UnitType.values());
	}

	/** Every level, for a select field. */
	public List<Option> levels() {
		return options("unit.level.", UnitLevel.values());
	}

	/** Every way of succession, for a select field. */
	public List<Option> successionKinds() {
		return options("unit.succession.kind.", SuccessionKind.values());
	}

	private List<Option> options(String prefix, Enum<?>[] values) {
		return Stream.of(values).map((value) -> new Option(value.name(), text(prefix + value.name()))).toList();
	}

	/** Whether the option is among the chosen units. */
	public boolean chosen(Collection<Long> ids, Option option) {
		return ids.contains(Long.valueOf(option.value()));
	}

	/** The full name without the unit itself: {@code huyện Cao Lộc, tỉnh Lạng Sơn}. */
	public String above(@Nullable String fullName) {
		return Optional.ofNullable(fullName)
			.filter((name) -> name.contains(", "))
			.map((name) -> name.substring(name.indexOf(", ") + 2))
			.orElse("");
	}

}
