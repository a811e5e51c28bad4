package vn.cchc.remediation.web;

import java.time.Clock;
import java.time.ZonedDateTime;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Where tables begin and end: their columns, in the page's language, and their files. */
@Component
public class Tables {

	/**
	 * The endings of the addresses of files, in a mapping: {@code "/units" + FILE}.
	 */
	public static final String FILE = ".{format:xlsx|csv}";

	private final MessageSourceAccessor messages;

	private final Clock clock;

	Tables(MessageSource messages, Clock clock) {
		this.messages = new MessageSourceAccessor(messages);
		this.clock = clock;
	}

	/** A table without columns yet. */
	public <R> TableShape<R> shape() {
		return new TableShape<>(this.messages);
	}

	/** A text by its key. */
	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments);
	}

	/**
	 * Answers with a table as a file.
	 * @param format {@code xlsx} or {@code csv}
	 */
	public View file(DataTable table, String format) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		return "csv".equals(format) ? new TableCsv(table) : new TableWorkbook(table,
				say("web.table.as-of", new VietnameseFormat().minute(now)), say("web.table.page"), now.toInstant());
	}

}
