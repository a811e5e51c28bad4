package vn.cchc.remediation.evidence;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The sentences about evidence, in the language of the page. */
@Component("evidenceWords")
public class EvidenceWords {

	private final MessageSource messages;

	private final EvidenceService evidence;

	EvidenceWords(MessageSource messages, EvidenceService evidence) {
		this.messages = messages;
		this.evidence = evidence;
	}

	/** What became of a file; of one that was refused also what is accepted. */
	public String outcome(EvidenceOutcome outcome) {
		String sentence = say(outcome.messageKey(), outcome.arguments().toArray());
		return outcome.refused() ? sentence + " " + accepted() : sentence;
	}

	/** Which files are taken, and how large. */
	public String accepted() {
		return say("evidence.accepted", this.evidence.limit());
	}

	/** A sentence by its key. */
	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
