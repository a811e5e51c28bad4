package vn.cchc.remediation.document.web;

import java.time.Clock;
import java.time.Instant;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.document.phrase.PhraseCatalog;
import vn.cchc.remediation.web.VietnameseFormat;

/** What the pages of official words say; the templates' {@code @phraseWords}. */
@Component("phraseWords")
class PhraseWords {

	private final MessageSourceAccessor messages;

	private final VietnameseFormat format;

	private final Clock clock;

	PhraseWords(MessageSource messages, VietnameseFormat format, Clock clock) {
		this.messages = new MessageSourceAccessor(messages);
		this.format = format;
		this.clock = clock;
	}

	/**
	 * What a group of phrases is called; one that has no name in this language has that
	 * of the file.
	 */
	public String group(PhraseCatalog.Group group) {
		return this.messages.getMessage("document.phrases.group." + group.key(), group.title());
	}

	/** {@code 12/03/2024 09:14}. */
	public String minute(Instant at) {
		return this.format.minute(at.atZone(this.clock.getZone()));
	}

}
