package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;

/**
 * Everything a plan says, as a value: what pages show, what the plan check, the forecast
 * and the comparison of versions read, and what is kept word for word when a version is
 * issued. Parts that were taken out are not in it.
 *
 * @param planId identity of the plan
 * @param unitId identity of the unit
 * @param planYear year in which the tasks are carried out
 * @param scoredYear year whose lost points the plan answers, null when it answers none
 * @param kind remediation or improvement
 * @param texts the texts that are not empty
 * @param layout how it is laid out as a document
 * @param signing in whose right it is signed
 * @param number number with symbol, null in a draft or when the document does not show it
 * @param issuedOn date of the document, null likewise
 * @param sections the domains in order
 */
public record PlanContent(long planId, long unitId, int planYear, @Nullable Integer scoredYear, PlanKind kind,
		Map<PlanText, String> texts, PlanLayout layout, SigningAuthority signing, @Nullable String number,
		@Nullable LocalDate issuedOn, List<Section> sections) {

	/** Versions kept before layouts could be chosen do not name one. */
	public PlanContent {
		layout = (layout != null) ? layout
				: (kind == PlanKind.IMPROVEMENT) ? PlanLayout.BY_DOMAIN : PlanLayout.BY_CRITERION;
	}

	/** The same with other sections. */
	PlanContent with(List<Section> others) {
		return new PlanContent(this.planId, this.unitId, this.planYear, this.scoredYear, this.kind, this.texts,
				this.layout, this.signing, this.number, this.issuedOn, others);
	}

	/** A text, empty when there is none. */
	public String text(PlanText kind) {
		return this.texts.getOrDefault(kind, "");
	}

	/** The lines of a text that has one thing per line. */
	public List<String> lines(PlanText kind) {
		return text(kind).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** All criteria in order. */
	public Stream<Entry> entries() {
		return this.sections.stream().flatMap((section) -> section.entries().stream());
	}

	/** All tasks in order. */
	public Stream<Task> tasks() {
		return this.sections.stream().flatMap((section) -> section.tasks().stream());
	}

	/** The tasks for a criterion. */
	public Stream<Task> tasksFor(long entryId) {
		return tasks().filter((task) -> task.isFor(entryId));
	}

	/** The tasks for a criterion that say something. */
	public Stream<Task> writtenFor(long entryId) {
		return tasksFor(entryId).filter((task) -> !task.blank());
	}

	/**
	 * The points that its written tasks say they can win back; null when none says any.
	 * Rows in which nothing was written yet carry only what was proposed for them.
	 */
	public @Nullable Points taskPoints() {
		return Points.sumOfKnown(tasks().filter((task) -> !task.blank()).map(Task::points));
	}

	public Optional<Entry> entry(long entryId) {
		return entries().filter((entry) -> entry.id() == entryId).findFirst();
	}

	/** The codes of a task's criteria, joined; empty for a task of a whole domain. */
	public String codes(Task task) {
		return task.criteria()
			.stream()
			.map((link) -> entry(link.entryId()).map(Entry::code).orElse(""))
			.collect(Collectors.joining(", "));
	}

	/**
	 * The numbers by which people speak of tasks, by id: the place in the whole plan,
	 * from 1, which nobody takes for the code of a criterion. Rows in which nothing was
	 * written yet are no tasks and have none. They change when tasks are moved; nothing
	 * is stored under them.
	 */
	public Map<Long, Integer> taskNumbers() {
		Map<Long, Integer> numbers = new LinkedHashMap<>();
		tasks().filter((task) -> !task.blank()).forEach((task) -> numbers.put(task.id(), numbers.size() + 1));
		return numbers;
	}

	/**
	 * What a task is called in sentences that outlive its number: how it begins and its
	 * criteria, {@code Cử công chức đi học (5.2.1)}.
	 */
	public String name(Task task) {
		return name(codes(task), task);
	}

	/** As {@link #name(Task)}, with the whole first line of what is to be done. */
	public String title(Task task) {
		return title(codes(task), task);
	}

	/**
	 * What a task is called in the plan as it is now:
	 * {@code 4. Cử công chức đi học (5.2.1)}.
	 */
	public String numberedName(Task task) {
		Integer number = taskNumbers().get(task.id());
		return ((number != null) ? number + ". " : "") + name(task);
	}

	/**
	 * What a task is called in sentences.
	 * @param codes the codes of its criteria, empty for a task of a domain
	 */
	public static String name(String codes, Task task) {
		return called(codes, task, 60);
	}

	/**
	 * As {@link #name(String, Task)}, with the whole first line of what is to be done.
	 */
	public static String title(String codes, Task task) {
		return called(codes, task, Integer.MAX_VALUE);
	}

	private static String called(String codes, Task task, int longest) {
		String solution = (task.solution() != null) ? task.solution().lines().findFirst().orElse("") : "";
		String start = (solution.length() > longest) ? solution.substring(0, longest).strip() + "…" : solution;
		return Stream.of(start, codes.isEmpty() ? "" : "(" + codes + ")")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	/**
	 * Figures of a domain or criterion.
	 *
	 * @param max maximum in points
	 * @param self self score
	 * @param finalScore score that counts
	 */
	public record Score(@Nullable Points max, @Nullable Points self, @Nullable Points finalScore) {

		/** Lost points: maximum minus final score, null while either is unknown. */
		public @Nullable Points lost() {
			return (this.max != null && this.finalScore != null) ? this.max.minus(this.finalScore) : null;
		}

	}

	/**
	 * A domain.
	 *
	 * @param id identity of the section
	 * @param criterionId the domain in the criteria set
	 * @param code its number as published
	 * @param title its name
	 * @param result how it was assessed, in words
	 * @param score its figures as taken over
	 * @param entries its criteria in order
	 * @param tasks its tasks in order
	 */
	public record Section(long id, @Nullable Long criterionId, @Nullable String code, String title,
			@Nullable String result, Score score, List<Entry> entries, List<Task> tasks) {

		/** The same with other tasks. */
		Section with(List<Task> others) {
			return new Section(this.id, this.criterionId, this.code, this.title, this.result, this.score, this.entries,
					others);
		}

		/** Whether a criterion is the domain itself, under its code and name. */
		public boolean self(Entry entry) {
			return entry.code().equals(this.code) && entry.name().equals(this.title);
		}

		/** The criteria that have something to say which the domain does not. */
		public List<Entry> entriesToRead() {
			return this.entries.stream()
				.filter((entry) -> !self(entry) || entry.repeated() || entry.reason() != null || entry.cause() != null)
				.toList();
		}

		/** Tasks for the domain as a whole. */
		public Stream<Task> domainTasks() {
			return this.tasks.stream().filter((task) -> task.criteria().isEmpty());
		}

		/**
		 * Whether a written task is to win points back for the domain as a whole: it
		 * answers what the criteria of the domain lost that have no task of their own.
		 */
		public boolean answersLoss() {
			return domainTasks().anyMatch((task) -> task.purpose() == TaskPurpose.FIX && !task.blank());
		}

	}

	/**
	 * A criterion.
	 *
	 * @param id identity of the entry
	 * @param criterionId the criterion in the set
	 * @param code its code
	 * @param name its name
	 * @param purpose to win points back, or to keep the maximum
	 * @param score its figures as taken over
	 * @param reason why points were lost
	 * @param cause what lies behind it
	 * @param repeated whether it lost points the year before as well
	 */
	public record Entry(long id, @Nullable Long criterionId, String code, String name, TaskPurpose purpose, Score score,
			@Nullable String reason, @Nullable String cause, boolean repeated) {

		/** Lost points, null while unknown. */
		public @Nullable Points lost() {
			return this.score.lost();
		}

	}

	/**
	 * A task.
	 *
	 * @param id identity of the task
	 * @param sectionId the section it stands in
	 * @param criteria the criteria it is for, in the order of the plan; none: the domain
	 * @param purpose to win points back, or to keep the maximum
	 * @param solution what is to be done
	 * @param output what comes out of it
	 * @param target measurable target as worded
	 * @param lead who leads
	 * @param cooperating who cooperates, in order
	 * @param due by when
	 * @param domainPoints points of the domain it can win back, of a task for no
	 * criterion
	 * @param note remark
	 * @param extensions later deadlines that were granted, the first one first
	 */
	public record Task(long id, long sectionId, List<TaskCriterion> criteria, TaskPurpose purpose,
			@Nullable String solution, @Nullable String output, @Nullable String target, @Nullable PlanParty lead,
			List<PlanParty> cooperating, @Nullable DueTerm due, @Nullable Points domainPoints, @Nullable String note,
			List<Extension> extensions) {

		/** Versions kept before there were extensions do not name them. */
		public Task {
			extensions = (extensions != null) ? List.copyOf(extensions) : List.of();
		}

		/** A task whose deadline is the first one. */
		public Task(long id, long sectionId, List<TaskCriterion> criteria, TaskPurpose purpose,
				@Nullable String solution, @Nullable String output, @Nullable String target, @Nullable PlanParty lead,
				List<PlanParty> cooperating, @Nullable DueTerm due, @Nullable Points domainPoints,
				@Nullable String note) {
			this(id, sectionId, criteria, purpose, solution, output, target, lead, cooperating, due, domainPoints, note,
					List.of());
		}

		/**
		 * The same with the last of the later deadlines that it does not know yet.
		 * @param granted all that were granted so far, the first one first
		 */
		Task extended(List<Extension> granted) {
			if (granted.size() <= this.extensions.size()) {
				return this;
			}
			DueTerm later = granted.get(granted.size() - 1).to();
			return new Task(this.id, this.sectionId, this.criteria, this.purpose, this.solution, this.output,
					this.target, this.lead, this.cooperating, later, this.domainPoints, this.note, granted);
		}

		public boolean isFor(long entryId) {
			return this.criteria.stream().anyMatch((link) -> link.entryId() == entryId);
		}

		/** Points of a criterion that it can win back, null while none are said. */
		public @Nullable Points points(Entry entry) {
			return this.criteria.stream()
				.filter((link) -> link.entryId() == entry.id())
				.map(TaskCriterion::points)
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null);
		}

		/** Points it can win back in all, null while none are said. */
		public @Nullable Points points() {
			return this.criteria.isEmpty() ? this.domainPoints
					: Points.sumOfKnown(this.criteria.stream().map(TaskCriterion::points));
		}

		/** Whether nothing was written into it yet. */
		public boolean blank() {
			return this.solution == null && this.output == null && this.lead == null && this.due == null;
		}

	}

	/**
	 * A later deadline that was granted.
	 *
	 * @param from the deadline before, null when there was none
	 * @param to the deadline since
	 */
	public record Extension(@Nullable DueTerm from, DueTerm to) {
	}

}
