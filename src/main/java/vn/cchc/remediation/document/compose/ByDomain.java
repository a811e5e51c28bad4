package vn.cchc.remediation.document.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.plan.PlanContent;

/**
 * Layout 4 (S4): the tasks by domain, then what each of those responsible leads and takes
 * part in, by reference to the tasks.
 */
final class ByDomain implements PlanBody {

	@Override
	public void write(Paper paper, PlanPaper plan) {
		paper.chapter(plan.phrases().say("BY_DOMAIN"));
		if (plan.plan().sections().isEmpty()) {
			paper.missing(Gap.Kind.TASKS, null);
		}
		Responsibilities responsible = new Responsibilities();
		TaskWords words = new TaskWords(plan.phrases());
		int number = 0;
		for (PlanContent.Section section : plan.plan().sections()) {
			number++;
			paper.heading(2, number + ".", section.title());
			section(paper, section, number, words, responsible);
		}
		responsible.write(paper, plan.phrases());
	}

	private static void section(Paper paper, PlanContent.Section section, int number, TaskWords words,
			Responsibilities responsible) {
		if (section.result() != null) {
			paper.paragraph(DocumentText.sentence(section.result()));
		}
		List<PlanContent.Task> tasks = PlanBody.written(section.tasks());
		if (tasks.isEmpty()) {
			paper.missing(Gap.Kind.TASKS, null);
		}
		boolean lettered = tasks.isEmpty() || DocumentText.letter(tasks.size() - 1) != null;
		for (int at = 0; at < tasks.size(); at++) {
			String point = lettered ? DocumentText.letter(at) : Integer.toString(at + 1);
			paper.paragraph(point + ") " + words.withoutParties(tasks.get(at)));
			paper.missing(tasks.get(at), null);
			responsible.add(tasks.get(at), number, String.valueOf(point));
		}
	}

	/** Who leads and takes part in what, in the order in which they are first named. */
	private static final class Responsibilities {

		private final Map<String, Map<Integer, List<String>>> leading = new LinkedHashMap<>();

		private final Map<String, Map<Integer, List<String>>> cooperating = new LinkedHashMap<>();

		void add(PlanContent.Task task, int domain, String point) {
			if (task.lead() != null) {
				add(this.leading, task.lead().name(), domain, point);
			}
			task.cooperating().forEach((party) -> add(this.cooperating, party.name(), domain, point));
		}

		private static void add(Map<String, Map<Integer, List<String>>> who, String name, int domain, String point) {
			who.computeIfAbsent(name, (any) -> new LinkedHashMap<>())
				.computeIfAbsent(domain, (any) -> new ArrayList<>())
				.add(point);
		}

		void write(Paper paper, Phrases phrases) {
			if (this.leading.isEmpty() && this.cooperating.isEmpty()) {
				return;
			}
			String tasks = paper.chapter();
			paper.chapter(phrases.say("RESPONSIBILITIES"));
			int number = 0;
			for (Map.Entry<String, Map<Integer, List<String>>> lead : this.leading.entrySet()) {
				paper.paragraph(++number + ". " + phrases.say("LEADS",
						Map.of("who", lead.getKey(), "what", places(lead.getValue(), phrases), "chapter", tasks)));
			}
			for (Map.Entry<String, Map<Integer, List<String>>> party : this.cooperating.entrySet()) {
				paper.paragraph(++number + ". " + phrases.say("TAKES_PART",
						Map.of("who", party.getKey(), "what", places(party.getValue(), phrases), "chapter", tasks)));
			}
		}

		private static String places(Map<Integer, List<String>> places, Phrases phrases) {
			List<String> words = new ArrayList<>();
			places.forEach((domain, points) -> words.add(phrases.say("POINTS_OF",
					Map.of("points", String.join(", ", points), "number", Integer.toString(domain)))));
			return String.join("; ", words);
		}

	}

}
