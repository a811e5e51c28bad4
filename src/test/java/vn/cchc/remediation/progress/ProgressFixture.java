package vn.cchc.remediation.progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

import org.springframework.boot.test.context.TestComponent;
import vn.cchc.remediation.evidence.EvidenceFacts;
import vn.cchc.remediation.evidence.EvidenceService;
import vn.cchc.remediation.evidence.TestFiles;
import vn.cchc.remediation.evidence.Uploader;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

/** A commune with a plan in force that reports to a district. */
@TestComponent
public class ProgressFixture {

	/** The deadline for reports of the first quarter. */
	static final LocalDate DUE = LocalDate.of(2024, 3, 25);

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final UnitService units;

	private final PlanFixture plans;

	private final IssuedPlans issued;

	private final PeriodService periods;

	private final ReportReader reader;

	private final EvidenceService evidence;

	private final PlanService planService;

	private final PlanEditor editor;

	ProgressFixture(UnitService units, PlanFixture plans, IssuedPlans issued, PeriodService periods,
			ReportReader reader, EvidenceService evidence, PlanService planService, PlanEditor editor) {
		this.units = units;
		this.plans = plans;
		this.issued = issued;
		this.periods = periods;
		this.reader = reader;
		this.evidence = evidence;
		this.planService = planService;
		this.editor = editor;
	}

	/**
	 * A plan of 2024 of a new commune under a new district, its tasks led by
	 * {@link IssuedPlans#LEAD} and due in "Quý II".
	 */
	public Place place() {
		long district = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Theo Dõi " + NUMBER.incrementAndGet()))
			.id();
		long commune = this.plans.commune();
		this.units.assignReviewer(commune, district, null, null);
		return new Place(district, commune, this.issued.issue(commune));
	}

	/** Opens a quarter of 2024 and gives the report of the place. */
	public long report(Place place, int quarter) {
		long period = period(place, quarter);
		return this.reader.of(period, place.plan()).orElseThrow();
	}

	long period(Place place, int quarter) {
		PeriodTerm term = new PeriodTerm(PeriodKind.QUARTER, 2024, quarter);
		return this.periods.open(new NewPeriod(place.district(), term, DUE, Set.of(place.commune())), Actor.PROGRAM);
	}

	/** Opens a month of 2024 and gives the report of the place. */
	long monthly(Place place, int month) {
		PeriodTerm term = new PeriodTerm(PeriodKind.MONTH, 2024, month);
		long period = this.periods.open(
				new NewPeriod(place.district(), term, LocalDate.of(2024, month, 25), Set.of(place.commune())),
				Actor.PROGRAM);
		return this.reader.of(period, place.plan()).orElseThrow();
	}

	/** More tasks like the first one, in force from a second issue on. */
	void addTasks(Place place, int tasks) {
		amend(place, (first) -> {
			for (int task = 0; task < tasks; task++) {
				this.editor.duplicate(place.plan(), Actor.PROGRAM, first);
			}
		});
	}

	/**
	 * Another text in a cell of the plan's first task, in force from a second issue on.
	 */
	void change(Place place, PlanField field, String text) {
		amend(place, (first) -> this.editor.change(place.plan(), Actor.PROGRAM,
				List.of(PlanCellChange.set(field, first, text))));
	}

	private void amend(Place place, LongConsumer change) {
		long first = this.planService.look(place.plan()).content().tasks().findFirst().orElseThrow().id();
		this.planService.amend(place.plan(), Actor.PROGRAM, "Bổ sung");
		change.accept(first);
		this.planService.submit(place.plan(), Actor.PROGRAM);
		this.planService.issue(place.plan(), Actor.PROGRAM, "20/KH-UBND", LocalDate.of(2024, 3, 15));
	}

	/** The plan's tasks in order. */
	List<Long> taskIds(Place place) {
		return this.planService.look(place.plan()).content().tasks().map(PlanContent.Task::id).toList();
	}

	/** Evidence of the unit, each time another file. */
	public long evidence(long unit, String title) throws IOException {
		byte[] file = TestFiles.pdf(String.valueOf(System.nanoTime()));
		EvidenceFacts facts = new EvidenceFacts(title, null, null, null);
		return Objects
			.requireNonNull(this.evidence.put(unit, "a.pdf", new ByteArrayInputStream(file), facts, Uploader.PROGRAM)
				.evidence())
			.id();
	}

	/** What the report says. */
	ReportLook look(long report) {
		return this.reader.look(report);
	}

	/** What the report's lines say. */
	List<ReportContent.Line> lines(long report) {
		return this.reader.look(report).content().lines();
	}

	/**
	 * Who reports to whom about what.
	 *
	 * @param district the reviewing authority
	 * @param commune the unit
	 * @param plan its plan in force
	 */
	public record Place(long district, long commune, long plan) {
	}

}
