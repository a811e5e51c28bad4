package vn.cchc.remediation.document.compose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.document.model.Gap;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.TaskPurpose;

/**
 * Layout 1 (S1): per domain its self and appraised result, then each criterion with its
 * scores, why points were lost, and the solutions.
 */
final class ByCriterion implements PlanBody {

	@Override
	public void write(Paper paper, PlanPaper plan) {
		paper.chapter(plan.phrases().say("BY_CRITERION." + plan.plan().kind()));
		if (plan.plan().sections().isEmpty()) {
			paper.missing(Gap.Kind.TASKS, null);
		}
		Domain domain = new Domain(paper, plan);
		plan.plan().sections().forEach(domain::write);
	}

	/** Writes domain after domain; a task that was told is referred to by its place. */
	private static final class Domain {

		private final Paper paper;

		private final PlanContent plan;

		private final Phrases phrases;

		private final TaskWords words;

		private final Map<Long, String> told = new HashMap<>();

		private int number;

		private int item;

		Domain(Paper paper, PlanPaper plan) {
			this.paper = paper;
			this.plan = plan.plan();
			this.phrases = plan.phrases();
			this.words = new TaskWords(plan.phrases());
		}

		void write(PlanContent.Section section) {
			this.number++;
			this.item = 0;
			this.paper.heading(2, this.number + ".", section.title());
			result(section);
			entries(section, TaskPurpose.FIX);
			entries(section, TaskPurpose.MAINTAIN);
			List<PlanContent.Task> common = PlanBody.written(section.domainTasks().toList());
			if (!common.isEmpty()) {
				this.paper.heading(3, next(), this.phrases.say("DOMAIN_TASKS"));
				common.forEach((task) -> {
					this.paper.paragraph("- " + this.words.all(task));
					this.paper.missing(task, null);
				});
			}
		}

		private String next() {
			return this.number + "." + ++this.item + ".";
		}

		private void result(PlanContent.Section section) {
			List<String> sentences = new ArrayList<>();
			Points self = section.score().self();
			Points last = section.score().finalScore();
			if (self != null) {
				sentences.add(score("SELF_RESULT", self, section.score()));
			}
			if (last != null) {
				sentences.add(score("FINAL_RESULT", last, section.score()));
			}
			if (section.result() != null) {
				sentences.add(DocumentText.sentence(section.result()));
			}
			if (!sentences.isEmpty()) {
				this.paper.paragraph(next() + " " + String.join(" ", sentences));
			}
		}

		private String score(String key, Points points, PlanContent.Score score) {
			return this.phrases.say(key, Map.of("points", DocumentText.points(points, score.max())));
		}

		private void entries(PlanContent.Section section, TaskPurpose purpose) {
			List<PlanContent.Entry> entries = section.entries()
				.stream()
				.filter((entry) -> entry.purpose() == purpose)
				.toList();
			if (entries.isEmpty()) {
				return;
			}
			String place = next();
			this.paper.heading(3, place, this.phrases.say("CRITERIA_TO_" + purpose));
			for (int at = 0; at < entries.size(); at++) {
				entry(section, entries.get(at), place + (at + 1) + ".");
			}
		}

		private void entry(PlanContent.Section section, PlanContent.Entry entry, String place) {
			boolean whole = entry.code().equals(section.code());
			String named = this.phrases.say(whole ? "AT_DOMAIN" : "AT_CRITERION",
					Map.of("code", entry.code(), "name", DocumentText.bare(entry.name())));
			this.paper.paragraph(place + " " + String.join(" ", sentences(named, entry)));
			List<PlanContent.Task> tasks = PlanBody.written(this.plan.tasksFor(entry.id()).toList());
			if (tasks.isEmpty()) {
				this.paper.missing(Gap.Kind.TASKS, null);
			}
			tasks.forEach((task) -> task(task, entry, place));
		}

		private List<String> sentences(String named, PlanContent.Entry entry) {
			List<String> sentences = new ArrayList<>(List.of(named + "."));
			Points self = entry.score().self();
			Points last = entry.score().finalScore();
			List<String> scores = new ArrayList<>();
			if (self != null) {
				scores.add(score("SELF_SCORE", self, entry.score()));
			}
			if (last != null) {
				scores.add(score("FINAL_SCORE", last, entry.score()));
			}
			if (!scores.isEmpty()) {
				sentences.add(DocumentText.sentence(DocumentText.upperFirst(String.join(", ", scores))));
			}
			add(sentences, "REASON", entry.reason());
			add(sentences, "CAUSE", entry.cause());
			return sentences;
		}

		private void add(List<String> sentences, String key, @Nullable String text) {
			if (text != null) {
				sentences.add(DocumentText.sentence(this.phrases.say(key, Map.of("text", text))));
			}
		}

		private void task(PlanContent.Task task, PlanContent.Entry entry, String place) {
			String before = this.told.putIfAbsent(task.id(), place);
			String label = this.phrases.say("SOLUTION_TO_" + entry.purpose());
			if (before != null) {
				this.paper.paragraph(label, this.phrases.say("AS_ABOVE", Map.of("place", DocumentText.bare(before))));
				return;
			}
			this.paper.paragraph(label, this.words.all(task));
			this.paper.missing(task, null);
		}

	}

}
