package vn.cchc.remediation.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.core.Texts;

/** The text is a day as {@link TypedDate} reads it, or empty. */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DateText.Validator.class)
public @interface DateText {

	/** The message. */
	String message() default "{web.date.invalid}";

	/** Validation groups. */
	Class<?>[] groups() default {};

	/** Payload. */
	Class<? extends Payload>[] payload() default {};

	/** Checks the text. */
	class Validator implements ConstraintValidator<DateText, @Nullable String> {

		@Override
		public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
			return Texts.normalizeToNull(text) == null || TypedDate.tryParse(text).isPresent();
		}

	}

}
