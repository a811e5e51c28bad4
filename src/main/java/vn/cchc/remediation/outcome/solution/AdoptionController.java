package vn.cchc.remediation.outcome.solution;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.UnitAccess;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.outcome.promise.KeptOutcomes;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PlanAccess;
import vn.cchc.remediation.plan.PlanDirectory;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.TaskSources;
import vn.cchc.remediation.plan.WritablePlan;

/**
 * Takes a solution over into a plan of one's own: at one press where there is one plan
 * and a criterion matches; else a page asks what is not clear.
 */
@Controller
@RequestMapping("/solutions/{task:[0-9]{1,18}}/adopt")
class AdoptionController {

	private final SolutionDirectory solutions;

	private final KeptOutcomes kept;

	private final Adoption adoption;

	private final PlanDirectory plans;

	private final PlanAccess planAccess;

	private final UnitAccess unitAccess;

	private final TaskSources sources;

	private final MessageSource messages;

	AdoptionController(SolutionDirectory solutions, KeptOutcomes kept, Adoption adoption, PlanDirectory plans,
			PlanAccess planAccess, UnitAccess unitAccess, TaskSources sources, MessageSource messages) {
		this.solutions = solutions;
		this.kept = kept;
		this.adoption = adoption;
		this.plans = plans;
		this.planAccess = planAccess;
		this.unitAccess = unitAccess;
		this.sources = sources;
		this.messages = messages;
	}

	@GetMapping
	@PreAuthorize(SolutionController.ANY_ROLE)
	String ask(@PathVariable long task, @RequestParam(required = false) @Nullable Long plan, Model model) {
		Solution solution = solution(task);
		model.addAttribute("solution", solution);
		model.addAttribute("plans", this.plans.writable());
		if (plan != null) {
			requireWritable(plan);
			model.addAttribute("plan", plan);
			model.addAttribute("target", this.adoption.target(solution, plan));
			model.addAttribute("adopted", this.sources.adopted(plan, task).orElse(null));
		}
		return "outcome/adopt";
	}

	@PostMapping
	@PreAuthorize(SolutionController.ANY_ROLE)
	String adopt(@PathVariable long task, @RequestParam(required = false) @Nullable Long plan,
			@RequestParam(required = false) @Nullable String place, @RequestParam(defaultValue = "false") boolean again,
			@AuthenticationPrincipal CurrentAccount account, RedirectAttributes redirect) {
		Solution solution = solution(task);
		List<WritablePlan> mine = this.plans.writable();
		if (plan == null && mine.size() != 1) {
			return "redirect:/solutions/" + task + "/adopt";
		}
		long chosen = (plan != null) ? plan : mine.get(0).id();
		requireWritable(chosen);
		return adopt(solution, chosen, place, again, Actor.of(account), redirect);
	}

	private String adopt(Solution solution, long plan, @Nullable String place, boolean again, Actor actor,
			RedirectAttributes redirect) {
		String question = "redirect:/solutions/" + solution.taskId() + "/adopt?plan=" + plan;
		try {
			long added = this.adoption.adopt(solution, plan, "".equals(place) ? null : place, again, actor);
			redirect.addFlashAttribute("flashSuccess", say("outcome.solution.adopted", solution.unitName()));
			return "redirect:/plans/" + plan + "#task-" + added + "-TASK_SOLUTION";
		}
		catch (Adoption.PlaceNeeded | PlanRule.TaskAdopted asked) {
			return question;
		}
		catch (InvalidPlanCell gone) {
			redirect.addFlashAttribute("flashError", say("outcome.solution.gone"));
			return question;
		}
		catch (PlanRule.NotInThisState refused) {
			redirect.addFlashAttribute("flashError", say("outcome.solution.locked"));
			return "redirect:/plans/" + plan;
		}
	}

	private Solution solution(long task) {
		this.kept.refresh();
		return this.solutions.find(task, this.unitAccess.scope()).orElseThrow(() -> new NotFound("solution", task));
	}

	private void requireWritable(long plan) {
		if (!this.planAccess.write(plan)) {
			throw new AccessDeniedException("plan " + plan);
		}
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
