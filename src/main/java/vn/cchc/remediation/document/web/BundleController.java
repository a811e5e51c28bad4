package vn.cchc.remediation.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.SecretToken;
import vn.cchc.remediation.document.bundle.Bundle;
import vn.cchc.remediation.document.bundle.BundledPlan;
import vn.cchc.remediation.document.bundle.BundledPlans;
import vn.cchc.remediation.document.bundle.Bundles;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.Tables;

/**
 * All plans of an authority's units as one file: chosen, made while a page shows how far
 * it is, fetched.
 */
@Controller
@RequestMapping("/authorities/{id:[0-9]+}/plans")
@PreAuthorize("@unitAccess.see(#id)")
class BundleController {

	/** Between two looks of a page without script. */
	private static final int SECONDS_BETWEEN = 3;

	private final BundledPlans plans;

	private final Bundles bundles;

	private final UnitRepository units;

	private final Tables words;

	BundleController(BundledPlans plans, Bundles bundles, UnitRepository units, Tables words) {
		this.plans = plans;
		this.bundles = bundles;
		this.units = units;
		this.words = words;
	}

	@GetMapping
	String choose(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account, Model model) {
		model.addAttribute("authority", this.units.get(id));
		model.addAttribute("years", this.plans.years(id));
		this.bundles.of(account.id())
			.filter((bundle) -> bundle.order().authorityId() == id
					&& (bundle.unfinished() || bundle.state() == Bundle.State.READY))
			.ifPresent((bundle) -> model.addAttribute("present", bundle));
		return "document/bundle-choose";
	}

	@PostMapping
	ModelAndView begin(@PathVariable long id, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "false") boolean pdf, @RequestParam(defaultValue = "false") boolean docx,
			@AuthenticationPrincipal CurrentAccount account, Model model, RedirectAttributes redirect) {
		List<BundledPlan> chosen = (year != null) ? this.plans.of(id, year) : List.of();
		if (chosen.isEmpty() || !(pdf || docx)) {
			model.addAttribute("problem", chosen.isEmpty() ? "document.bundle.no-year" : "document.bundle.no-format");
			model.addAttribute("year", year);
			return new ModelAndView(choose(id, account, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		Bundle.Order order = new Bundle.Order(SecretToken.create(), account.id(), id,
				this.words.say("document.bundle.name", this.units.get(id).title(), String.valueOf(year)), chosen, pdf,
				docx);
		if (!this.bundles.begin(order)) {
			redirect.addFlashAttribute("flashWarning", this.words.say("document.bundle.busy"));
		}
		return new ModelAndView("redirect:" + this.bundles.of(account.id())
			.map((bundle) -> address(bundle.order().authorityId(), bundle.order().key()))
			.orElse("/authorities/" + id + "/plans"));
	}

	/** How far it is; without script the page asks again by itself. */
	@GetMapping("/{key:[A-Za-z0-9_-]{20,80}}")
	String progress(@PathVariable long id, @PathVariable String key, @AuthenticationPrincipal CurrentAccount account,
			Model model) {
		model.addAttribute("authority", this.units.get(id));
		this.bundles.of(account.id(), key).ifPresent((bundle) -> {
			model.addAttribute("bundle", bundle);
			model.addAttribute("refreshAfter", bundle.unfinished() ? SECONDS_BETWEEN : null);
		});
		model.addAttribute("minutes", Bundles.KEPT.toMinutes());
		return "document/bundle";
	}

	@GetMapping("/{key:[A-Za-z0-9_-]{20,80}}.zip")
	void fetch(@PathVariable long id, @PathVariable String key, @AuthenticationPrincipal CurrentAccount account,
			HttpServletResponse response) throws IOException {
		Bundle bundle = this.bundles.of(account.id(), key)
			.filter((one) -> one.state() == Bundle.State.READY && one.order().authorityId() == id)
			.orElseThrow(() -> new NotFound("bundle", key));
		response.setContentType("application/zip");
		response.setContentLengthLong(bundle.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(bundle.order().name() + ".zip", StandardCharsets.UTF_8)
					.build()
					.toString());
		bundle.write(response.getOutputStream());
	}

	/** Gives it up. */
	@PostMapping("/{key:[A-Za-z0-9_-]{20,80}}/discard")
	String discard(@PathVariable long id, @PathVariable String key, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		this.bundles.of(account.id(), key).ifPresent(this.bundles::discard);
		redirect.addFlashAttribute("flashSuccess", this.words.say("document.bundle.discarded"));
		return "redirect:/authorities/" + id + "/plans";
	}

	private static String address(long authorityId, String key) {
		return "/authorities/" + authorityId + "/plans/" + key;
	}

}
