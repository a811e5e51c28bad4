package vn.cchc.remediation.evidence.web;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cchc.remediation.evidence.EvidenceDirectory;
import vn.cchc.remediation.evidence.EvidenceFiles;
import vn.cchc.remediation.evidence.EvidenceView;
import vn.cchc.remediation.evidence.FileType;

/**
 * The files themselves, whole or in parts. They come from strangers: each is sent as what
 * its content was found to be and nothing else, may load nothing, and is shown in frames
 * of this application only.
 */
@Controller
class EvidenceFileController {

	/** Nothing but the file, and no script in it, shown by pages of ours only. */
	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

	/**
	 * Besides, a place of its own. Not for PDF, whose viewers do not start in it; they
	 * keep a file from what is around it themselves.
	 */
	private static final String SANDBOXED = POLICY + "; sandbox";

	private final EvidenceDirectory evidence;

	private final EvidenceFiles files;

	EvidenceFileController(EvidenceDirectory evidence, EvidenceFiles files) {
		this.evidence = evidence;
		this.files = files;
	}

	/**
	 * Sends the file.
	 * @param download whether it is to be stored, not shown
	 */
	@GetMapping("/evidence/{id}/file")
	@PreAuthorize("@evidenceAccess.see(#id)")
	ResponseEntity<Resource> open(@PathVariable long id, @RequestParam(defaultValue = "false") boolean download) {
		EvidenceView file = this.evidence.get(id);
		boolean shown = file.type().shown() && !download;
		// Kept by the browser but asked for each time, because access may end.
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.type().mediaType()))
			.eTag(file.sha256())
			.cacheControl(CacheControl.noCache().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(shown, file.fileName()))
			.header("Content-Security-Policy", (file.type() == FileType.PDF) ? POLICY : SANDBOXED)
			.header("X-Frame-Options", "SAMEORIGIN")
			.body(this.files.of(file));
	}

	private static String disposition(boolean shown, String name) {
		ContentDisposition.Builder builder = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
		return builder.filename(name, StandardCharsets.UTF_8).build().toString();
	}

}
