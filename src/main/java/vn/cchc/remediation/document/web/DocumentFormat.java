package vn.cchc.remediation.document.web;

import java.util.Locale;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/** As what a document can be had. */
enum DocumentFormat {

	/** Opened in the browser. */
	PDF(MediaType.APPLICATION_PDF, "inline"),

	/** Saved, to be edited. */
	DOCX(MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
			"attachment");

	private final MediaType type;

	private final String disposition;

	DocumentFormat(MediaType type, String disposition) {
		this.type = type;
		this.disposition = disposition;
	}

	static DocumentFormat of(String extension) {
		return valueOf(extension.toUpperCase(Locale.ROOT));
	}

	MediaType type() {
		return this.type;
	}

	String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

	ContentDisposition.Builder disposition() {
		return ContentDisposition.builder(this.disposition);
	}

}
