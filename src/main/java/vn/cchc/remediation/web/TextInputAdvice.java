package vn.cchc.remediation.web;

import java.beans.PropertyDescriptor;
import java.beans.PropertyEditor;
import java.beans.PropertyEditorSupport;
import java.util.Locale;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

import vn.cchc.remediation.core.Texts;

/**
 * Brings every text that is sent, in a form or in the address, into the one form in which
 * texts are stored and compared: NFC, trimmed, without control characters. Vietnamese
 * arrives decomposed from some keyboards and from files made on a Mac. Passwords stay as
 * they were typed, because the sign-in compares them as they are typed.
 */
@ControllerAdvice
class TextInputAdvice {

	@InitBinder
	void normalizeTexts(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, editor(Texts::normalize));
		Object target = binder.getTarget();
		if (target != null) {
			leavePasswords(binder, target.getClass());
		}
	}

	private static void leavePasswords(WebDataBinder binder, Class<?> form) {
		for (PropertyDescriptor property : BeanUtils.getPropertyDescriptors(form)) {
			if (property.getName().toLowerCase(Locale.ROOT).contains("password")) {
				binder.registerCustomEditor(String.class, property.getName(), editor(UnaryOperator.identity()));
			}
		}
	}

	private static PropertyEditor editor(UnaryOperator<String> change) {
		return new PropertyEditorSupport() {

			@Override
			public void setAsText(@Nullable String text) {
				setValue((text != null) ? change.apply(text) : null);
			}

			@Override
			public String getAsText() {
				return (getValue() != null) ? getValue().toString() : "";
			}

		};
	}

}
