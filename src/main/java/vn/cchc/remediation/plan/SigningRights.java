package vn.cchc.remediation.plan;

import java.util.Arrays;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.web.Option;

/** In whose right a document can be signed, to choose from in a form. */
@Component
public class SigningRights {

	private final MessageSource messages;

	SigningRights(MessageSource messages) {
		this.messages = messages;
	}

	/** The rights in the language of the page. */
	public List<Option> options() {
		return Arrays.stream(SigningAuthority.values())
			.map((right) -> new Option(right.name(),
					this.messages.getMessage("plan.signing." + right, null, LocaleContextHolder.getLocale())))
			.toList();
	}

}
