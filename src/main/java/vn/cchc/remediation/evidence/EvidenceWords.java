package vn.cchc.remediation.evidence;

import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import vn.cchc.remediation.web.VietnameseFormat;

/** The sentences about evidence, in the language of the page. */
@Component("evidenceWords")
public class EvidenceWords {

	private final MessageSource messages;

	private final EvidenceSettings settings;

	private final VietnameseFormat format;

	private final Clock clock;

	EvidenceWords(MessageSource messages, EvidenceSettings settings, VietnameseFormat format, Clock clock) {
		this.messages = messages;
		this.settings = settings;
		this.format = format;
		this.clock = clock;
	}

	/** What became of a file; of one that was refused also what is accepted. */
	public String outcome(EvidenceOutcome outcome) {
		String sentence = say(outcome.messageKey(), outcome.arguments().toArray());
		return outcome.refused() ? sentence + " " + accepted() : sentence;
	}

	/** Which files are taken, and how large. */
	public String accepted() {
		return say("evidence.accepted", limit());
	}

	/** What is wrong with a form, in one text. */
	public String errors(BindingResult errors) {
		return errors.getAllErrors()
			.stream()
			.map((error) -> this.messages.getMessage(error, LocaleContextHolder.getLocale()))
			.collect(Collectors.joining(" "));
	}

	/** The largest file that is taken, in bytes, for scripts. */
	public long limitBytes() {
		return this.settings.maxSize().toBytes();
	}

	/** What a script says of a larger one; {@code {0}} stands for its name. */
	public String tooLarge() {
		return say("evidence.refused.TOO_LARGE", "{0}", limit()) + " " + accepted();
	}

	/** Number, date and size in a line. */
	public String brief(EvidenceView evidence) {
		String size = this.format.fileSize(evidence.size());
		return Stream.of(evidence.number(), this.format.date(evidence.date()), size)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(" · "));
	}

	/** When evidence was brought, {@code 12/03/2026 09:14}. */
	public String uploaded(EvidenceView evidence) {
		return this.format.minute(evidence.uploadedAt().atZone(this.clock.getZone()));
	}

	private String limit() {
		return this.format.fileSize(limitBytes());
	}

	/** A sentence by its key. */
	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
