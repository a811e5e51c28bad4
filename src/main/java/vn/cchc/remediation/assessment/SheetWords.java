package vn.cchc.remediation.assessment;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences of the score sheet, in the language of the page. */
@Component("sheetWords")
class SheetWords {

	private final MessageSource messages;

	SheetWords(MessageSource messages) {
		this.messages = messages;
	}

	/** What was found, with its figures. */
	public String finding(Finding finding) {
		return say("assessment.finding." + finding.kind(), finding.figures().toArray());
	}

	/** Names the cell and says what it accepts. */
	public String invalid(String code, CellField field, InvalidCell.Reason reason, String typed) {
		return say("assessment.cell." + reason, code, say("assessment.field." + field), typed);
	}

	public String say(String key, Object... figures) {
		Locale locale = LocaleContextHolder.getLocale();
		return this.messages.getMessage(key, figures, locale);
	}

}
