package vn.cchc.remediation.plan.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.cchc.remediation.plan.NewEntry;
import vn.cchc.remediation.plan.NewSection;
import vn.cchc.remediation.plan.PlanContent;

/**
 * The row of the plan into which a table was pasted. Rows without a criterion of their
 * own are for those of that row and of the rows below it that wait for words, one by one.
 *
 * @param domain the domain it stands in, null when pasted nowhere
 * @param criteria the criteria of the rows from there on
 */
record PasteAnchor(@Nullable NewSection domain, List<List<NewEntry>> criteria) {

	static PasteAnchor of(PlanContent content, @Nullable Long taskId) {
		return content.sections()
			.stream()
			.filter((section) -> section.tasks().stream().anyMatch((task) -> Long.valueOf(task.id()).equals(taskId)))
			.findFirst()
			.map((section) -> new PasteAnchor(NewSection.titled(section.code(), section.title()), rows(content,
					section.tasks().stream().dropWhile((task) -> !Long.valueOf(task.id()).equals(taskId)).toList())))
			.orElse(new PasteAnchor(null, List.of()));
	}

	private static List<List<NewEntry>> rows(PlanContent content, List<PlanContent.Task> tasks) {
		long waiting = tasks.stream().takeWhile(PlanContent.Task::blank).count();
		return tasks.stream().limit(Math.max(1, waiting)).map((task) -> criteria(content, task)).toList();
	}

	private static List<NewEntry> criteria(PlanContent content, PlanContent.Task task) {
		return task.criteria()
			.stream()
			.map((link) -> content.entry(link.entryId()))
			.flatMap(Optional::stream)
			.map((entry) -> NewEntry.named(entry.code(), entry.name()))
			.toList();
	}

}
