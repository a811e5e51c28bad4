package vn.cchc.remediation.plan.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PdfFile;
import vn.cchc.remediation.plan.PlanScans;

/** The signed paper of an issued version. */
@Controller
@RequestMapping("/plans/{id}/versions/{number:[0-9]{1,6}}/scan")
class ScanController {

	private final PlanScans scans;

	private final PlanVersionPages pages;

	private final PlanWords words;

	ScanController(PlanScans scans, PlanVersionPages pages, PlanWords words) {
		this.scans = scans;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping
	@PreAuthorize("@planAccess.see(#id)")
	void open(@PathVariable long id, @PathVariable int number, @RequestParam(defaultValue = "false") boolean download,
			HttpServletResponse response) throws IOException {
		PlanScans.Scan scan = this.scans.of(id, number).orElseThrow(() -> new NotFound("scan of version", number));
		response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		response.setContentLengthLong(scan.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				(download ? ContentDisposition.attachment() : ContentDisposition.inline())
					.filename(scan.fileName(), StandardCharsets.UTF_8)
					.build()
					.toString());
		this.scans.write(scan, response.getOutputStream());
	}

	@PostMapping
	@PreAuthorize("@planAccess.lead(#id)")
	ModelAndView attach(@PathVariable long id, @PathVariable int number,
			@RequestParam(required = false) @Nullable MultipartFile file,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) throws IOException {
		this.pages.require(id, number);
		try {
			attach(id, number, file, Actor.of(account));
		}
		catch (PdfFile.Refused ex) {
			return new ModelAndView("plan/version", HttpStatus.UNPROCESSABLE_CONTENT)
				.addAllObjects(this.pages.model(id, number))
				.addObject("refused", this.words.say("plan.scan." + ex.reason()));
		}
		return done(id, number, "plan.scan.attached", redirect);
	}

	private void attach(long id, int number, @Nullable MultipartFile file, Actor actor) throws IOException {
		if (file == null) {
			throw new PdfFile.Refused(PdfFile.Refused.Reason.EMPTY);
		}
		PdfFile pdf = checked(file);
		try (InputStream bytes = file.getInputStream()) {
			this.scans.attach(id, number, actor, pdf, bytes);
		}
	}

	private static PdfFile checked(MultipartFile file) throws IOException {
		try (InputStream bytes = file.getInputStream()) {
			return PdfFile.read(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getSize(), bytes);
		}
	}

	@PostMapping("/remove")
	@PreAuthorize("@planAccess.lead(#id)")
	ModelAndView remove(@PathVariable long id, @PathVariable int number,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		this.scans.remove(id, number, Actor.of(account));
		return done(id, number, "plan.scan.removed", redirect);
	}

	private ModelAndView done(long id, int number, String message, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.words.say(message));
		return new ModelAndView("redirect:/plans/" + id + "/versions/" + number);
	}

}
