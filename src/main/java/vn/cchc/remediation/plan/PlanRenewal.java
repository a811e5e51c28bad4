package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.assessment.AssessmentLook;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.unit.OrgUnitService;

/**
 * Begins a plan from an earlier one: the tasks that are chosen come along with new
 * deadlines; what they answer is what the latest scores say.
 */
@Service
@Transactional
public class PlanRenewal {

	/** What a unit words for itself and keeps from year to year. */
	private static final List<PlanText> KEPT = List.of(PlanText.PURPOSE, PlanText.REQUIREMENTS,
			PlanText.COMMON_SOLUTIONS, PlanText.ORGANISATION, PlanText.CLOSING, PlanText.RECIPIENTS, PlanText.PLACE,
			PlanText.SIGNER_TITLE, PlanText.SIGNER_NAME);

	private final PlanRepository plans;

	private final PlanService service;

	private final PlanStarter starter;

	private final PlanEvents events;

	private final PlanDirectory directory;

	private final AssessmentService assessments;

	private final RepeatedLosses repeated;

	private final CriteriaContinuation continuation;

	private final OrgUnitService orgUnits;

	PlanRenewal(PlanRepository plans, PlanService service, PlanStarter starter, PlanEvents events,
			PlanDirectory directory, AssessmentService assessments, RepeatedLosses repeated,
			CriteriaContinuation continuation, OrgUnitService orgUnits) {
		this.plans = plans;
		this.service = service;
		this.starter = starter;
		this.events = events;
		this.directory = directory;
		this.assessments = assessments;
		this.repeated = repeated;
		this.continuation = continuation;
		this.orgUnits = orgUnits;
	}

	/**
	 * The tasks of an earlier plan as they would come along.
	 * @param wanted year and scored year of the new plan
	 */
	@Transactional(readOnly = true)
	public List<RenewedTask> tasks(long earlierId, NewPlan wanted) {
		PlanContent earlier = this.service.look(earlierId).content();
		YearShift shift = new YearShift(earlier.planYear(), wanted.planYear());
		Carried carried = carried(earlier, wanted);
		return earlier.sections()
			.stream()
			.flatMap((section) -> section.tasks()
				.stream()
				.filter((task) -> !task.blank())
				.map((task) -> renewed(earlier, section, task, shift, carried)))
			.toList();
	}

	private static RenewedTask renewed(PlanContent earlier, PlanContent.Section section, PlanContent.Task task,
			YearShift shift, Carried carried) {
		List<PlanContent.Entry> criteria = criteria(earlier, task);
		return new RenewedTask(task.id(), criteria.stream().map(PlanContent.Entry::code).toList(), section.title(),
				task.solution(), (task.lead() != null) ? task.lead().name() : null,
				(task.due() != null) ? task.due().wording() : null, shift.due(task.due()),
				criteria.stream().anyMatch(carried::lostAgain));
	}

	/**
	 * Begins a plan with the tasks chosen. Their criteria are those that continue the
	 * earlier ones, with the figures of the published scores where there are some; every
	 * other criterion that lost points gets an empty task.
	 * @param wanted the plan to begin; it rests on the published scores of its scored
	 * year
	 * @param taskIds the tasks of the earlier plan that come along
	 * @return its id
	 * @throws PlanRule.PlanExists when the unit has one of the kind for the year
	 */
	public long begin(long earlierId, NewPlan wanted, Set<Long> taskIds, Actor actor) {
		PlanContent earlier = this.service.look(earlierId).content();
		Carried carried = carried(earlier, wanted);
		AssessedParts parts = carried.parts();
		AssessmentLook look = (parts != null) ? parts.look() : null;
		RemediationPlan plan = this.starter.begin(new NewPlan(wanted.unitId(), wanted.planYear(), wanted.scoredYear(),
				wanted.kind(), (look != null) ? look.assessment().id() : null, earlierId, wanted.illustrative()), look);
		if (parts != null) {
			parts.addTo(plan);
		}
		this.plans.flush();
		List<PlanContent.Task> chosen = earlier.tasks().filter((task) -> taskIds.contains(task.id())).toList();
		fill(plan, earlier, carried, chosen);
		this.events.record(plan.id(), actor, PlanEventKind.STARTED_FROM_PLAN, null,
				Integer.toString(earlier.planYear()), Integer.toString(chosen.size()));
		return plan.id();
	}

	private void fill(RemediationPlan plan, PlanContent earlier, Carried carried, List<PlanContent.Task> chosen) {
		YearShift shift = new YearShift(earlier.planYear(), plan.planYear());
		PlanStarter.write(plan,
				KEPT.stream()
					.filter((text) -> !earlier.text(text).isEmpty())
					.collect(Collectors.toMap((text) -> text, (text) -> shift.text(earlier.text(text)))));
		Writer writer = new Writer(plan, earlier, carried, shift, new Offices(this.orgUnits.of(plan.unitId())));
		chosen.forEach(writer::write);
		plan.entries()
			.filter((entry) -> !plan.usesEntry(entry))
			.toList()
			.forEach((entry) -> PlanStarter.addTask(plan, entry));
		this.plans.flush();
	}

	private Carried carried(PlanContent earlier, NewPlan wanted) {
		AssessmentLook look = this.directory.bases(wanted.unitId())
			.stream()
			.filter((basis) -> Objects.equals(basis.year(), wanted.scoredYear()))
			.findFirst()
			.map((basis) -> this.assessments.look(basis.id()))
			.orElse(null);
		if (look == null) {
			return new Carried(null, null);
		}
		Long earlierSet = this.continuation.setOf(Stream
			.concat(earlier.entries().map(PlanContent.Entry::criterionId),
					earlier.sections().stream().map(PlanContent.Section::criterionId))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null));
		return new Carried(new AssessedParts(look, this.repeated.before(look)),
				this.continuation.from(earlierSet, look.set()));
	}

	private static List<PlanContent.Entry> criteria(PlanContent plan, PlanContent.Task task) {
		return task.criteria().stream().flatMap((link) -> plan.entry(link.entryId()).stream()).toList();
	}

	/**
	 * How the criteria of the earlier plan go on.
	 *
	 * @param parts what the scores give, null without scores
	 * @param following which criterion continues which, null without scores
	 */
	private record Carried(@Nullable AssessedParts parts, CriteriaContinuation.@Nullable Following following) {

		/** The codes of what continues a criterion; none where nothing does. */
		Set<String> codes(@Nullable Long earlierId, String code) {
			return (this.parts == null || this.following == null) ? Set.of()
					: this.following.of(earlierId, code)
						.stream()
						.flatMap((id) -> this.parts.find(id).stream())
						.map((row) -> row.criterion().code())
						.collect(Collectors.toSet());
		}

		boolean lostAgain(PlanContent.Entry entry) {
			return this.parts != null && codes(entry.criterionId(), entry.code()).stream()
				.anyMatch((code) -> this.parts.look()
					.sheet()
					.lostRows()
					.stream()
					.anyMatch((row) -> row.criterion().code().equals(code)));
		}

	}

	/** Writes the tasks that come along into the new plan. */
	private final class Writer {

		private final RemediationPlan plan;

		private final PlanContent earlier;

		private final Carried carried;

		private final YearShift shift;

		private final Offices offices;

		Writer(RemediationPlan plan, PlanContent earlier, Carried carried, YearShift shift, Offices offices) {
			this.plan = plan;
			this.earlier = earlier;
			this.carried = carried;
			this.shift = shift;
			this.offices = offices;
		}

		void write(PlanContent.Task task) {
			PlanContent.Section from = this.earlier.sections()
				.stream()
				.filter((section) -> section.id() == task.sectionId())
				.findFirst()
				.orElseThrow();
			List<PlanEntry> entries = criteria(this.earlier, task).stream()
				.flatMap((entry) -> entries(from, entry).stream())
				.distinct()
				.toList();
			PlanTask added = this.plan.addTask(entries.isEmpty() ? section(from) : entries.get(0).section());
			PlanRenewal.this.plans.flush();
			cells(task, entries).forEach((field, text) -> added.write(field, text, this.offices));
		}

		private Map<PlanField, String> cells(PlanContent.Task task, List<PlanEntry> entries) {
			boolean kept = !entries.isEmpty()
					&& entries.stream().allMatch((entry) -> entry.content().purpose() == TaskPurpose.MAINTAIN);
			return Map.of(PlanField.TASK_CRITERIA,
					entries.stream().map(PlanEntry::code).collect(Collectors.joining("; ")), PlanField.TASK_PURPOSE,
					(kept ? TaskPurpose.MAINTAIN : TaskPurpose.FIX).name(), PlanField.TASK_SOLUTION,
					shifted(task.solution()), PlanField.TASK_OUTPUT, shifted(task.output()), PlanField.TASK_TARGET,
					shifted(task.target()), PlanField.TASK_LEAD, (task.lead() != null) ? task.lead().name() : "",
					PlanField.TASK_COOPERATING,
					task.cooperating().stream().map(PlanParty::name).collect(Collectors.joining("; ")),
					PlanField.TASK_DUE, PartReader.typed(this.shift.due(task.due())), PlanField.TASK_NOTE,
					shifted(task.note()));
		}

		private String shifted(@Nullable String text) {
			return (text != null) ? this.shift.text(text) : "";
		}

		/** What continues a criterion; without scores the criterion itself, by name. */
		private List<PlanEntry> entries(PlanContent.Section from, PlanContent.Entry entry) {
			Set<String> codes = this.carried.codes(entry.criterionId(), entry.code());
			return codes.isEmpty() ? List.of(named(from, entry)) : codes.stream().sorted().map(this::scored).toList();
		}

		private PlanEntry named(PlanContent.Section from, PlanContent.Entry entry) {
			return find(entry.code()).orElseGet(() -> section(from).add(new NewEntry(null, entry.code(), entry.name(),
					entry.purpose(), null, null, null, null, null, false)));
		}

		/** A criterion that lost nothing this time comes along to be kept. */
		private PlanEntry scored(String code) {
			return find(code).orElseGet(() -> {
				AssessedParts parts = Objects.requireNonNull(this.carried.parts());
				var row = parts.look()
					.sheet()
					.rows()
					.stream()
					.filter((one) -> one.criterion().code().equals(code))
					.findFirst()
					.orElseThrow();
				return section(AssessedParts.section(parts.domainOf(row))).add(parts.entry(row));
			});
		}

		/** What was just added has an identity only once it is written. */
		private Optional<PlanEntry> find(String code) {
			PlanRenewal.this.plans.flush();
			return this.plan.entries().filter((entry) -> entry.active() && entry.code().equals(code)).findFirst();
		}

		private PlanSection section(PlanContent.Section from) {
			return this.carried.codes(from.criterionId(), (from.code() != null) ? from.code() : "")
				.stream()
				.findFirst()
				.map((code) -> section(NewSection.titled(code, from.title())))
				.orElseGet(() -> section(NewSection.titled(from.code(), from.title())));
		}

		private PlanSection section(NewSection wanted) {
			return this.plan.section(wanted).orElseGet(() -> this.plan.add(wanted));
		}

	}

}
