package vn.cchc.remediation.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.InvalidPlanCell;
import vn.cchc.remediation.plan.NewEntry;
import vn.cchc.remediation.plan.NewSection;
import vn.cchc.remediation.plan.PlanCell;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditResult;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanEditor.TaskText;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanService;

/**
 * What the buttons of the page do: each sends {@code do} with the name of the action and
 * what it concerns, {@code up-task:17}.
 */
@Component
class PlanActions {

	private final PlanEditor editor;

	private final PlanService plans;

	private final CellWords words;

	PlanActions(PlanEditor editor, PlanService plans, CellWords words) {
		this.editor = editor;
		this.plans = plans;
		this.words = words;
	}

	/**
	 * Does it.
	 * @param sent everything the form sent, of which some actions need more
	 * @return what to tell
	 * @throws InvalidPlanCell when the plan cannot take it
	 * @throws ResponseStatusException 400 when there is no such action
	 */
	Done perform(long planId, Actor actor, String wanted, MultiValueMap<String, String> sent) {
		String[] parts = wanted.split(":");
		return switch (parts[0]) {
			case "add-task" -> addTask(planId, actor, number(parts, 1), (parts.length > 2) ? number(parts, 2) : 0);
			case "copy-task" -> copyTask(planId, actor, number(parts, 1));
			case "up-task" -> move(planId, actor, number(parts, 1), -1);
			case "down-task" -> move(planId, actor, number(parts, 1), 1);
			case "place-task" -> place(planId, actor, number(parts, 1), number(parts, 2) + ":" + number(parts, 3));
			case "remove-task" -> remove(planId, actor, PlanField.TASK_REMOVED, number(parts, 1));
			case "remove-entry" -> remove(planId, actor, PlanField.ENTRY_REMOVED, number(parts, 1));
			case "remove-section" -> remove(planId, actor, PlanField.SECTION_REMOVED, number(parts, 1));
			case "add-section" -> addSection(planId, actor, sent);
			case "add-entry" -> addEntry(planId, actor, number(parts, 1), sent);
			case "bulk" -> bulk(planId, actor, sent);
			case "move-picked" -> movePicked(planId, actor, sent);
			case "undo" -> undo(planId, actor);
			default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		};
	}

	private Done addTask(long planId, Actor actor, long sectionId, long entryId) {
		List<TaskText> texts = new ArrayList<>();
		if (entryId > 0) {
			PlanContent.Entry entry = content(planId).entry(entryId).orElseThrow(() -> new NotFound("entry", entryId));
			texts.add(new TaskText(PlanField.TASK_CRITERIA, entry.code()));
			texts.add(new TaskText(PlanField.TASK_PURPOSE, entry.purpose().name()));
		}
		long added = this.editor.addTask(planId, actor, sectionId, texts);
		return new Done(this.words.say("plan.write.added"), focus(PlanField.TASK_SOLUTION, added));
	}

	private Done copyTask(long planId, Actor actor, long taskId) {
		long copy = this.editor.duplicate(planId, actor, taskId);
		return new Done(this.words.say("plan.write.copied"), focus(PlanField.TASK_SOLUTION, copy));
	}

	/** One place up or down; at the edge of its domain into the one beside it. */
	private Done move(long planId, Actor actor, long taskId, int by) {
		List<PlanContent.Section> sections = content(planId).sections();
		for (int at = 0; at < sections.size(); at++) {
			List<Long> tasks = sections.get(at).tasks().stream().map(PlanContent.Task::id).toList();
			int place = tasks.indexOf(taskId) + by;
			if (!tasks.contains(taskId)) {
				continue;
			}
			if (place >= 0 && place < tasks.size()) {
				return place(planId, actor, taskId, sections.get(at).id() + ":" + place);
			}
			if (at + by >= 0 && at + by < sections.size()) {
				PlanContent.Section beside = sections.get(at + by);
				return place(planId, actor, taskId, beside.id() + ":" + ((by < 0) ? beside.tasks().size() : 0));
			}
		}
		return new Done("", focus(PlanField.TASK_SOLUTION, taskId));
	}

	private Done place(long planId, Actor actor, long taskId, String place) {
		one(planId, actor, PlanCellChange.set(PlanField.TASK_PLACE, taskId, place));
		return new Done(this.words.say("plan.write.moved"), focus(PlanField.TASK_SOLUTION, taskId));
	}

	private Done remove(long planId, Actor actor, PlanField removed, long partId) {
		one(planId, actor, PlanCellChange.set(removed, partId, PlanField.SET));
		return new Done(this.words.say("plan.write.removed." + removed), null);
	}

	private Done addSection(long planId, Actor actor, MultiValueMap<String, String> sent) {
		String title = required(sent, "new-section-title");
		long added = this.editor.addSection(planId, actor,
				NewSection.titled(Texts.normalizeToNull(text(sent, "new-section-code")), title));
		return new Done(this.words.say("plan.write.added.section", title), "section-" + added);
	}

	private Done addEntry(long planId, Actor actor, long sectionId, MultiValueMap<String, String> sent) {
		String code = required(sent, "new-entry-code-" + sectionId);
		long added = this.editor.addEntry(planId, actor, sectionId,
				NewEntry.named(code, required(sent, "new-entry-name-" + sectionId)));
		return new Done(this.words.say("plan.write.added.entry", code), focus(PlanField.ENTRY_MAX, added));
	}

	private Done bulk(long planId, Actor actor, MultiValueMap<String, String> sent) {
		PlanField field = "due".equals(text(sent, "bulk-field")) ? PlanField.TASK_DUE : PlanField.TASK_LEAD;
		List<PlanCellChange> changes = picked(sent)
			.map((task) -> PlanCellChange.set(field, task, text(sent, "bulk-text")))
			.toList();
		return many(planId, actor, changes, "plan.write.bulk.none",
				this.words.say("plan.write.bulk.done", changes.size(), this.words.name(field)));
	}

	/** Chosen tasks go behind those of another domain, in their order. */
	private Done movePicked(long planId, Actor actor, MultiValueMap<String, String> sent) {
		long wanted = number(text(sent, "move-to"));
		Optional<PlanContent.Section> section = content(planId).sections()
			.stream()
			.filter((candidate) -> candidate.id() == wanted)
			.findFirst();
		Set<Long> there = section.stream()
			.flatMap((domain) -> domain.tasks().stream())
			.map(PlanContent.Task::id)
			.collect(Collectors.toSet());
		List<PlanCellChange> changes = picked(sent).filter((task) -> !there.contains(task))
			.map((task) -> PlanCellChange.set(PlanField.TASK_PLACE, task, wanted + ":" + Integer.MAX_VALUE))
			.toList();
		return many(planId, actor, changes, "plan.write.move.none", this.words.say("plan.write.moved.many",
				changes.size(), section.map(PlanContent.Section::title).orElse("")));
	}

	private Done many(long planId, Actor actor, List<PlanCellChange> changes, String none, String done) {
		if (changes.isEmpty()) {
			return new Done(this.words.say(none), null);
		}
		PlanEditResult result = this.editor.change(planId, actor, changes);
		result.cells().stream().map(PlanEditResult.Outcome::problem).filter(Objects::nonNull).forEach((problem) -> {
			throw problem;
		});
		return new Done(done, null);
	}

	private static Stream<Long> picked(MultiValueMap<String, String> sent) {
		return sent.getOrDefault("pick", List.of()).stream().map(PlanActions::number);
	}

	private Done undo(long planId, Actor actor) {
		Optional<PlanEditResult> result = this.editor.undo(planId, actor);
		String cell = result.flatMap((undone) -> undone.cells().stream().findFirst())
			.map((outcome) -> outcome.change().cell().address())
			.orElse(null);
		return new Done(result.map(this.words::undone).orElseGet(() -> this.words.say("plan.write.undone.none")), cell);
	}

	private void one(long planId, Actor actor, PlanCellChange change) {
		InvalidPlanCell problem = this.editor.change(planId, actor, List.of(change)).cells().get(0).problem();
		if (problem != null) {
			throw problem;
		}
	}

	private PlanContent content(long planId) {
		return this.plans.look(planId).content();
	}

	private static String focus(PlanField field, long partId) {
		return new PlanCell(field, partId).address();
	}

	private static String text(MultiValueMap<String, String> sent, String name) {
		return Texts.normalize(Objects.requireNonNullElse(sent.getFirst(name), ""));
	}

	private static String required(MultiValueMap<String, String> sent, String name) {
		String text = text(sent, name);
		if (text.isEmpty()) {
			throw new MissingText(name);
		}
		return text;
	}

	private static long number(String[] parts, int at) {
		return number((parts.length > at) ? parts[at] : "");
	}

	private static long number(String text) {
		try {
			return Long.parseLong(text);
		}
		catch (NumberFormatException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, ex);
		}
	}

	/**
	 * What was done.
	 *
	 * @param message what to tell, empty when nothing happened
	 * @param focus id of the element to go on at, null when there is none
	 */
	record Done(String message, @Nullable String focus) {
	}

	/** A field beside the button is empty. */
	static final class MissingText extends RuntimeException {

		private final String field;

		MissingText(String field) {
			super(field);
			this.field = field;
		}

		/** Its name and id in the page. */
		String field() {
			return this.field;
		}

	}

}
