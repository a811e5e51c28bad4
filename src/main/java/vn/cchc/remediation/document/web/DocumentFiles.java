package vn.cchc.remediation.document.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.document.model.OfficialDocument;
import vn.cchc.remediation.document.render.DocxRenderer;
import vn.cchc.remediation.document.render.PdfRenderer;
import vn.cchc.remediation.document.render.RenderPool;

/** Answers with documents as files. */
@Component
class DocumentFiles {

	private final RenderPool pool;

	private final PdfRenderer pdf;

	private final DocxRenderer docx;

	DocumentFiles(RenderPool pool, PdfRenderer pdf, DocxRenderer docx) {
		this.pool = pool;
		this.pdf = pdf;
		this.docx = docx;
	}

	/**
	 * The document as a file.
	 * @param created the moment that the file names as that of its creation
	 * @param name what the file is called, without ending
	 */
	ResponseEntity<byte[]> answer(OfficialDocument document, Instant created, DocumentFormat format, String name) {
		byte[] file = this.pool.bytes((out) -> {
			if (format == DocumentFormat.PDF) {
				this.pdf.write(document, created, out);
			}
			else {
				this.docx.write(document, created, out);
			}
		});
		return ResponseEntity.ok()
			.contentType(format.type())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					format.disposition()
						.filename(name + "." + format.extension(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(file);
	}

}
