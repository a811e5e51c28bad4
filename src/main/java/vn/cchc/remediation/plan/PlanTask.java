package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.DueKind;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;

/**
 * One thing to do: what, with what result, who leads, who cooperates, by when, and the
 * points it can win back. It stands in a section, for one or several criteria of the plan
 * or for the domain as a whole. Changed only through its {@link RemediationPlan}.
 */
@Entity
class PlanTask extends PlanPart {

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "plan_id")
	private RemediationPlan plan;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "section_id")
	private PlanSection section;

	@Enumerated(EnumType.STRING)
	private TaskPurpose purpose = TaskPurpose.FIX;

	private @Nullable String solution;

	private @Nullable String output;

	private @Nullable String target;

	@Embedded
	@AttributeOverride(name = "orgUnitId", column = @Column(name = "lead_org_unit_id"))
	@AttributeOverride(name = "name", column = @Column(name = "lead"))
	private @Nullable PlanParty lead;

	@Enumerated(EnumType.STRING)
	private @Nullable DueKind dueKind;

	private @Nullable LocalDate dueLastDay;

	private @Nullable String dueWording;

	/** Of a task for the domain; those for criteria stand with the criteria. */
	private @Nullable Points points;

	private @Nullable String note;

	@ElementCollection
	@CollectionTable(name = "plan_task_party", joinColumns = @JoinColumn(name = "task_id"))
	@OrderColumn(name = "position")
	@Fetch(FetchMode.SUBSELECT)
	private List<PlanParty> cooperating = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "plan_task_entry", joinColumns = @JoinColumn(name = "task_id"))
	@Fetch(FetchMode.SUBSELECT)
	private List<TaskCriterion> criteria = new ArrayList<>();

	@OneToMany(mappedBy = "task", cascade = CascadeType.PERSIST)
	@OrderBy("id")
	@Fetch(FetchMode.SUBSELECT)
	private List<DueExtension> extensions = new ArrayList<>();

	protected PlanTask() {
	}

	PlanTask(RemediationPlan plan, PlanSection section, int place) {
		super(place);
		this.plan = plan;
		this.section = section;
	}

	/** Loads what belongs to it; the first of several tasks loads for all of them. */
	void load() {
		Hibernate.initialize(this.criteria);
		Hibernate.initialize(this.cooperating);
		Hibernate.initialize(this.extensions);
	}

	String read(PlanField field) {
		return switch (field) {
			case TASK_CRITERIA -> criteria().map(PlanEntry::code).collect(Collectors.joining("; "));
			case TASK_PURPOSE -> this.purpose.name();
			case TASK_SOLUTION -> PartReader.typed(this.solution);
			case TASK_OUTPUT -> PartReader.typed(this.output);
			case TASK_TARGET -> PartReader.typed(this.target);
			case TASK_LEAD -> (this.lead != null) ? this.lead.name() : "";
			case TASK_COOPERATING -> this.cooperating.stream().map(PlanParty::name).collect(Collectors.joining("; "));
			case TASK_DUE -> PartReader.typed(this.dueWording);
			case TASK_POINTS -> typedPoints();
			case TASK_NOTE -> PartReader.typed(this.note);
			case TASK_PLACE -> this.section.id() + ":" + this.plan.placeOf(this);
			case TASK_REMOVED -> PartReader.typed(this.removed);
			default -> throw new IllegalArgumentException(field.name());
		};
	}

	/**
	 * Takes a text into a cell. A row that has waited with points proposed for it takes
	 * those that are open when something is written into it first.
	 */
	void write(PlanField field, String text, Offices offices) {
		boolean waited = blank();
		put(field, text, offices);
		if (waited && !blank()) {
			replace(this.criteria, new TaskPoints(this.plan, this).settled());
		}
	}

	private void put(PlanField field, String text, Offices offices) {
		switch (field) {
			case TASK_CRITERIA -> writeCriteria(text);
			case TASK_PURPOSE -> this.purpose = PartReader.choice(TaskPurpose.class, text);
			case TASK_SOLUTION -> this.solution = PartReader.paragraphs(text);
			case TASK_OUTPUT -> this.output = PartReader.paragraphs(text);
			case TASK_TARGET -> this.target = PartReader.paragraphs(text);
			case TASK_LEAD -> writeLead(PartReader.line(text), offices);
			case TASK_COOPERATING -> writeCooperating(text, offices);
			case TASK_DUE -> writeDue(text);
			case TASK_POINTS -> writePoints(text);
			case TASK_NOTE -> this.note = PartReader.paragraphs(text);
			case TASK_PLACE -> this.plan.move(this, text);
			case TASK_REMOVED -> remove(PartReader.flag(text));
			default -> throw new IllegalArgumentException(field.name());
		}
	}

	private void writeLead(@Nullable String name, Offices offices) {
		this.lead = (name != null) ? offices.party(name) : null;
	}

	private void writeCooperating(String text, Offices offices) {
		List<PlanParty> parties = Arrays.stream(text.split("[;\n]"))
			.map(PartReader::line)
			.filter(Objects::nonNull)
			.map(offices::party)
			.toList();
		replace(this.cooperating, parties);
	}

	private void writeDue(String text) {
		String wording = PartReader.line(text);
		due((wording != null) ? DueTerm.read(wording, this.plan.planYear()) : null);
	}

	/** Takes a deadline, as typed or as a granted extension says. */
	void due(@Nullable DueTerm due) {
		this.dueKind = (due != null) ? due.kind() : null;
		this.dueLastDay = (due != null) ? due.lastDay() : null;
		this.dueWording = (due != null) ? due.wording() : null;
	}

	private void writeCriteria(String text) {
		List<PlanEntry> wanted = this.plan.entriesCoded(text);
		TaskPoints promised = new TaskPoints(this.plan, this);
		Points ofDomain = wanted.isEmpty() ? promised.ofDomain() : null;
		replace(this.criteria, promised.of(wanted));
		this.points = ofDomain;
	}

	/** Comes back with its domain and criteria where these were taken out meanwhile. */
	private void remove(boolean removal) {
		if (!removal) {
			replace(this.criteria,
					this.criteria.stream()
						.map((link) -> new TaskCriterion(this.plan.returned(link.entryId()).id(), link.points()))
						.toList());
			this.section.bringBack();
		}
		this.removed = removal;
	}

	/** What it promises of a criterion, empty when it is not for it. */
	Optional<TaskCriterion> link(long entryId) {
		return this.criteria.stream().filter((link) -> link.entryId() == entryId).findFirst();
	}

	/** The criteria it is for, each with what it promises. */
	List<TaskCriterion> links() {
		return this.criteria;
	}

	/** Promises other points of one of its criteria. */
	void promise(PlanEntry entry, Points points) {
		replace(this.criteria,
				this.criteria.stream()
					.map((link) -> (link.entryId() == entry.id()) ? new TaskCriterion(entry.id(), points) : link)
					.toList());
	}

	/** What it promises of its domain, when it is for no criterion. */
	@Nullable Points domainPoints() {
		return this.points;
	}

	private String typedPoints() {
		if (this.criteria.isEmpty()) {
			return PartReader.typed(this.points);
		}
		List<TaskCriterion> links = sorted();
		return links.stream().allMatch((link) -> link.points() == null) ? ""
				: links.stream()
					.map((link) -> (link.points() != null) ? link.points().typed() : "?")
					.collect(Collectors.joining("+"));
	}

	private void writePoints(String text) {
		if (this.criteria.isEmpty()) {
			this.points = PartReader.points(text);
			return;
		}
		List<TaskCriterion> links = sorted();
		List<@Nullable Points> numbers = text.isBlank() ? List.of()
				: Arrays.stream(text.split("\\+"))
					.map((part) -> part.strip().equals("?") ? null : PartReader.points(part))
					.toList();
		if (!numbers.isEmpty() && numbers.size() != links.size()) {
			throw new InvalidPlanCell(InvalidPlanCell.Reason.POINTS_PER_CRITERION, Integer.toString(links.size()));
		}
		this.criteria.clear();
		for (int at = 0; at < links.size(); at++) {
			this.criteria.add(new TaskCriterion(links.get(at).entryId(), numbers.isEmpty() ? null : numbers.get(at)));
		}
	}

	private List<TaskCriterion> sorted() {
		return criteria().map((entry) -> link(entry.id()).orElseThrow()).toList();
	}

	private Stream<PlanEntry> criteria() {
		return this.plan.entries().filter((entry) -> link(entry.id()).isPresent());
	}

	/** Takes over what is to be done, with points as far as they are still open. */
	void adopt(AdoptedTask wanted) {
		YearShift shift = new YearShift(wanted.sourceYear(), this.plan.planYear());
		this.purpose = wanted.purpose();
		this.solution = shift.text(wanted.solution());
		this.output = (wanted.output() != null) ? shift.text(wanted.output()) : null;
		this.target = (wanted.target() != null) ? shift.text(wanted.target()) : null;
		this.note = wanted.note();
		List<TaskCriterion> links = this.plan.entries()
			.filter((entry) -> wanted.points().containsKey(entry.id()))
			.map((entry) -> new TaskCriterion(entry.id(),
					TaskPoints.least(wanted.points().get(entry.id()), this.plan.openPoints(entry, this))))
			.toList();
		replace(this.criteria, links);
	}

	/** Whether nothing was written into it yet, so that it is no task yet. */
	boolean blank() {
		return this.solution == null && this.output == null && this.lead == null && this.dueWording == null;
	}

	/** Whether it waits for words, and nothing beside them was written either. */
	boolean unwritten() {
		return blank() && this.target == null && this.note == null;
	}

	/** Whether it is for one or several of these criteria and no other. */
	boolean isWithin(Set<Long> entryIds) {
		return !this.criteria.isEmpty() && this.criteria.stream().allMatch((link) -> entryIds.contains(link.entryId()));
	}

	boolean isForAll(Set<Long> entryIds) {
		return entryIds.stream().allMatch(this::isFor);
	}

	void copyFrom(PlanTask other) {
		this.purpose = other.purpose;
		this.solution = other.solution;
		this.output = other.output;
		this.target = other.target;
		this.lead = other.lead;
		this.dueKind = other.dueKind;
		this.dueLastDay = other.dueLastDay;
		this.dueWording = other.dueWording;
		this.note = other.note;
		this.cooperating.addAll(other.cooperating);
		other.criteria.forEach((link) -> this.criteria.add(new TaskCriterion(link.entryId(), null)));
	}

	/** Says again what it said in an issued version. */
	void restore(PlanContent.Task issued, PlanSection issuedSection, int issuedPlace) {
		this.removed = false;
		moveTo(issuedSection, issuedPlace);
		this.purpose = issued.purpose();
		this.solution = issued.solution();
		this.output = issued.output();
		this.target = issued.target();
		this.lead = issued.lead();
		this.points = issued.domainPoints();
		this.note = issued.note();
		dueSince(issued.due(), issued.extensions().size());
		replace(this.cooperating, issued.cooperating());
		replace(this.criteria, issued.criteria());
	}

	/** Asks for a later deadline. */
	void extend(DueExtension wanted) {
		if (openExtension().isPresent()) {
			throw new PlanRule.ExtensionOpen();
		}
		requireLater(wanted.to());
		this.extensions.add(wanted);
	}

	/** A later deadline has a last day, and that is after the present one. */
	void requireLater(DueTerm wanted) {
		LocalDate day = wanted.lastDay();
		if (day == null) {
			throw new PlanRule.DueUnread();
		}
		if (this.dueLastDay != null && !day.isAfter(this.dueLastDay)) {
			throw new PlanRule.DueNotLater();
		}
	}

	/** The later deadline that was asked for and not decided yet. */
	Optional<DueExtension> openExtension() {
		return this.extensions.stream().filter(DueExtension::open).findFirst();
	}

	/**
	 * What an issued version says of the deadline, and what was granted since.
	 * @param known how many extensions the version knows
	 */
	private void dueSince(@Nullable DueTerm issued, int known) {
		due(issued);
		this.extensions.stream().filter(DueExtension::granted).skip(known).forEach((extension) -> due(extension.to()));
	}

	/** Takes it out because the version to return to does not have it. */
	void drop() {
		this.removed = true;
	}

	/**
	 * Left alone when nothing changed, so that no row is written anew. The persistent
	 * list itself compares identities only.
	 */
	private static <T> void replace(List<T> present, List<T> wanted) {
		if (!wanted.equals(present)) {
			present.clear();
			present.addAll(wanted);
		}
	}

	void moveTo(PlanSection newSection, int newPlace) {
		this.section = newSection;
		this.place = newPlace;
	}

	/** Points of a criterion that this task can win back, null when it is not for it. */
	@Nullable Points pointsOf(long entryId) {
		return link(entryId).map(TaskCriterion::points).orElse(null);
	}

	boolean isFor(long entryId) {
		return link(entryId).isPresent();
	}

	PlanSection section() {
		return this.section;
	}

	@Nullable DueTerm due() {
		return (this.dueKind != null && this.dueWording != null)
				? new DueTerm(this.dueKind, this.dueLastDay, this.dueWording) : null;
	}

	PlanContent.Task content() {
		return new PlanContent.Task(id(), this.section.id(), sorted(), this.purpose, this.solution, this.output,
				this.target, this.lead, List.copyOf(this.cooperating), due(), this.points, this.note,
				this.extensions.stream().filter(DueExtension::granted).map(DueExtension::content).toList());
	}

}
