package vn.cchc.remediation.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanParty;

/** How a task is told in sentences. */
final class TaskWords {

	private final Phrases phrases;

	TaskWords(Phrases phrases) {
		this.phrases = phrases;
	}

	/** What is to be done, and everything that belongs to it. */
	String all(PlanContent.Task task) {
		return joined(solution(task), details(task, true, true));
	}

	/** What is to be done, its output and deadline; whose it is stands elsewhere. */
	String withoutParties(PlanContent.Task task) {
		return joined(solution(task), details(task, false, true));
	}

	/** What is to be done and what comes out of it; who and when stand elsewhere. */
	String withoutPartiesAndDue(PlanContent.Task task) {
		return joined(solution(task), details(task, false, false));
	}

	private static String joined(String one, String other) {
		return (one + " " + other).strip();
	}

	private static String solution(PlanContent.Task task) {
		return (task.solution() != null) ? DocumentText.sentence(task.solution()) : "";
	}

	private String details(PlanContent.Task task, boolean parties, boolean due) {
		List<String> details = new ArrayList<>();
		if (parties) {
			add(details, "LEAD", DocumentText.within(lead(task)));
			add(details, "COOPERATING", DocumentText.within(cooperating(task)));
		}
		add(details, "OUTPUT", task.output());
		add(details, "TARGET", task.target());
		if (due) {
			add(details, "DUE", due(task));
		}
		return details.isEmpty() ? "" : DocumentText.sentence(DocumentText.upperFirst(String.join("; ", details)));
	}

	private void add(List<String> details, String key, @Nullable String text) {
		if (text != null && !text.isEmpty()) {
			details.add(this.phrases.say(key, Map.of("text", DocumentText.bare(text))));
		}
	}

	/** Who leads; empty while nobody does. */
	static String lead(PlanContent.Task task) {
		return (task.lead() != null) ? task.lead().name() : "";
	}

	/** Who cooperates, in order. */
	static String cooperating(PlanContent.Task task) {
		return task.cooperating().stream().map(PlanParty::name).collect(Collectors.joining(", "));
	}

	/** The deadline within a sentence. */
	static @Nullable String due(PlanContent.Task task) {
		DueTerm due = task.due();
		return (due != null) ? DocumentText.lowerFirst(due.wording()) : null;
	}

}
