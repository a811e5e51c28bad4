package vn.cchc.remediation.outcome.solution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.AdoptedTask;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanVersions;
import vn.cchc.remediation.plan.TaskCriterion;
import vn.cchc.remediation.plan.TaskPurpose;

/**
 * Takes a solution over into a plan that is being written, always from the last issued
 * version of the plan it is from.
 */
@Service
@Transactional
class Adoption {

	/** Documents are Vietnamese in every language of the pages. */
	private static final Locale DOCUMENTS = Locale.forLanguageTag("vi");

	private final PlanVersions versions;

	private final PlanService plans;

	private final PlanEditor editor;

	private final SameCriteria same;

	private final MessageSource messages;

	Adoption(PlanVersions versions, PlanService plans, PlanEditor editor, SameCriteria same, MessageSource messages) {
		this.versions = versions;
		this.plans = plans;
		this.editor = editor;
		this.same = same;
		this.messages = messages;
	}

	/** Where in a plan a solution can stand. */
	@Transactional(readOnly = true)
	public AdoptionTarget target(Solution solution, long planId) {
		return target(source(solution), solution.taskId(), this.plans.look(planId).content());
	}

	/**
	 * Takes a solution over.
	 * @param place where, as {@link AdoptionTarget} writes it; null for the criteria that
	 * match
	 * @param again whether to take it over although the plan has it already
	 * @return the new task
	 * @throws PlaceNeeded when no criterion matches and no place is chosen
	 */
	public long adopt(Solution solution, long planId, @Nullable String place, boolean again, Actor actor) {
		PlanContent source = source(solution);
		PlanContent plan = this.plans.look(planId).content();
		PlanContent.Task task = task(source, solution.taskId());
		Map<Long, @Nullable Points> points = points(target(source, task.id(), plan), task, place);
		if (points.isEmpty() && place == null) {
			throw new PlaceNeeded();
		}
		return this.editor.adopt(planId, actor,
				new AdoptedTask(task.id(), source.planYear(), section(plan, place), points, purpose(plan, points, task),
						Objects.requireNonNull(task.solution()), task.output(), task.target(), note(solution, source)),
				solution.unitName(), again);
	}

	private PlanContent source(Solution solution) {
		PlanContent content = this.versions.last(Set.of(solution.planId())).get(solution.planId());
		if (content == null) {
			throw new NotFound("solution", solution.taskId());
		}
		return content;
	}

	private static PlanContent.Task task(PlanContent source, long taskId) {
		return source.tasks()
			.filter((task) -> task.id() == taskId)
			.findFirst()
			.orElseThrow(() -> new NotFound("solution", taskId));
	}

	private AdoptionTarget target(PlanContent source, long taskId, PlanContent plan) {
		List<PlanContent.Entry> criteria = task(source, taskId).criteria()
			.stream()
			.flatMap((link) -> source.entry(link.entryId()).stream())
			.toList();
		Map<Long, Set<Long>> same = this.same
			.of(criteria.stream().map(PlanContent.Entry::criterionId).filter(Objects::nonNull).distinct().toList());
		List<AdoptionTarget.Matched> matching = new ArrayList<>();
		plan.entries()
			.forEach((entry) -> criteria.stream()
				.filter((criterion) -> matches(criterion, entry, same))
				.findFirst()
				.ifPresent((criterion) -> matching.add(new AdoptionTarget.Matched(entry.id(), criterion.id()))));
		return new AdoptionTarget(plan, matching, likely(source, taskId, criteria, plan));
	}

	/** Where one of the two is not known, code and name have to say it. */
	private static boolean matches(PlanContent.Entry criterion, PlanContent.Entry entry, Map<Long, Set<Long>> same) {
		Long before = criterion.criterionId();
		return (before != null && entry.criterionId() != null)
				? same.getOrDefault(before, Set.of()).contains(entry.criterionId())
				: entry.code().equals(criterion.code())
						&& Texts.fold(entry.name()).equals(Texts.fold(criterion.name()));
	}

	/** A criterion of the same code, else the domain of the same title or code. */
	private static String likely(PlanContent source, long taskId, List<PlanContent.Entry> criteria, PlanContent plan) {
		PlanContent.Section from = source.sections()
			.stream()
			.filter((section) -> section.tasks().stream().anyMatch((task) -> task.id() == taskId))
			.findFirst()
			.orElseThrow();
		Stream<String> entries = plan.entries()
			.filter((entry) -> criteria.stream().anyMatch((criterion) -> criterion.code().equals(entry.code())))
			.map((entry) -> AdoptionTarget.entry(entry.id()));
		Predicate<PlanContent.Section> titled = (section) -> Texts.fold(section.title())
			.equals(Texts.fold(from.title()));
		Predicate<PlanContent.Section> coded = (section) -> section.code() != null
				&& section.code().equals(from.code());
		Stream<String> sections = Stream.of(titled, coded)
			.flatMap((like) -> plan.sections().stream().filter(like))
			.map((section) -> AdoptionTarget.section(section.id()));
		return Stream.concat(entries, sections).findFirst().orElse("");
	}

	private static Map<Long, @Nullable Points> points(AdoptionTarget target, PlanContent.Task task,
			@Nullable String place) {
		Map<Long, @Nullable Points> points = new HashMap<>();
		if (place == null) {
			target.matching()
				.forEach((matched) -> points.put(matched.entryId(), promised(task, matched.sourceEntryId())));
		}
		target.plan()
			.entries()
			.filter((entry) -> AdoptionTarget.entry(entry.id()).equals(place))
			.forEach((entry) -> points.put(entry.id(), task.points()));
		return points;
	}

	private static @Nullable Points promised(PlanContent.Task task, long entryId) {
		return task.criteria()
			.stream()
			.filter((link) -> link.entryId() == entryId)
			.findFirst()
			.map(TaskCriterion::points)
			.orElse(null);
	}

	/** What only keeps a maximum here is not there to win points back. */
	private static TaskPurpose purpose(PlanContent plan, Map<Long, @Nullable Points> points, PlanContent.Task task) {
		List<TaskPurpose> purposes = plan.entries()
			.filter((entry) -> points.containsKey(entry.id()))
			.map(PlanContent.Entry::purpose)
			.toList();
		return purposes.isEmpty() ? task.purpose()
				: purposes.contains(TaskPurpose.FIX) ? TaskPurpose.FIX : TaskPurpose.MAINTAIN;
	}

	/** 0, which no section has, where the place is a criterion. */
	private static long section(PlanContent plan, @Nullable String place) {
		return plan.sections()
			.stream()
			.map(PlanContent.Section::id)
			.filter((id) -> AdoptionTarget.section(id).equals(place))
			.findFirst()
			.orElse(0L);
	}

	private String note(Solution solution, PlanContent source) {
		String year = Integer.toString(source.planYear());
		return (source.number() != null)
				? this.messages.getMessage("outcome.solution.note.numbered",
						new Object[] { solution.unitName(), source.number(), year }, DOCUMENTS)
				: this.messages.getMessage("outcome.solution.note", new Object[] { solution.unitName(), year },
						DOCUMENTS);
	}

	/** No criterion of the plan is one of the solution's: somebody has to say where. */
	static final class PlaceNeeded extends RuntimeException {

		PlaceNeeded() {
			super("no criterion matches");
		}

	}

}
