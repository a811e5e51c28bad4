package vn.cchc.remediation.result.web;

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
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.result.ResultRule;
import vn.cchc.remediation.result.ResultService;
import vn.cchc.remediation.result.ResultStarter;

/**
 * Where a result report stands, and the steps that need no more than a click, or a second
 * one where something is given up or left empty.
 */
@Controller
@RequestMapping("/results/{id}")
class ResultFlowController {

	private final ResultService results;

	private final ResultStarter starter;

	private final ResultPages pages;

	private final ResultWords words;

	ResultFlowController(ResultService results, ResultStarter starter, ResultPages pages, ResultWords words) {
		this.results = results;
		this.starter = starter;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping("/status")
	@PreAuthorize("@resultAccess.see(#id)")
	String status(@PathVariable long id, Model model) {
		model.addAttribute("view", this.pages.status(id));
		return "result/status";
	}

	@PostMapping("/submit")
	@PreAuthorize("@resultAccess.write(#id)")
	ModelAndView submit(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirmed,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		try {
			this.results.submit(id, Actor.of(account), confirmed);
		}
		catch (ResultRule.Unconfirmed ex) {
			return ask(id, "submit");
		}
		catch (ResultRule.NotReady ex) {
			return page(id);
		}
		return done(id, "submit", redirect);
	}

	@PostMapping("/withdraw")
	@PreAuthorize("@resultAccess.write(#id)")
	ModelAndView withdraw(@PathVariable long id, @AuthenticationPrincipal CurrentAccount account,
			RedirectAttributes redirect) {
		this.results.withdraw(id, Actor.of(account));
		return done(id, "withdraw", redirect);
	}

	@PostMapping("/give-up")
	@PreAuthorize("@resultAccess.lead(#id)")
	ModelAndView giveUp(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirmed,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		if (!confirmed) {
			return ask(id, "give-up");
		}
		this.results.giveUp(id, Actor.of(account));
		return done(id, "give-up", redirect);
	}

	@PostMapping("/delete")
	@PreAuthorize("@resultAccess.write(#id)")
	ModelAndView delete(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirmed,
			RedirectAttributes redirect) {
		if (!confirmed) {
			return ask(id, "delete");
		}
		long unitId = this.starter.discard(id);
		redirect.addFlashAttribute("flashSuccess", this.words.say("result.flow.delete.done"));
		return new ModelAndView("redirect:/units/" + unitId + "/results");
	}

	private ModelAndView ask(long id, String step) {
		return page(id).addObject("ask", step);
	}

	private ModelAndView page(long id) {
		return new ModelAndView("result/status", HttpStatus.UNPROCESSABLE_CONTENT).addObject("view",
				this.pages.status(id));
	}

	private ModelAndView done(long id, String step, RedirectAttributes redirect) {
		redirect.addFlashAttribute("flashSuccess", this.words.say("result.flow." + step + ".done"));
		return new ModelAndView("redirect:/results/" + id + "/status");
	}

}
