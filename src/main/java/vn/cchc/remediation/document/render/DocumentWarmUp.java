package vn.cchc.remediation.document.render;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.document.model.Block.Paragraph;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.model.OfficialDocument.Part;

/**
 * Sets a small document once the application is ready, beside it: the first one takes
 * seconds, for fonts and colours to be read.
 */
@Component
@ConditionalOnBooleanProperty(name = "remediation.documents.warm-up", matchIfMissing = true)
class DocumentWarmUp {

	private static final Logger LOG = LoggerFactory.getLogger(DocumentWarmUp.class);

	private final PdfRenderer pdf;

	private final DocxRenderer docx;

	private final Clock clock;

	DocumentWarmUp(PdfRenderer pdf, DocxRenderer docx, Clock clock) {
		this.pdf = pdf;
		this.docx = docx;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		Thread thread = new Thread(this::warmUp, "document-warm-up");
		thread.setDaemon(true);
		thread.start();
	}

	private void warmUp() {
		OfficialDocument document = new OfficialDocument("Bản thử", "Bản thử", true,
				List.of(new Part(false, List.of(Paragraph.of("Bản thử")))));
		try {
			this.pdf.write(document, this.clock.instant(), OutputStream.nullOutputStream());
			this.docx.write(document, this.clock.instant(), OutputStream.nullOutputStream());
		}
		catch (IOException | RuntimeException ex) {
			LOG.warn("No document could be set; PDF and DOCX will fail as well", ex);
		}
	}

}
