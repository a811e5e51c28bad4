package vn.cchc.remediation.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.plan.AssessmentDifference;
import vn.cchc.remediation.plan.EventLog.Happened;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanDifference.Change;
import vn.cchc.remediation.plan.PlanEventKind;
import vn.cchc.remediation.plan.PlanFinding;
import vn.cchc.remediation.plan.PlanRule;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.PlanText;
import vn.cchc.remediation.web.VietnameseFormat;

/** The sentences about plans, in the language of the page. */
@Component("planWords")
class PlanWords {

	private static final String FIRST = "1";

	/** So many letters are enough to know which words are meant. */
	private static final int START = 60;

	private final MessageSource messages;

	private final VietnameseFormat format;

	private final Clock clock;

	PlanWords(MessageSource messages, VietnameseFormat format, Clock clock) {
		this.messages = messages;
		this.format = format;
		this.clock = clock;
	}

	public String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/** Why a step cannot be taken while the plan is in a state. */
	String otherState(PlanStatus status) {
		return say("plan.flow.state", say("plan.status." + status));
	}

	/**
	 * Why a step was not taken: somebody else was faster, or the page was old.
	 * @throws PlanRule the rule itself where it says something about what was typed
	 */
	String overtaken(PlanRule rule) {
		if (rule instanceof PlanRule.NotInThisState other) {
			return otherState(other.status());
		}
		if (rule instanceof PlanRule.SubmittedAgain) {
			return say("plan.flow.again");
		}
		if (rule instanceof PlanRule.ExtensionOpen) {
			return say("plan.extension.open");
		}
		if (rule instanceof PlanRule.NothingAsked) {
			return say("plan.extension.decided");
		}
		throw rule;
	}

	/** {@code 12/03/2024 09:14}. */
	public String minute(Instant at) {
		return this.format.minute(at.atZone(this.clock.getZone()));
	}

	/** Who did what, without when. */
	public String event(Happened<PlanEventKind> event) {
		List<Object> arguments = new ArrayList<>(List.of(event.actor()));
		arguments.addAll(event.arguments());
		return (event.kind() == PlanEventKind.ISSUED) ? issued(event)
				: say("plan.event." + event.kind(), arguments.toArray());
	}

	private String issued(Happened<PlanEventKind> event) {
		String version = event.arguments().get(0);
		String number = event.arguments().get(1);
		String day = event.arguments().get(2);
		String document = number.isEmpty() ? say("plan.event.unnumbered")
				: say("plan.event.number", number, day.isEmpty() ? "…" : this.format.date(LocalDate.parse(day)));
		return say(FIRST.equals(version) ? "plan.event.ISSUED" : "plan.event.ISSUED.again", event.actor(), document,
				version);
	}

	/** What the plan check found, as a sentence. */
	public String finding(PlanFinding finding) {
		List<Object> arguments = new ArrayList<>(finding.arguments());
		if (!finding.changes().isEmpty()) {
			arguments.add(finding.changes().stream().map(this::changed).collect(Collectors.joining("; ")));
		}
		return say("plan.check." + finding.kind(), arguments.toArray());
	}

	private String changed(AssessmentDifference.Change change) {
		boolean words = change.what() == AssessmentDifference.Change.What.REASON;
		return say("plan.check.change." + change.what(), side(change.was(), words), side(change.now(), words));
	}

	/** Of words only how they begin: they stand side by side on the page it leads to. */
	private String side(String value, boolean words) {
		if (value.isEmpty()) {
			return say("plan.check.change.none");
		}
		return words ? say("plan.check.change.words", start(value)) : value;
	}

	private static String start(String text) {
		String line = text.lines().findFirst().orElse("");
		return (line.length() > START) ? line.substring(0, START).strip() + "…" : line;
	}

	/** What was scored, as a sentence; empty where nothing was. */
	public String score(PlanContent.Score score) {
		String max = this.format.points(score.max());
		String self = this.format.points(score.self());
		String last = this.format.points(score.finalScore());
		if (score.finalScore() == null) {
			return (score.max() != null) ? say("plan.version.score.max", max) : "";
		}
		return say(
				"plan.version.score" + ((score.max() != null) ? "" : ".only") + ((score.self() != null) ? ".self" : ""),
				last, max, self);
	}

	/** What is different, as a sentence; the texts of prose stand beside it. */
	public String change(Change change) {
		return say("plan.version.change." + change.kind() + (change.what().prose() ? ".prose" : ""), part(change),
				what(change), value(change, change.was()), value(change, change.became()));
	}

	private String part(Change change) {
		return change.part().isEmpty() ? say("plan.version.part." + change.group()) : change.part();
	}

	private String what(Change change) {
		PlanText text = change.text();
		return say((text != null) ? "plan.version.text." + text : "plan.version.what." + change.what());
	}

	private String value(Change change, String value) {
		if (value.isEmpty()) {
			return value;
		}
		return switch (change.what()) {
			case SIGNING -> say("plan.signing." + value);
			case LAYOUT -> say("plan.layout." + value);
			case PURPOSE -> say("plan.version.PURPOSE." + value);
			case REPEATED -> say("plan.version.REPEATED.yes");
			default -> value;
		};
	}

}
