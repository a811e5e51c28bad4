package vn.cchc.remediation.result.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.EventLog.Happened;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.PlanEditResult.State;
import vn.cchc.remediation.result.ResultChange.Outcome;
import vn.cchc.remediation.result.ResultEventKind;
import vn.cchc.remediation.result.ResultField;
import vn.cchc.remediation.result.ResultGap;
import vn.cchc.remediation.result.ResultRule;
import vn.cchc.remediation.result.ResultStatus;
import vn.cchc.remediation.web.VietnameseFormat;

/** The sentences about result reports, in the language of the page. */
@Component("resultWords")
class ResultWords {

	private static final String FIRST = "1";

	private final MessageSource messages;

	private final VietnameseFormat format;

	private final Clock clock;

	ResultWords(MessageSource messages, VietnameseFormat format, Clock clock) {
		this.messages = messages;
		this.format = format;
		this.clock = clock;
	}

	public String say(String key, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/** Why a step cannot be taken while the report is in a state. */
	String otherState(ResultStatus status) {
		return say("result.flow.state", say("result.status." + status));
	}

	/** {@code 12/03/2024 09:14}. */
	public String minute(Instant at) {
		return this.format.minute(at.atZone(this.clock.getZone()));
	}

	/** Who did what, without when. */
	public String event(Happened<ResultEventKind> event) {
		if (event.kind() == ResultEventKind.ISSUED) {
			return issued(event);
		}
		String argument = event.arguments().isEmpty() ? "" : event.arguments().get(0);
		return say("result.event." + event.kind(), event.actor(), argument);
	}

	private String issued(Happened<ResultEventKind> event) {
		String version = event.arguments().get(0);
		String number = event.arguments().get(1);
		String day = event.arguments().get(2);
		String document = number.isEmpty() ? say("result.event.unnumbered")
				: say("result.event.number", number, day.isEmpty() ? "…" : this.format.date(LocalDate.parse(day)));
		return say(FIRST.equals(version) ? "result.event.ISSUED" : "result.event.ISSUED.again", event.actor(), document,
				version);
	}

	/** What a cell is called. */
	public String name(ResultField field) {
		return say("result.field." + field);
	}

	/** What is left empty, as a sentence. */
	public String gap(ResultGap gap) {
		String name = (gap.kind() == ResultGap.Kind.NO_TEXT) ? say("result.field." + gap.name()) : gap.name();
		return say("result.gap." + gap.kind(), name);
	}

	/** Why a change was not saved; null when it was. */
	@Nullable String refusal(Outcome outcome) {
		InvalidPlanCell problem = outcome.problem();
		if (problem != null) {
			return invalid(problem);
		}
		return (outcome.state() == State.CONFLICT) ? say("plan.cell.CONFLICT", outcome.stored()) : null;
	}

	/** What was taken back, and what could not be and why. */
	String undone(List<Outcome> outcomes) {
		List<String> sentences = new ArrayList<>();
		List<Outcome> back = outcomes.stream().filter((outcome) -> outcome.state() == State.SAVED).toList();
		if (!back.isEmpty()) {
			sentences.add((back.size() == 1) ? say("result.write.undone", name(back.get(0).change().cell().field()))
					: say("plan.write.undone.many", back.size()));
		}
		long kept = outcomes.stream().filter((outcome) -> outcome.state() == State.CONFLICT).count();
		if (kept > 0) {
			sentences.add(say("plan.write.undone.kept", kept));
		}
		outcomes.stream()
			.map(Outcome::problem)
			.filter(Objects::nonNull)
			.map((problem) -> say("plan.write.undone.not",
					(problem.reason() == InvalidPlanCell.Reason.GONE) ? say("result.write.undone.gone")
							: invalid(problem)))
			.distinct()
			.forEach(sentences::add);
		return String.join(" ", sentences);
	}

	/** Why a text was refused, and what the cell takes. */
	String invalid(InvalidPlanCell problem) {
		String module = switch (problem.reason()) {
			case GONE, STILL_USED, NOT_A_CHOICE -> "result";
			default -> "plan";
		};
		return say(module + ".cell." + problem.reason(), problem.detail());
	}

	/** That the report was submitted or issued meanwhile. */
	String fixed(ResultRule.NotInThisState rule) {
		return say("result.write.fixed", say("result.status." + rule.status()));
	}

}
