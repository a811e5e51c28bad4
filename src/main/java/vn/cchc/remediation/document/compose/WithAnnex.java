package vn.cchc.remediation.document.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.cchc.remediation.document.model.Block.AnnexTitle;
import vn.cchc.remediation.document.model.Block.Paragraph;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.document.model.Run;
import vn.cchc.remediation.document.model.Table;
import vn.cchc.remediation.plan.PlanContent;

/** Layout 2 (S2): a short text, and the tasks as a table of seven columns in an annex. */
final class WithAnnex implements PlanBody {

	@Override
	public void write(Paper paper, PlanPaper plan) {
		paper.chapter(plan.phrases().say("WITH_ANNEX"));
		paper.paragraph(plan.phrases()
			.say("WITH_ANNEX.LEAD_IN",
					Map.of("unit", plan.shortName(), "year", Integer.toString(plan.plan().planYear()))));
		paper.add(new Paragraph(List.of(Run.italic(plan.phrases().say("WITH_ANNEX.REFERENCE")))));
	}

	@Override
	public List<Paper> annexes(PlanPaper plan) {
		Paper annex = new Paper(1, true);
		annex.add(new AnnexTitle(plan.phrases().say("ANNEX"), plan.phrases().say("ANNEX.NAME"), reference(plan)));
		List<PlanContent.Task> tasks = PlanBody.written(plan.plan().tasks().toList());
		annex.add(new Table(PlanTable.columns(plan.phrases()), rows(plan.plan(), plan.phrases())));
		if (tasks.isEmpty()) {
			annex.missing(Gap.Kind.TASKS, null);
		}
		for (int at = 0; at < tasks.size(); at++) {
			annex.missing(tasks.get(at), Integer.toString(at + 1));
		}
		return List.of(annex);
	}

	private static String reference(PlanPaper plan) {
		return plan.phrases()
			.say("ANNEX.REFERENCE",
					Map.of("number", DocumentNumber.bare(plan.plan().number(), plan.phrases().say("SYMBOL")), "day",
							DocumentNumber.day(plan.plan().issuedOn()), "unit", plan.shortName()));
	}

	private static List<Table.Row> rows(PlanContent plan, Phrases phrases) {
		List<Table.Row> rows = new ArrayList<>();
		boolean grouped = plan.sections().size() > 1;
		int number = 0;
		for (PlanContent.Section section : plan.sections()) {
			List<PlanContent.Task> tasks = PlanBody.written(section.tasks());
			if (grouped && !tasks.isEmpty()) {
				rows.add(Table.Row.group(DocumentText.printable(title(section))));
			}
			for (PlanContent.Task task : tasks) {
				rows.add(PlanTable.row(++number, about(plan, section, task, phrases), task, phrases));
			}
		}
		return rows;
	}

	private static String title(PlanContent.Section section) {
		return Stream.of(section.code(), section.title()).filter(Objects::nonNull).collect(Collectors.joining(". "));
	}

	/** What a task is for: its criteria, one per line; the domain where it has none. */
	private static String about(PlanContent plan, PlanContent.Section section, PlanContent.Task task, Phrases phrases) {
		return task.criteria().isEmpty() ? section.title()
				: task.criteria()
					.stream()
					.flatMap((link) -> plan.entry(link.entryId()).stream())
					.map((entry) -> phrases.say("ANNEX.CRITERION", Map.of("code", entry.code(), "name", entry.name())))
					.collect(Collectors.joining("\n"));
	}

}
