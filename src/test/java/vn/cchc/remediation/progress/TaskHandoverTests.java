package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.plan.PlanPeople;
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
	private MockMvc mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlanPeople people;

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
	void whatEndedOwesNothingInReportsThatAreOpen() {
		long report = this.fixture.report(this.place, 2);
		List<Long> open = open();
		this.handover.close(this.place.commune(), open.subList(0, 1), REASON, Actor.PROGRAM);
		assertThat(this.fixture.lines(report)).extracting((line) -> line.task().id())
			.containsExactlyInAnyOrderElementsOf(open.subList(1, open.size()));

		this.handover.handOver(this.place.commune(), open(), this.successor, REASON, Actor.PROGRAM);
		assertThat(this.reader.of(periodOfSecondQuarter(), this.place.plan())).as("no report is owed any more")
			.isEmpty();
	}

	@Test
	void aUnitThatStillExistsKeepsItsTasks() {
		ProgressFixture.Place there = this.fixture.place();
		List<Long> tasks = this.handover.open(there.commune()).stream().map(TaskHandover.OpenTask::taskId).toList();
		assertThat(tasks).isNotEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.handover.close(there.commune(), tasks, REASON, Actor.PROGRAM));
	}

	@Test
	void thePageAsksWhereToKeepsWhatWasTypedAndSaysWhatBecameOfEachTask() throws Exception {
		this.fixture.report(this.place, 2);
		String address = "/units/" + this.place.commune() + "/handover";
		ReportVisitor office = new ReportVisitor(this.mvc,
				this.people.signedIn("Văn phòng xã mới", Role.UNIT_EDITOR, this.successor));
		Document page = office.page(address);
		assertThat(page.select("select[name=successor] option[selected]").val()).as("the only one is proposed")
			.isEqualTo(String.valueOf(this.successor));
		String closed = page.select("input[name=tasks]").get(0).val();

		Document refused = office
			.follow(office.send(address, "tasks", closed, "successor", "", "reason", "Trùng nhiệm vụ"));
		assertThat(refused.select(".error-summary").text()).contains("Hãy chọn đơn vị nhận nhiệm vụ");
		assertThat(refused.select("textarea[name=reason]").text()).isEqualTo("Trùng nhiệm vụ");
		assertThat(refused.select("input[name=tasks][checked]").eachAttr("value")).containsExactly(closed);

		office.send(address, "tasks", closed, "successor", "close", "reason", "Trùng nhiệm vụ");
		Document after = office.follow(office.send(address, "tasks", page.select("input[name=tasks]").get(1).val(),
				"successor", String.valueOf(this.successor), "reason", REASON));
		assertThat(after.select("[data-handled] tbody tr").eachText()).hasSize(2)
			.anySatisfy((row) -> assertThat(row).contains("Kết thúc", "Trùng nhiệm vụ", "Văn phòng xã mới"))
			.anySatisfy((row) -> assertThat(row).contains("Chuyển cho xã", REASON));
		String received = after.select("[data-handled] a[href^=/plans/]").attr("href");
		assertThat(office.page(received).text()).as("leads to the plan that took it").contains("Cử công chức đi học");

		Document tracking = new ReportVisitor(this.mvc,
				this.people.signedIn("Phòng Nội vụ", Role.AUTHORITY_OFFICER, this.place.district()))
			.page("/plans/" + this.place.plan() + "/tracking");
		assertThat(tracking.select("table.track").text()).contains("Đã kết thúc: Trùng nhiệm vụ", "Đã chuyển cho xã");
	}

	@Test
	void whoReviewedTheUnitOnItsLastDayIsAskedForTheVerdict() throws Exception {
		long report = this.fixture.report(this.place, 2);
		this.fixture.lines(report)
			.forEach((line) -> this.reports.enter(report, line.id(), line.version(),
					new LineEntry(TaskState.IN_PROGRESS, 50, "Đang làm", null, null, null), Actor.PROGRAM));
		this.reports.submit(report, true, Actor.PROGRAM);

		ReportVisitor officer = new ReportVisitor(this.mvc,
				this.people.signedIn("Phòng Nội vụ", Role.AUTHORITY_OFFICER, this.place.district()));
		String review = "/reports/" + report + "/review";
		assertThat(officer.page("/").select(".work-list a").eachAttr("href")).contains(review);
		assertThat(officer.page(review).select("button[value=ACCEPT]")).isNotEmpty();
		ReportVisitor stranger = new ReportVisitor(this.mvc, this.people.signedIn("Phòng Nội vụ huyện khác",
				Role.AUTHORITY_OFFICER, this.fixture.place().district()));
		assertThat(stranger.ask(review).getStatus()).isEqualTo(404);
		assertThat(stranger.page("/").select(".work-list a").eachAttr("href")).doesNotContain(review);
	}

	@Test
	void onlyASuccessorTakesOver() {
		long stranger = this.plans.commune();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.handover.handOver(this.place.commune(), open(), stranger, REASON, Actor.PROGRAM));
	}

	private long periodOfSecondQuarter() {
		return this.jdbc.sql("select id from reporting_period where authority_id = :district")
			.param("district", this.place.district())
			.query(Long.class)
			.single();
	}

	private List<Long> open() {
		return this.handover.open(this.place.commune()).stream().map(TaskHandover.OpenTask::taskId).toList();
	}

}
