package vn.cchc.remediation.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.TaskPurpose;

/**
 * Layout 5 (S5): per component index the criteria it is made of, its result, which office
 * has to do what, and until when.
 */
final class ByComponent implements PlanBody {

	@Override
	public void write(Paper paper, PlanPaper plan) {
		paper.chapter(plan.phrases().say("BY_COMPONENT"));
		if (plan.plan().sections().isEmpty()) {
			paper.missing(Gap.Kind.TASKS, null);
		}
		int number = 0;
		for (PlanContent.Section section : plan.plan().sections()) {
			paper.heading(2, ++number + ".", section.title());
			criteria(paper, section, plan.phrases());
			result(paper, section, plan.phrases());
			lost(paper, section, plan.phrases());
			tasks(paper, section, plan.phrases());
		}
	}

	private static void criteria(Paper paper, PlanContent.Section section, Phrases phrases) {
		List<PlanContent.Entry> entries = section.entries();
		if (entries.isEmpty()) {
			return;
		}
		List<String> names = new ArrayList<>();
		for (int at = 0; at < entries.size(); at++) {
			names.add("(" + (at + 1) + ") " + DocumentText.bare(entries.get(at).name()));
		}
		paper.paragraph("- "
				+ phrases.say("ASSESSED_BY",
						Map.of("count", DocumentText.count(entries.size()), "criteria", String.join("; ", names)))
				+ ".");
	}

	private static void result(Paper paper, PlanContent.Section section, Phrases phrases) {
		String result = section.result();
		Points last = section.score().finalScore();
		if (result == null && last == null) {
			return;
		}
		String said = (result != null) ? DocumentText.lowerFirst(DocumentText.bare(result)) : "";
		if (last != null && !said.contains(DocumentText.points(last))) {
			String points = phrases.say("REACHED", Map.of("points", DocumentText.points(last, section.score().max())));
			said = said.isEmpty() ? points : said + "; " + points;
		}
		paper.paragraph("- " + phrases.say("RESULT", Map.of("text", said)) + ".");
	}

	private static void lost(Paper paper, PlanContent.Section section, Phrases phrases) {
		List<String> losses = section.entries()
			.stream()
			.filter((entry) -> entry.purpose() == TaskPurpose.FIX)
			.map((entry) -> loss(entry, phrases))
			.filter(Objects::nonNull)
			.toList();
		if (!losses.isEmpty()) {
			paper.paragraph("- " + phrases.say("LOST_AT", Map.of("criteria", String.join("; ", losses))) + ".");
		}
	}

	private static @Nullable String loss(PlanContent.Entry entry, Phrases phrases) {
		Points lost = entry.lost();
		if (lost == null || !lost.isPositive()) {
			return null;
		}
		String reason = entry.reason();
		return phrases.say((reason != null) ? "LOSS.REASON" : "LOSS", Map.of("name", DocumentText.bare(entry.name()),
				"points", DocumentText.points(lost), "reason", (reason != null) ? DocumentText.bare(reason) : ""));
	}

	private static void tasks(Paper paper, PlanContent.Section section, Phrases phrases) {
		List<PlanContent.Task> tasks = PlanBody.written(section.tasks());
		if (tasks.isEmpty()) {
			paper.missing(Gap.Kind.TASKS, null);
			return;
		}
		TaskWords words = new TaskWords(phrases);
		String due = commonDue(tasks);
		for (PlanContent.Task task : tasks) {
			String told = (due != null) ? words.withoutPartiesAndDue(task) : words.withoutParties(task);
			paper.paragraph("- " + charge(task, DocumentText.lowerFirst(told), phrases));
			paper.missing(task, null);
		}
		if (due != null) {
			paper.paragraph("- " + phrases.say("PERIOD", Map.of("text", DocumentText.bare(due))) + ".");
		}
	}

	/** Who is charged with what; what is to be done alone while nobody is. */
	private static String charge(PlanContent.Task task, String told, Phrases phrases) {
		String lead = TaskWords.lead(task);
		String cooperating = TaskWords.cooperating(task);
		if (lead.isEmpty()) {
			return DocumentText.upperFirst(told);
		}
		return phrases.say(cooperating.isEmpty() ? "CHARGED" : "CHARGED.WITH", Map.of("lead", DocumentText.within(lead),
				"cooperating", DocumentText.within(cooperating), "text", told));
	}

	/** The deadline that all tasks have; null when they differ or have none. */
	private static @Nullable String commonDue(List<PlanContent.Task> tasks) {
		String first = TaskWords.due(tasks.get(0));
		return tasks.stream().allMatch((task) -> Objects.equals(TaskWords.due(task), first)) ? first : null;
	}

}
