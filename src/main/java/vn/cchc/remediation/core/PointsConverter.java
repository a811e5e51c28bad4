package vn.cchc.remediation.core;

import java.math.BigDecimal;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Stores {@link Points} as {@code numeric(8,4)}. */
@Converter(autoApply = true)
public class PointsConverter implements AttributeConverter<@Nullable Points, @Nullable BigDecimal> {

	@Override
	public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Points points) {
		return (points != null) ? points.value() : null;
	}

	@Override
	public @Nullable Points convertToEntityAttribute(@Nullable BigDecimal number) {
		return (number != null) ? new Points(number) : null;
	}

}
