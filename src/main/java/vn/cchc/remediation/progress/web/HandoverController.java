package vn.cchc.remediation.progress.web;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.progress.ProgressWords;
import vn.cchc.remediation.progress.TaskHandover;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.UnitDirectory;
import vn.cchc.remediation.unit.UnitRepository;
import vn.cchc.remediation.web.Option;

/** What becomes of the open tasks of a unit that was abolished. */
@Controller
@RequestMapping("/units/{id:[0-9]+}/handover")
@PreAuthorize("@progressAccess.handOver(#id)")
class HandoverController {

	private final TaskHandover handover;

	private final UnitRepository units;

	private final UnitDirectory directory;

	private final ProgressWords words;

	HandoverController(TaskHandover handover, UnitRepository units, UnitDirectory directory, ProgressWords words) {
		this.handover = handover;
		this.units = units;
		this.directory = directory;
		this.words = words;
	}

	@GetMapping
	String page(@PathVariable long id, @ModelAttribute("form") HandoverForm form, Model model) {
		List<Option> successors = successors(id);
		if (successors.size() == 1) {
			form.setSuccessor(successors.get(0).value());
		}
		return show(id, model);
	}

	@PostMapping
	String handOver(@PathVariable long id, @Valid @ModelAttribute("form") HandoverForm form, BindingResult errors,
			@AuthenticationPrincipal CurrentAccount account, Model model, HttpServletResponse response,
			RedirectAttributes redirect) {
		if (!errors.hasErrors()) {
			act(id, form, errors, Actor.of(account));
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(id, model);
		}
		redirect.addFlashAttribute("flashSuccess",
				this.words.say(form.getSuccessor().isEmpty() ? "progress.handover.closed" : "progress.handover.done",
						form.getTasks().size()));
		return "redirect:/units/" + id + "/handover";
	}

	private void act(long id, HandoverForm form, BindingResult errors, Actor actor) {
		String reason = Texts.normalize(form.getReason());
		try {
			if (form.getSuccessor().isEmpty()) {
				this.handover.close(id, form.getTasks(), reason, actor);
			}
			else {
				this.handover.handOver(id, form.getTasks(), successor(form), reason, actor);
			}
		}
		catch (PlanRule.NotInThisState ex) {
			errors.rejectValue("successor", "progress.handover.successor.busy");
		}
		catch (NotFound ex) {
			errors.reject("progress.handover.changed");
		}
	}

	private static long successor(HandoverForm form) {
		try {
			return Long.parseLong(form.getSuccessor());
		}
		catch (NumberFormatException ex) {
			throw new NotFound("successor", form.getSuccessor());
		}
	}

	private String show(long id, Model model) {
		AdminUnit unit = this.units.findById(id).orElseThrow(() -> new NotFound("unit", id));
		model.addAllAttributes(Map.of("unit", unit, "ended", unit.validTo() != null, "successors", successors(id),
				"open", this.handover.open(id)));
		return "progress/handover";
	}

	private List<Option> successors(long id) {
		return this.units.findAllById(this.directory.successors(id))
			.stream()
			.filter((unit) -> unit.validTo() == null)
			.map((unit) -> new Option(Long.toString(unit.id()), unit.title()))
			.toList();
	}

}
