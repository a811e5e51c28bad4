package vn.cchc.remediation.core;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores {@link Percent} as {@code numeric(9,6)}. */
@Converter(autoApply = true)
public class PercentConverter implements AttributeConverter<@Nullable Percent, @Nullable BigDecimal> {

	@Override
	public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Percent percent) {
		return (percent != null) ? percent.value() : null;
	}

	@Override
	public @Nullable Percent convertToEntityAttribute(@Nullable BigDecimal number) {
		return (number != null) ? new Percent(number) : null;
	}

}
