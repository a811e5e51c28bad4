package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hibernate.Hibernate;
import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.BaseEntity;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.plan.InvalidPlanCell.Reason;

/**
 * What one unit promises for one year. It begins as a draft, is submitted to the
 * chairperson, returned with a remark or issued with number and date, and is fixed from
 * then on: an amendment makes it a draft again while the issued version stays in force,
 * until the next version is issued or the amendment is given up. At the end it is closed.
 */
@Entity
public class RemediationPlan extends BaseEntity {

	private long unitId;

	private int planYear;

	private @Nullable Integer scoredYear;

	@Enumerated(EnumType.STRING)
	private PlanKind kind;

	private @Nullable Long assessmentId;

	private @Nullable Long previousPlanId;

	@Enumerated(EnumType.STRING)
	private PlanStatus status = PlanStatus.DRAFT;

	private @Nullable String remark;

	private int issuedVersions;

	@Enumerated(EnumType.STRING)
	@Column(name = "signing_authority")
	private SigningAuthority signing = SigningAuthority.TM;

	@Enumerated(EnumType.STRING)
	private PlanLayout layout = PlanLayout.BY_CRITERION;

	private @Nullable String number;

	private @Nullable LocalDate issuedOn;

	private boolean illustrative;

	@ElementCollection
	@CollectionTable(name = "plan_text", joinColumns = @JoinColumn(name = "plan_id"))
	@MapKeyColumn(name = "kind")
	@MapKeyEnumerated(EnumType.STRING)
	@Column(name = "body")
	private Map<PlanText, String> texts = new EnumMap<>(PlanText.class);

	@OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
	@OrderBy("place, id")
	private List<PlanSection> sections = new ArrayList<>();

	@OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
	@OrderBy("place, id")
	private List<PlanTask> tasks = new ArrayList<>();

	protected RemediationPlan() {
	}

	RemediationPlan(NewPlan plan) {
		this.unitId = plan.unitId();
		this.planYear = plan.planYear();
		this.scoredYear = plan.scoredYear();
		this.kind = plan.kind();
		this.assessmentId = plan.assessmentId();
		this.previousPlanId = plan.previousPlanId();
		this.illustrative = plan.illustrative();
	}

	/**
	 * Makes sure that the cell's part was not taken out by somebody else; whether it is
	 * taken out can always be said.
	 * @throws InvalidPlanCell when it was
	 */
	void requireThere(PlanCell cell) {
		boolean there = cell.field().removal() || switch (cell.field().part()) {
			case PLAN -> true;
			case SECTION -> section(cell.partId()).active();
			case ENTRY -> entry(cell.partId()).active();
			case TASK -> task(cell.partId()).active();
		};
		if (!there) {
			throw gone();
		}
	}

	/** The text of a cell, as it would be typed. */
	String read(PlanCell cell) {
		return switch (cell.field().part()) {
			case PLAN -> read(cell.field());
			case SECTION -> section(cell.partId()).read(cell.field());
			case ENTRY -> entry(cell.partId()).read(cell.field());
			case TASK -> task(cell.partId()).read(cell.field());
		};
	}

	/**
	 * Takes a text into a cell.
	 * @throws InvalidPlanCell when the cell cannot take it; nothing has changed then
	 */
	void write(PlanCell cell, String text, Offices offices) {
		switch (cell.field().part()) {
			case PLAN -> write(cell.field(), text);
			case SECTION -> section(cell.partId()).write(cell.field(), text);
			case ENTRY -> entry(cell.partId()).write(cell.field(), text);
			case TASK -> task(cell.partId()).write(cell.field(), text, offices);
		}
	}

	private String read(PlanField field) {
		PlanText kind = field.text();
		if (kind != null) {
			return this.texts.getOrDefault(kind, "");
		}
		return (field == PlanField.LAYOUT) ? this.layout.name() : this.signing.name();
	}

	private void write(PlanField field, String text) {
		PlanText kind = field.text();
		if (field == PlanField.LAYOUT) {
			this.layout = PartReader.choice(PlanLayout.class, text);
			return;
		}
		if (kind == null) {
			this.signing = PartReader.choice(SigningAuthority.class, text);
			return;
		}
		String body = kind.oneLine() ? PartReader.line(text) : PartReader.paragraphs(text);
		if (body != null) {
			this.texts.put(kind, body);
		}
		else {
			this.texts.remove(kind);
		}
	}

	/** Adds a domain at the end. */
	PlanSection add(NewSection section) {
		PlanSection added = new PlanSection(this, this.sections.size(), section);
		this.sections.add(added);
		return added;
	}

	/**
	 * Adds a criterion to a section.
	 * @throws InvalidPlanCell when another criterion has the code
	 */
	PlanEntry add(long sectionId, NewEntry entry) {
		return present(sectionId).add(entry.coded(unusedCode(entry.code(), null)));
	}

	/** Adds an empty task at the end of a section. */
	PlanTask addTask(PlanSection section) {
		PlanTask added = new PlanTask(this, section, tasksOf(section).size());
		this.tasks.add(added);
		return added;
	}

	/** Adds a copy of a task behind it, without its points. */
	PlanTask duplicate(long taskId) {
		PlanTask original = task(taskId);
		PlanTask copy = addTask(original.section());
		copy.copyFrom(original);
		place(copy, original.section(), placeOf(original) + 1);
		return copy;
	}

	/** Moves a task to {@code section:place}. */
	void move(PlanTask task, String place) {
		String[] parts = place.split(":", 2);
		try {
			place(task, present(Long.parseLong(parts[0])), Integer.parseInt(parts[1]));
		}
		catch (NumberFormatException | ArrayIndexOutOfBoundsException ex) {
			throw new InvalidPlanCell(Reason.NOT_A_CHOICE, place);
		}
	}

	private void place(PlanTask task, PlanSection section, int place) {
		List<PlanTask> order = new ArrayList<>(tasksOf(section));
		order.remove(task);
		order.add(Math.max(0, Math.min(place, order.size())), task);
		for (int at = 0; at < order.size(); at++) {
			order.get(at).moveTo(section, at);
		}
	}

	/** The place of a task among those of its section that are not taken out, from 0. */
	int placeOf(PlanTask task) {
		return Math.max(0, tasksOf(task.section()).indexOf(task));
	}

	private List<PlanTask> tasksOf(PlanSection section) {
		return this.tasks.stream()
			.filter((task) -> task.section() == section && task.active())
			.sorted(Comparator.comparingInt(PlanTask::place))
			.toList();
	}

	boolean usesSection(PlanSection section) {
		return !tasksOf(section).isEmpty();
	}

	boolean usesEntry(PlanEntry entry) {
		return tasksFor(entry.id()).findAny().isPresent();
	}

	/** The tasks for a criterion. */
	Stream<PlanTask> tasksFor(long entryId) {
		return this.tasks.stream().filter((task) -> task.active() && task.isFor(entryId));
	}

	/**
	 * The points of a criterion that no other task wins back; null when unknown. A row in
	 * which nothing is written yet wins back none.
	 */
	@Nullable Points openPoints(PlanEntry entry, PlanTask but) {
		Points lost = entry.lost();
		if (lost == null) {
			return null;
		}
		Points open = this.tasks.stream()
			.filter((task) -> task != but && task.active() && !task.blank())
			.map((task) -> task.pointsOf(entry.id()))
			.filter(Objects::nonNull)
			.reduce(lost, Points::minus);
		return open.isNegative() ? Points.ZERO : open;
	}

	/**
	 * A code that an entry can have, as it is kept.
	 * @throws InvalidPlanCell when it is empty, when another criterion has it, or when it
	 * could not be told from several codes
	 */
	String unusedCode(String typed, @Nullable PlanEntry of) {
		String code = PartReader.requiredLine(typed);
		if (code.contains(CriterionCodes.SEPARATOR)) {
			throw new InvalidPlanCell(Reason.CODE_SEPARATED, code);
		}
		if (entries().anyMatch((entry) -> entry != of && entry.active() && entry.code().equals(code))) {
			throw new InvalidPlanCell(Reason.CODE_TAKEN, code);
		}
		return code;
	}

	Stream<PlanEntry> entries() {
		return this.sections.stream().flatMap((section) -> section.entries().stream());
	}

	/**
	 * The criteria of which the codes were typed one after the other.
	 * @throws InvalidPlanCell when the plan does not have one of them
	 */
	List<PlanEntry> entriesCoded(String typed) {
		Map<String, PlanEntry> byCode = entries().filter(PlanEntry::active)
			.collect(Collectors.toMap(PlanEntry::code, Function.identity(), (one, other) -> one));
		return CriterionCodes.read(typed, byCode.keySet())
			.stream()
			.map((code) -> Optional.ofNullable(byCode.get(code))
				.orElseThrow(() -> new InvalidPlanCell(Reason.NO_SUCH_CRITERION, code)))
			.toList();
	}

	/**
	 * The criterion of a task that comes back: itself, back in the plan as well, or the
	 * one that has its code by now.
	 */
	PlanEntry returned(long entryId) {
		PlanEntry entry = entry(entryId);
		PlanEntry present = entries().filter((other) -> other.active() && other.code().equals(entry.code()))
			.findFirst()
			.orElse(entry);
		present.bringBack();
		return present;
	}

	/**
	 * The section for a task that is taken over: that of its first criterion, else the
	 * one that was chosen.
	 * @throws InvalidPlanCell when criterion or section were taken out
	 */
	PlanSection placeFor(AdoptedTask wanted) {
		List<PlanEntry> wantedEntries = wanted.points().keySet().stream().map(this::entry).toList();
		PlanSection section = entries().filter(wantedEntries::contains)
			.findFirst()
			.map(PlanEntry::section)
			.orElseGet(() -> present(wanted.sectionId()));
		if (!section.active() || !wantedEntries.stream().allMatch(PlanEntry::active)) {
			throw gone();
		}
		return section;
	}

	/** The row for just these criteria in which nothing is written yet. */
	Optional<PlanTask> unwritten(Set<Long> entryIds) {
		return entryIds.isEmpty() ? Optional.empty()
				: unwritten().filter((task) -> task.isWithin(entryIds) && task.isForAll(entryIds)).findFirst();
	}

	/**
	 * The rows in which nothing is written yet for one or several of these criteria and
	 * no other; for none, those of the domain as a whole.
	 */
	List<PlanTask> unwritten(PlanSection section, Set<Long> entryIds) {
		return unwritten().filter((task) -> entryIds.isEmpty() ? task.links().isEmpty() && task.section() == section
				: task.isWithin(entryIds))
			.toList();
	}

	private Stream<PlanTask> unwritten() {
		return this.tasks.stream().filter((task) -> task.active() && task.unwritten());
	}

	PlanEntry entry(long id) {
		return entries().filter((entry) -> entry.id() == id).findFirst().orElseThrow(RemediationPlan::gone);
	}

	/** A domain into which something may be put: one that was not taken out meanwhile. */
	PlanSection present(long id) {
		PlanSection section = section(id);
		if (!section.active()) {
			throw gone();
		}
		return section;
	}

	PlanSection section(long id) {
		return this.sections.stream()
			.filter((section) -> section.id() == id)
			.findFirst()
			.orElseThrow(RemediationPlan::gone);
	}

	/** The domain of that code, else of that title. */
	Optional<PlanSection> section(NewSection wanted) {
		return activeSections().filter((section) -> section.code() != null && section.code().equals(wanted.code()))
			.findFirst()
			.or(() -> activeSections()
				.filter((section) -> Texts.fold(section.title()).equals(Texts.fold(wanted.title())))
				.findFirst());
	}

	/** The domain in which the criterion of that code stands. */
	Optional<PlanSection> sectionOf(String code) {
		return activeSections()
			.filter((section) -> section.entries()
				.stream()
				.anyMatch((entry) -> entry.active() && entry.code().equals(code)))
			.findFirst();
	}

	private Stream<PlanSection> activeSections() {
		return this.sections.stream().filter(PlanSection::active);
	}

	/** A task that was not taken out; empty when there is none. */
	Optional<PlanTask> standing(long id) {
		return this.tasks.stream().filter((task) -> task.active() && task.id() == id).findFirst();
	}

	PlanTask task(long id) {
		return this.tasks.stream().filter((task) -> task.id() == id).findFirst().orElseThrow(RemediationPlan::gone);
	}

	private static InvalidPlanCell gone() {
		return new InvalidPlanCell(Reason.GONE, "");
	}

	/** Hands it to the chairperson. */
	void submit() {
		require(this.status.editable());
		this.status = PlanStatus.SUBMITTED;
	}

	/** The office takes it back before the chairperson decided. */
	void withdraw() {
		require(this.status == PlanStatus.SUBMITTED);
		this.status = PlanStatus.DRAFT;
	}

	/** The chairperson gives it back to be mended. */
	void giveBack(String why) {
		require(this.status == PlanStatus.SUBMITTED);
		this.status = PlanStatus.RETURNED;
		this.remark = why;
	}

	/** The chairperson issues the first or the next version. */
	void issue(@Nullable String documentNumber, @Nullable LocalDate day) {
		require(this.status == PlanStatus.SUBMITTED);
		this.status = PlanStatus.ISSUED;
		this.remark = null;
		this.number = documentNumber;
		this.issuedOn = day;
		this.issuedVersions++;
	}

	/** Says who signs, and in whose right, when it is issued. */
	void signedBy(Signer signer) {
		require(this.status == PlanStatus.SUBMITTED);
		this.signing = signer.right();
		this.texts.put(PlanText.SIGNER_TITLE, signer.title());
		if (signer.name() != null) {
			this.texts.put(PlanText.SIGNER_NAME, signer.name());
		}
		else {
			this.texts.remove(PlanText.SIGNER_NAME);
		}
	}

	/** Opens the next version for writing; the issued one stays in force meanwhile. */
	void amend() {
		require(this.status == PlanStatus.ISSUED);
		this.status = PlanStatus.DRAFT;
	}

	/**
	 * Gives up the amendment: the plan says again what its issued version says, word for
	 * word.
	 * @param issued the version in force
	 */
	void giveUpAmendment(PlanContent issued) {
		require(amending() && this.status.editable());
		this.status = PlanStatus.ISSUED;
		this.remark = null;
		restore(issued);
	}

	private void restore(PlanContent issued) {
		this.signing = issued.signing();
		this.layout = issued.layout();
		this.number = issued.number();
		this.issuedOn = issued.issuedOn();
		this.texts.keySet().retainAll(issued.texts().keySet());
		this.texts.putAll(issued.texts());
		this.sections.forEach(PlanSection::drop);
		this.tasks.forEach(PlanTask::drop);
		for (int place = 0; place < issued.sections().size(); place++) {
			restore(issued.sections().get(place), place);
		}
	}

	private void restore(PlanContent.Section issued, int place) {
		PlanSection section = section(issued.id());
		section.restore(issued, place);
		for (int at = 0; at < issued.tasks().size(); at++) {
			PlanContent.Task task = issued.tasks().get(at);
			task(task.id()).restore(task, section, at);
		}
	}

	/** Asks for a later deadline of a task, while the plan is in force. */
	void requestExtension(long taskId, DueTerm to, String reason, @Nullable Long accountId, OffsetDateTime at) {
		require(this.status == PlanStatus.ISSUED);
		PlanTask task = task(taskId);
		task.extend(new DueExtension(task, to, reason, accountId, at));
	}

	/**
	 * Grants the later deadline that was asked for: the task has it since.
	 * @throws PlanRule.DueNotLater when an amendment has given the task that much time or
	 * more meanwhile
	 */
	DueTerm grantExtension(long taskId, @Nullable Long accountId, OffsetDateTime at, @Nullable String words) {
		DueExtension extension = openExtension(taskId);
		task(taskId).requireLater(extension.to());
		extension.grant(accountId, at, words);
		task(taskId).due(extension.to());
		return extension.to();
	}

	/** Refuses the later deadline that was asked for. */
	void refuseExtension(long taskId, @Nullable Long accountId, OffsetDateTime at, String words) {
		openExtension(taskId).refuse(accountId, at, words);
	}

	private DueExtension openExtension(long taskId) {
		require(this.status == PlanStatus.ISSUED);
		return task(taskId).openExtension().orElseThrow(PlanRule.NothingAsked::new);
	}

	/** The year is over. */
	void close() {
		require(this.status == PlanStatus.ISSUED);
		this.status = PlanStatus.CLOSED;
	}

	private void require(boolean possible) {
		if (!possible) {
			throw new PlanRule.NotInThisState(this.status);
		}
	}

	/**
	 * Loads all parts: after a flush Hibernate has forgotten which ones it could load
	 * together, and would ask for each task's own.
	 */
	void load() {
		this.sections.forEach((section) -> Hibernate.initialize(section.entries()));
		this.tasks.forEach(PlanTask::load);
	}

	/** What every cell that is typed into has now, as it would be typed. */
	Map<PlanCell, String> texts() {
		Map<PlanCell, String> texts = new LinkedHashMap<>();
		PlanField.typed(PlanField.Part.PLAN).forEach((field) -> texts.put(PlanCell.plan(field), read(field)));
		this.sections.stream().filter(PlanSection::active).forEach((section) -> {
			put(texts, PlanField.Part.SECTION, section.id(), section::read);
			section.entries()
				.stream()
				.filter(PlanEntry::active)
				.forEach((entry) -> put(texts, PlanField.Part.ENTRY, entry.id(), entry::read));
		});
		this.tasks.stream()
			.filter(PlanTask::active)
			.forEach((task) -> put(texts, PlanField.Part.TASK, task.id(), task::read));
		return texts;
	}

	private static void put(Map<PlanCell, String> texts, PlanField.Part part, long id,
			Function<PlanField, String> reading) {
		PlanField.typed(part).forEach((field) -> texts.put(new PlanCell(field, id), reading.apply(field)));
	}

	/** Everything the plan says now. */
	public PlanContent content() {
		return new PlanContent(id(), this.unitId, this.planYear, this.scoredYear, this.kind, Map.copyOf(this.texts),
				this.layout, this.signing, this.number, this.issuedOn,
				this.sections.stream()
					.filter(PlanSection::active)
					.sorted(Comparator.comparingInt(PlanSection::place))
					.map((section) -> section.content(tasksOf(section).stream().map(PlanTask::content).toList()))
					.toList());
	}

	public long unitId() {
		return this.unitId;
	}

	/** The year in which the tasks are carried out. */
	public int planYear() {
		return this.planYear;
	}

	/** The year whose lost points are answered, null when none are. */
	public @Nullable Integer scoredYear() {
		return this.scoredYear;
	}

	public PlanKind kind() {
		return this.kind;
	}

	/** The assessment it rests on, null when on none (S2, S4). */
	public @Nullable Long assessmentId() {
		return this.assessmentId;
	}

	public @Nullable Long previousPlanId() {
		return this.previousPlanId;
	}

	public PlanStatus status() {
		return this.status;
	}

	/** What the chairperson remarked when returning it. */
	public @Nullable String remark() {
		return this.remark;
	}

	/** How many versions were issued. */
	public int issuedVersions() {
		return this.issuedVersions;
	}

	/** Whether an issued plan is being changed. */
	public boolean amending() {
		return this.issuedVersions > 0 && (this.status.editable() || this.status == PlanStatus.SUBMITTED);
	}

	/** Whether it can be given up without a trace: a draft that was never issued. */
	public boolean discardable() {
		return this.issuedVersions == 0 && this.status.editable();
	}

	public boolean illustrative() {
		return this.illustrative;
	}

}
