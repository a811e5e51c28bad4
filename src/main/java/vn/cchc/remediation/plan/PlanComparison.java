package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.PlanDifference.Change;
import vn.cchc.remediation.plan.PlanDifference.Group;
import vn.cchc.remediation.plan.PlanDifference.Kind;
import vn.cchc.remediation.plan.PlanDifference.What;
import vn.cchc.remediation.web.VietnameseFormat;

/** Collects the differences of two versions. */
final class PlanComparison {

	private final PlanContent earlier;

	private final PlanContent later;

	private final List<Change> changes = new ArrayList<>();

	PlanComparison(PlanContent earlier, PlanContent later) {
		this.earlier = earlier;
		this.later = later;
	}

	List<Change> changes() {
		document();
		parts(Group.DOMAINS, this.earlier.sections(), this.later.sections(), PlanContent.Section::id,
				PlanComparison::name, this::section);
		parts(Group.CRITERIA, this.earlier.entries().toList(), this.later.entries().toList(), PlanContent.Entry::id,
				(entry) -> entry.code() + " " + entry.name(), this::entry);
		tasks();
		return List.copyOf(this.changes);
	}

	private void document() {
		compare(Group.DOCUMENT, "", What.NUMBER, this.earlier, this.later, PlanContent::number);
		compare(Group.DOCUMENT, "", What.ISSUED_ON, this.earlier, this.later,
				(content) -> new VietnameseFormat().date(content.issuedOn()));
		compare(Group.DOCUMENT, "", What.SIGNING, this.earlier, this.later, PlanContent::signing);
		compare(Group.DOCUMENT, "", What.LAYOUT, this.earlier, this.later, PlanContent::layout);
		for (PlanText text : PlanText.values()) {
			changed(Group.DOCUMENT, "", What.TEXT, text, this.earlier.text(text), this.later.text(text));
		}
	}

	private void section(PlanContent.Section was, PlanContent.Section now) {
		String name = name(now);
		compare(Group.DOMAINS, name, What.CODE, was, now, PlanContent.Section::code);
		compare(Group.DOMAINS, name, What.NAME, was, now, PlanContent.Section::title);
		compare(Group.DOMAINS, name, What.RESULT, was, now, PlanContent.Section::result);
		compare(Group.DOMAINS, name, What.FIGURES, was, now, (section) -> figures(section.score()));
	}

	private void entry(PlanContent.Entry was, PlanContent.Entry now) {
		String name = now.code() + " " + now.name();
		compare(Group.CRITERIA, name, What.CODE, was, now, PlanContent.Entry::code);
		compare(Group.CRITERIA, name, What.NAME, was, now, PlanContent.Entry::name);
		compare(Group.CRITERIA, name, What.PURPOSE, was, now, PlanContent.Entry::purpose);
		compare(Group.CRITERIA, name, What.FIGURES, was, now, (entry) -> figures(entry.score()));
		compare(Group.CRITERIA, name, What.REASON, was, now, PlanContent.Entry::reason);
		compare(Group.CRITERIA, name, What.CAUSE, was, now, PlanContent.Entry::cause);
		compare(Group.CRITERIA, name, What.REPEATED, was, now, (entry) -> entry.repeated() ? "×" : "");
	}

	private void tasks() {
		List<PlanContent.Task> was = this.earlier.tasks().toList();
		List<PlanContent.Task> now = this.later.tasks().toList();
		was.stream()
			.filter((task) -> find(now, PlanContent.Task::id, task.id()).isEmpty())
			.forEach((task) -> part(Group.TASKS, Kind.REMOVED, this.earlier.name(task)));
		for (PlanContent.Task task : now) {
			find(was, PlanContent.Task::id, task.id()).ifPresentOrElse((before) -> task(before, task),
					() -> part(Group.TASKS, Kind.ADDED, this.later.name(task)));
		}
		this.later.sections().forEach(this::reordered);
	}

	private void task(PlanContent.Task was, PlanContent.Task now) {
		String name = this.later.name(now);
		String from = domain(this.earlier, was);
		String to = domain(this.later, now);
		if (sectionOf(this.earlier, was) != sectionOf(this.later, now)) {
			add(Group.TASKS, Kind.MOVED, name, What.PART, from, to);
		}
		changed(Group.TASKS, name, What.CRITERIA, null, codes(this.earlier, was), codes(this.later, now));
		compare(Group.TASKS, name, What.PURPOSE, was, now, PlanContent.Task::purpose);
		compare(Group.TASKS, name, What.SOLUTION, was, now, PlanContent.Task::solution);
		compare(Group.TASKS, name, What.OUTPUT, was, now, PlanContent.Task::output);
		compare(Group.TASKS, name, What.TARGET, was, now, PlanContent.Task::target);
		compare(Group.TASKS, name, What.LEAD, was, now, PlanComparison::lead);
		compare(Group.TASKS, name, What.COOPERATING, was, now, PlanComparison::cooperating);
		compare(Group.TASKS, name, What.DUE, was, now, PlanComparison::due);
		compare(Group.TASKS, name, What.POINTS, was, now, (task) -> points(task.points()));
		compare(Group.TASKS, name, What.NOTE, was, now, PlanContent.Task::note);
	}

	/** Only the tasks that really went elsewhere, not those that made room. */
	private void reordered(PlanContent.Section section) {
		List<PlanContent.Task> before = find(this.earlier.sections(), PlanContent.Section::id, section.id())
			.map(PlanContent.Section::tasks)
			.orElse(List.of());
		List<Long> now = common(section.tasks(), before);
		List<Long> was = common(before, section.tasks());
		List<Long> stayed = Ordering.stayed(was, now);
		now.stream()
			.filter((id) -> !stayed.contains(id))
			.forEach((id) -> add(Group.TASKS, Kind.REORDERED,
					this.later.name(find(section.tasks(), PlanContent.Task::id, id).orElseThrow()), What.PART,
					Integer.toString(was.indexOf(id) + 1), Integer.toString(now.indexOf(id) + 1)));
	}

	private static List<Long> common(List<PlanContent.Task> tasks, List<PlanContent.Task> others) {
		return tasks.stream()
			.map(PlanContent.Task::id)
			.filter((id) -> find(others, PlanContent.Task::id, id).isPresent())
			.toList();
	}

	private <P> void parts(Group group, List<P> was, List<P> now, Function<P, Long> id, Function<P, String> name,
			BiConsumer<P, P> comparison) {
		was.stream()
			.filter((part) -> find(now, id, id.apply(part)).isEmpty())
			.forEach((part) -> part(group, Kind.REMOVED, name.apply(part)));
		for (P part : now) {
			find(was, id, id.apply(part)).ifPresentOrElse((before) -> comparison.accept(before, part),
					() -> part(group, Kind.ADDED, name.apply(part)));
		}
	}

	private void part(Group group, Kind kind, String name) {
		add(group, kind, name, What.PART, "", "");
	}

	private <P> void compare(Group group, String part, What what, P was, P now,
			Function<P, ? extends @Nullable Object> reading) {
		changed(group, part, what, null, Objects.toString(reading.apply(was), ""),
				Objects.toString(reading.apply(now), ""));
	}

	private void changed(Group group, String part, What what, @Nullable PlanText text, String was, String now) {
		if (!was.equals(now)) {
			Kind kind = was.isEmpty() ? Kind.FILLED : (now.isEmpty() ? Kind.CLEARED : Kind.CHANGED);
			this.changes.add(new Change(group, kind, part, what, text, was, now));
		}
	}

	private void add(Group group, Kind kind, String part, What what, String was, String became) {
		this.changes.add(new Change(group, kind, part, what, null, was, became));
	}

	private static <P> Optional<P> find(Collection<P> parts, Function<P, Long> id, long wanted) {
		return parts.stream().filter((part) -> id.apply(part) == wanted).findFirst();
	}

	private static String name(PlanContent.Section section) {
		return (section.code() != null) ? section.code() + ". " + section.title() : section.title();
	}

	private static long sectionOf(PlanContent content, PlanContent.Task task) {
		return content.sections()
			.stream()
			.filter((section) -> section.tasks().contains(task))
			.findFirst()
			.map(PlanContent.Section::id)
			.orElse(0L);
	}

	private static String domain(PlanContent content, PlanContent.Task task) {
		return find(content.sections(), PlanContent.Section::id, sectionOf(content, task)).map(PlanComparison::name)
			.orElse("");
	}

	private static String codes(PlanContent content, PlanContent.Task task) {
		return task.criteria()
			.stream()
			.flatMap((link) -> content.entry(link.entryId()).stream())
			.map(PlanContent.Entry::code)
			.sorted(Comparator.naturalOrder())
			.collect(Collectors.joining("; "));
	}

	private static String lead(PlanContent.Task task) {
		return (task.lead() != null) ? task.lead().name() : "";
	}

	private static String cooperating(PlanContent.Task task) {
		return task.cooperating().stream().map(PlanParty::name).collect(Collectors.joining("; "));
	}

	private static String due(PlanContent.Task task) {
		DueTerm due = task.due();
		return (due != null) ? due.wording() : "";
	}

	/** Maximum, self and final score, as far as they are known. */
	private static String figures(PlanContent.Score score) {
		return Stream.of(score.max(), score.self(), score.finalScore()).allMatch(Objects::isNull) ? ""
				: Stream.of(score.max(), score.self(), score.finalScore())
					.map(PlanComparison::points)
					.map((points) -> points.isEmpty() ? "–" : points)
					.collect(Collectors.joining(" / "));
	}

	private static String points(@Nullable Points points) {
		return (points != null) ? points.printed() : "";
	}

}
