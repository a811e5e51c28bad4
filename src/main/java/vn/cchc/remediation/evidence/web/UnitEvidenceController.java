package vn.cchc.remediation.evidence.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.evidence.EvidenceOutcome;
import vn.cchc.remediation.evidence.EvidenceService;
import vn.cchc.remediation.evidence.EvidenceWords;
import vn.cchc.remediation.evidence.FileType;
import vn.cchc.remediation.evidence.Uploader;
import vn.cchc.remediation.web.PageNumber;

/** The evidence of a unit, and bringing more of it, several files at once. */
@Controller
@RequestMapping("/units/{id}/evidence")
class UnitEvidenceController {

	private final EvidenceService service;

	private final UnitEvidencePages pages;

	private final EvidenceWords words;

	UnitEvidenceController(EvidenceService service, UnitEvidencePages pages, EvidenceWords words) {
		this.service = service;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping
	@PreAuthorize("@unitAccess.see(#id)")
	ModelAndView list(@PathVariable long id, @RequestParam(required = false) @Nullable String q,
			@RequestParam(required = false) @Nullable Integer year,
			@RequestParam(required = false) @Nullable FileType type, @RequestParam(defaultValue = "0") int page,
			@AuthenticationPrincipal CurrentAccount account) {
		return this.pages.list(id, q, year, type, PageNumber.of(page), account).addObject("form", new EvidenceForm());
	}

	@PostMapping
	@PreAuthorize("@evidenceAccess.upload(#id, #account)")
	ModelAndView add(@PathVariable long id, @RequestParam(required = false) @Nullable List<MultipartFile> files,
			@Valid @ModelAttribute("form") EvidenceForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) throws IOException {
		List<MultipartFile> chosen = chosen(files);
		form.check(errors);
		if (chosen.isEmpty()) {
			errors.reject("evidence.upload.none");
		}
		if (errors.hasErrors()) {
			return rejected(id, account);
		}
		ArrayList<UploadAnswer> outcomes = new ArrayList<>();
		for (MultipartFile file : chosen) {
			outcomes.add(put(id, file, form, account));
		}
		if (outcomes.stream().anyMatch(UploadAnswer::refused)) {
			return rejected(id, account).addObject("outcomes", outcomes);
		}
		redirect.addFlashAttribute("outcomes", outcomes);
		return new ModelAndView("redirect:/units/" + id + "/evidence");
	}

	private UploadAnswer put(long id, MultipartFile file, EvidenceForm form, CurrentAccount account)
			throws IOException {
		EvidenceOutcome outcome = this.service.put(id, file, form.facts(), Uploader.of(account));
		return UploadAnswer.of(outcome, this.words.outcome(outcome));
	}

	/** An empty field sends a file without a name. */
	private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
		return (files == null) ? List.of()
				: files.stream()
					.filter((file) -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty())
					.toList();
	}

	private ModelAndView rejected(long id, CurrentAccount account) {
		ModelAndView page = this.pages.list(id, null, null, null, 0, account);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	/** One file from a script, which shows the answer beside the file. */
	@PostMapping("/files")
	@PreAuthorize("@evidenceAccess.upload(#id, #account)")
	@ResponseBody
	UploadAnswer add(@PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile file,
			@Valid @ModelAttribute("form") EvidenceForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account) throws IOException {
		form.check(errors);
		if (file == null) {
			errors.reject("evidence.upload.none");
		}
		return (file == null || errors.hasErrors()) ? UploadAnswer.refused(this.words.errors(errors))
				: put(id, file, form, account);
	}

	/** Evidence to choose from, as the field to choose it with shows it. */
	@GetMapping("/choices")
	@PreAuthorize("@evidenceAccess.upload(#id, #account)")
	ModelAndView choices(@PathVariable long id, @RequestParam(defaultValue = "") String q, @RequestParam String field,
			@AuthenticationPrincipal CurrentAccount account) {
		return this.pages.choices(id, q, field);
	}

}
