package vn.cchc.remediation.document.web;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import vn.cchc.remediation.document.seal.ContentHash;
import vn.cchc.remediation.document.seal.FileText;
import vn.cchc.remediation.document.seal.KeptDocuments;

/**
 * Checks a paper by its code, or a file by what it says, against the documents of issued
 * versions. Who has the paper knows already what it says; everybody who is signed in may
 * ask whether it is genuine.
 */
@Controller
@RequestMapping("/documents/verify")
class VerifyController {

	private final KeptDocuments kept;

	private final VerifiedDocuments verified;

	VerifyController(KeptDocuments kept, VerifiedDocuments verified) {
		this.kept = kept;
		this.verified = verified;
	}

	@GetMapping
	ModelAndView byCode(@RequestParam(required = false) @Nullable String code) {
		if (code == null || code.isBlank()) {
			return page(HttpStatus.OK);
		}
		Optional<String> figures = ContentHash.typed(code);
		return figures.isPresent() ? found(this.kept.known(figures.get())).addObject("code", code)
				: refused("document.verify.no-code").addObject("code", code);
	}

	@PostMapping
	ModelAndView byFile(@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
		if (file == null || file.isEmpty()) {
			return refused("document.verify.no-file");
		}
		try {
			return found(this.kept.knownByText(FileText.of(file.getBytes()))).addObject("file",
					file.getOriginalFilename());
		}
		catch (FileText.Unreadable ex) {
			return refused("document.verify.unreadable");
		}
	}

	private ModelAndView found(List<KeptDocuments.Known> known) {
		return page(HttpStatus.OK).addObject("asked", true)
			.addObject("found", known.stream().map(this.verified::of).toList());
	}

	private static ModelAndView refused(String why) {
		return page(HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", why);
	}

	private static ModelAndView page(HttpStatus status) {
		return new ModelAndView("document/verify", status);
	}

}
