package vn.cchc.remediation.progress.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
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
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.progress.ProgressAccess;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportEvidence;

/** Evidence for one or several lines of a report at once. */
@Controller
@RequestMapping("/reports/{id}")
class LineEvidenceController {

	private final ReportPages reports;

	private final LinePages lines;

	private final LineSaving saving;

	private final ReportEvidence proofs;

	private final ProgressAccess access;

	private final ProgressWords words;

	LineEvidenceController(ReportPages reports, LinePages lines, LineSaving saving, ReportEvidence proofs,
			ProgressAccess access, ProgressWords words) {
		this.reports = reports;
		this.lines = lines;
		this.saving = saving;
		this.proofs = proofs;
		this.access = access;
		this.words = words;
	}

	@GetMapping("/evidence")
	@PreAuthorize("@progressAccess.see(#id)")
	ModelAndView choose(@PathVariable long id, @RequestParam(required = false) @Nullable List<Long> line,
			@RequestParam(required = false) @Nullable String q, @AuthenticationPrincipal CurrentAccount account) {
		List<Long> wanted = contributed(id, line, account);
		return page(id, wanted, q, List.of(), account);
	}

	@PostMapping("/evidence")
	@PreAuthorize("@progressAccess.see(#id)")
	ModelAndView attach(@PathVariable long id, @RequestParam(required = false) @Nullable List<Long> line,
			@RequestParam(required = false) @Nullable List<Long> evidence,
			@RequestParam(required = false) @Nullable List<MultipartFile> evidenceFiles,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) throws IOException {
		List<Long> wanted = contributed(id, line, account);
		Uploads uploads = this.saving.take(this.reports.of(id, account), evidenceFiles, account);
		List<Long> chosen = new ArrayList<>(uploads.taken());
		chosen.addAll((evidence != null) ? evidence : List.of());
		if (chosen.isEmpty() || !uploads.refused().isEmpty()) {
			List<String> reasons = uploads.refused().isEmpty() ? List.of(this.words.say("progress.evidence.none"))
					: uploads.refused();
			ModelAndView page = page(id, wanted, null, chosen, account).addObject("refusedFiles", reasons);
			page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
			return page;
		}
		this.proofs.attach(id, wanted, chosen, Actor.of(account));
		redirect.addFlashAttribute("flashSuccess",
				this.words.say("progress.evidence.added", chosen.size(), wanted.size()));
		return new ModelAndView("redirect:/reports/" + id + ((wanted.size() == 1) ? "/lines/" + wanted.get(0) : ""));
	}

	@PostMapping("/lines/{lineId}/evidence/{evidenceId}/remove")
	@PreAuthorize("@progressAccess.contribute(#id, #lineId, #account)")
	String detach(@PathVariable long id, @PathVariable long lineId, @PathVariable long evidenceId,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		LineView view = this.lines.of(id, lineId, account);
		ReportContent.Proof proof = view.line()
			.evidence()
			.stream()
			.filter((candidate) -> candidate.id() == evidenceId)
			.findFirst()
			.orElseThrow(() -> new NotFound("evidence of line", evidenceId));
		if (!view.report().fillsIn(lineId) && !view.addedBy(proof, account.id())) {
			throw new AccessDeniedException("somebody else's evidence");
		}
		this.proofs.detach(id, lineId, evidenceId);
		redirect.addFlashAttribute("flashSuccess", this.words.say("progress.evidence.removed", proof.file().title()));
		return "redirect:/reports/" + id + "/lines/" + lineId;
	}

	/** The lines, all of which the account may add evidence to. */
	private List<Long> contributed(long id, @Nullable List<Long> lineIds, CurrentAccount account) {
		if (lineIds == null || lineIds.isEmpty()) {
			throw new NotFound("lines of report", id);
		}
		if (!this.access.contributeAll(id, lineIds, account)) {
			throw new AccessDeniedException("not the account's lines");
		}
		return lineIds;
	}

	private ModelAndView page(long id, List<Long> wanted, @Nullable String words, List<Long> chosen,
			CurrentAccount account) {
		ReportView view = this.reports.of(id, account);
		wanted.forEach((line) -> view.content().line(line).orElseThrow(() -> new NotFound("report line", line)));
		return new ModelAndView("progress/evidence").addObject("view", view)
			.addObject("lines", wanted)
			.addObject("q", words)
			.addObject("picker", this.lines.picker(view.head().unitId(), words, chosen));
	}

}
