package vn.cchc.remediation.progress.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.dao.DuplicateKeyException;
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
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.TaskEnds;
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

	private final UnitAccess access;

	private final PlanAccess plans;

	private final ProgressWords words;

	HandoverController(TaskHandover handover, UnitRepository units, UnitDirectory directory, UnitAccess access,
			PlanAccess plans, ProgressWords words) {
		this.handover = handover;
		this.units = units;
		this.directory = directory;
		this.access = access;
		this.plans = plans;
		this.words = words;
	}

	@GetMapping
	String page(@PathVariable long id, @ModelAttribute("form") HandoverForm form, Model model) {
		List<Option> successors = successors(id);
		if (successors.size() < 2) {
			form.setSuccessor(successors.isEmpty() ? HandoverForm.CLOSE : successors.get(0).value());
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
		redirect.addFlashAttribute("flashSuccess", this.words
			.say(form.closes() ? "progress.handover.closed" : "progress.handover.done", form.getTasks().size()));
		return "redirect:/units/" + id + "/handover";
	}

	private void act(long id, HandoverForm form, BindingResult errors, Actor actor) {
		String reason = Texts.normalize(form.getReason());
		try {
			if (form.closes()) {
				this.handover.close(id, form.getTasks(), reason, actor);
			}
			else {
				this.handover.handOver(id, form.getTasks(), successor(form), reason, actor);
			}
		}
		catch (PlanRule.NotInThisState ex) {
			errors.rejectValue("successor", "progress.handover.successor.busy");
		}
		catch (NotFound | DuplicateKeyException ex) {
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
		List<TaskHandover.OpenTask> open = this.handover.open(id);
		List<TaskEnds.End> ended = this.handover.ended(id);
		model.addAllAttributes(Map.of("unit", unit, "ended", unit.validTo() != null, "successors", choices(id), "open",
				open, "handled", ended, "mayOpen", seen(open, ended), "unitSeen", this.access.maySee(id)));
		return "progress/handover";
	}

	/**
	 * The plans that the account may look at: a successor does not see all of its
	 * predecessors'.
	 */
	private Set<Long> seen(List<TaskHandover.OpenTask> open, List<TaskEnds.End> ended) {
		return Stream
			.of(open.stream().map(TaskHandover.OpenTask::planId), ended.stream().map(TaskEnds.End::planId),
					ended.stream().map(TaskEnds.End::toPlanId).filter(Objects::nonNull))
			.flatMap(Function.identity())
			.distinct()
			.filter(this.plans::maySee)
			.collect(Collectors.toSet());
	}

	private List<Option> choices(long id) {
		List<Option> choices = new ArrayList<>(successors(id));
		choices.add(new Option(HandoverForm.CLOSE, this.words.say("progress.handover.successor.close")));
		return choices;
	}

	private List<Option> successors(long id) {
		return this.units.findAllById(this.directory.successors(id))
			.stream()
			.filter((unit) -> unit.validTo() == null)
			.map((unit) -> new Option(Long.toString(unit.id()), unit.title()))
			.toList();
	}

}
