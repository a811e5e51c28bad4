package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Target;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanEditResult;
import vn.cchc.remediation.plan.PlanEditResult.Outcome;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.web.VietnameseFormat;

/** What is said about the cells of a plan, in the language of the page. */
@Component("cellWords")
class CellWords {

	/** Characters of a text that a sentence quotes. */
	private static final int QUOTED = 60;

	private final MessageSource messages;

	private final VietnameseFormat format;

	CellWords(MessageSource messages, VietnameseFormat format) {
		this.messages = messages;
		this.format = format;
	}

	/** The text of a key. */
	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/** What a cell is called. */
	public String name(PlanField field) {
		return say("plan.cell.field." + field);
	}

	/** Why a change was not saved; null when it was. */
	@Nullable String refusal(Outcome outcome) {
		InvalidPlanCell problem = outcome.problem();
		if (problem != null) {
			return invalid(problem);
		}
		return (outcome.state() == State.CONFLICT) ? say("plan.cell.CONFLICT", outcome.stored()) : null;
	}

	/** Why a text was refused, and what the cell takes. */
	String invalid(InvalidPlanCell problem) {
		return say("plan.cell." + problem.reason(), problem.detail());
	}

	/** That the plan was submitted or issued meanwhile. */
	String fixed(PlanRule.NotInThisState rule) {
		return say("plan.write.fixed", say("plan.status." + rule.status()));
	}

	/** What was understood of the text of a cell; empty where nothing is to be said. */
	String understood(PlanField field, String text, int planYear) {
		if (text.isEmpty()) {
			return "";
		}
		return switch (field) {
			case TASK_DUE -> due(DueTerm.read(text, planYear));
			case TASK_TARGET -> target(text);
			default -> "";
		};
	}

	private String due(DueTerm due) {
		return say("plan.cell.due." + due.kind(), this.format.date(due.lastDay()));
	}

	private String target(String text) {
		List<Target> targets = Target.read(text);
		return targets.isEmpty() ? say("plan.cell.target.none")
				: targets.stream().map(CellWords::inSigns).collect(Collectors.joining(" · "));
	}

	private static String inSigns(Target target) {
		String sign = switch (target.comparison()) {
			case AT_LEAST -> "≥";
			case MORE_THAN -> ">";
			case AT_MOST -> "≤";
			case LESS_THAN -> "<";
			case EXACTLY -> "=";
		};
		String unit = Objects.requireNonNullElse(target.unit(), "");
		return (sign + " " + target.value().toPlainString().replace('.', ',') + " " + unit).strip();
	}

	/** What was taken back, and what could not be and why. */
	String undone(PlanEditResult result) {
		List<Outcome> back = result.cells()
			.stream()
			.filter((outcome) -> outcome.state() == State.SAVED && !alongWithCriteria(outcome, result))
			.toList();
		long kept = result.cells().stream().filter((outcome) -> outcome.state() == State.CONFLICT).count();
		Stream<String> done = switch (back.size()) {
			case 0 -> Stream.of();
			case 1 -> Stream.of(undone(back.get(0)));
			default -> Stream.of(say("plan.write.undone.many", back.size()));
		};
		Stream<String> refused = result.cells()
			.stream()
			.map(Outcome::problem)
			.filter(Objects::nonNull)
			.map(this::notUndone)
			.distinct();
		return Stream
			.of(done, (kept > 0) ? Stream.of(say("plan.write.undone.kept", kept)) : Stream.<String>of(), refused)
			.flatMap(Function.identity())
			.collect(Collectors.joining(" "));
	}

	/** Points go back with the criteria they belong to, which is one change to people. */
	private static boolean alongWithCriteria(Outcome outcome, PlanEditResult result) {
		PlanCell cell = outcome.change().cell();
		return cell.field() == PlanField.TASK_POINTS && result.cells()
			.stream()
			.anyMatch((other) -> other.change().cell().equals(new PlanCell(PlanField.TASK_CRITERIA, cell.partId())));
	}

	private String notUndone(InvalidPlanCell problem) {
		return say("plan.write.undone.not",
				(problem.reason() == InvalidPlanCell.Reason.GONE) ? say("plan.write.undone.gone") : invalid(problem));
	}

	private String undone(Outcome outcome) {
		PlanCell cell = outcome.change().cell();
		return switch (cell.field()) {
			case TASK_REMOVED, ENTRY_REMOVED, SECTION_REMOVED ->
				say("plan.write.undone." + cell.field() + (outcome.stored().isEmpty() ? ".back" : ".out"));
			case TASK_PLACE -> say("plan.write.undone.TASK_PLACE");
			default -> outcome.stored().isEmpty() ? say("plan.write.undone.empty", name(cell.field()))
					: say("plan.write.undone.text", name(cell.field()), shortened(outcome.stored()));
		};
	}

	private static String shortened(String text) {
		return (text.length() > QUOTED) ? text.substring(0, QUOTED).strip() + "…" : text;
	}

}
