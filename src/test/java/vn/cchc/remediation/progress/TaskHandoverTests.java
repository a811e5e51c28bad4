package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanRepository;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStatus;
import vn.cchc.remediation.plan.RemediationPlan;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.NewSuccession;
import vn.cchc.remediation.unit.SuccessionKind;
import vn.cchc.remediation.unit.SuccessionService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A commune is merged into another while its plan is carried out. */
@IntegrationTest
class TaskHandoverTests {

	private static final String REASON = "Tiếp nhận từ xã cũ";

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private PlanFixture plans;

	@Autowired
	private SuccessionService successions;

	@Autowired
	private TaskHandover handover;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReportReader reader;

	@Autowired
	private PlanRepository repository;

	@Autowired
	private PlanService service;

	private ProgressFixture.Place place;

	private long successor;

	@BeforeEach
	void merge() {
		this.place = this.fixture.place();
		this.successor = this.plans.commune();
		this.successions.succeed(new NewSuccession(SuccessionKind.MERGE, LocalDate.of(2024, 9, 1),
				Set.of(this.place.commune()), Set.of(this.successor), "1/NQ-UBTVQH15", null, null));
	}

	@Test
	void successorTakesOpenTasksIntoItsOwnPlan() {
		long report = this.fixture.report(this.place, 2);
		long done = this.fixture.lines(report).get(0).task().id();
		ReportContent.Line line = this.fixture.lines(report).get(0);
		this.reports.enter(report, line.id(), line.version(),
				new LineEntry(TaskState.DONE, 100, "Đã xong", null, null, null), Actor.PROGRAM);
		List<Long> open = open();
		assertThat(open).isNotEmpty().doesNotContain(done);

		this.handover.handOver(this.place.commune(), open, this.successor, REASON, Actor.PROGRAM);

		assertThat(open()).isEmpty();
		RemediationPlan received = this.repository.findByUnitIdOrderByPlanYearDescIdDesc(this.successor).get(0);
		assertThat(received.planYear()).isEqualTo(2024);
		assertThat(received.status()).isEqualTo(PlanStatus.DRAFT);
		List<PlanContent.Task> tasks = this.service.look(received.id()).content().tasks().toList();
		assertThat(tasks).hasSameSizeAs(open).allSatisfy((task) -> {
			assertThat(task.solution()).isEqualTo("Cử công chức đi học");
			assertThat(Objects.requireNonNull(task.due()).wording()).isEqualTo("Quý II");
			assertThat(task.note()).isEqualTo(REASON);
			assertThat(task.points()).as("points stay with who lost them").isNull();
		});
		assertThat(this.reader.of(this.fixture.period(this.place, 3), this.place.plan())).as("nothing is owed")
			.isEmpty();
	}

	@Test
	void tasksAreClosedWithAReason() {
		List<Long> open = open();
		this.handover.close(this.place.commune(), open.subList(0, 1), "Không còn đối tượng thực hiện", Actor.PROGRAM);
		assertThat(open()).containsExactlyElementsOf(open.subList(1, open.size()));
		assertThatExceptionOfType(NotFound.class).as("somebody else was faster")
			.isThrownBy(() -> this.handover.close(this.place.commune(), open.subList(0, 1), REASON, Actor.PROGRAM));
	}

	@Test
	void onlyASuccessorTakesOver() {
		long stranger = this.plans.commune();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.handover.handOver(this.place.commune(), open(), stranger, REASON, Actor.PROGRAM));
	}

	private List<Long> open() {
		return this.handover.open(this.place.commune()).stream().map(TaskHandover.OpenTask::taskId).toList();
	}

}
