package vn.cchc.remediation.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.DueExtensions;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.ProgressFixture;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.progress.ReportService;
import vn.cchc.remediation.progress.ReviewService;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Who is told what on which day; all tasks of the plan are due on 30 June 2024. */
@IntegrationTest
class ReminderTests {

	private static final LocalDate DUE = LocalDate.of(2024, 6, 30);

	@Autowired
	private ReminderFixture fixture;

	@Autowired
	private ProgressFixture progress;

	@Autowired
	private ReportService reports;

	@Autowired
	private ReviewService reviews;

	@Autowired
	private ReportReader reader;

	@Autowired
	private DueExtensions extensions;

	@Autowired
	private NoticeSettings notices;

	@Autowired
	private MockMvc mvc;

	private ProgressFixture.Place place;

	private ReminderFixture.People people;

	@BeforeEach
	void place() {
		this.place = this.progress.place();
		this.people = this.fixture.people(this.place);
	}

	@Test
	void leadIsToldBeforeOnAndAfterThenTheChairpersonThenTheOfficer() {
		assertThat(stages(this.people.lead(), DUE.minusDays(8))).isEmpty();
		assertThat(stages(this.people.lead(), DUE.minusDays(7))).containsOnly(ReminderStage.BEFORE);
		assertThat(stages(this.people.lead(), DUE)).containsOnly(ReminderStage.BEFORE, ReminderStage.ON_DAY);
		assertThat(stages(this.people.lead(), DUE.plusDays(1))).contains(ReminderStage.AFTER);
		assertThat(stages(this.people.chair(), DUE.plusDays(6))).isEmpty();
		assertThat(stages(this.people.chair(), DUE.plusDays(7))).containsOnly(ReminderStage.CHAIRPERSON);
		assertThat(stages(this.people.officer(), DUE.plusDays(13))).isEmpty();
		assertThat(stages(this.people.officer(), DUE.plusDays(14))).containsOnly(ReminderStage.OFFICER);
		assertThat(stages(this.people.office(), DUE.plusDays(14))).as("the position is held").isEmpty();
	}

	@Test
	void eachReminderIsMadeOnceHoweverOftenItIsAsked() {
		Reminders reminders = this.fixture.reminders(DUE);
		reminders.make();
		int there = reminders.of(this.people.lead()).size();
		reminders.make();
		assertThat(reminders.of(this.people.lead())).hasSize(there).isNotEmpty();
	}

	@Test
	void whatIsDoneOrMovedIsNotRemindedOf() {
		long report = this.progress.report(this.place, 2);
		List<ReportContent.Line> lines = this.reader.look(report).content().lines();
		this.fixture.reminders(DUE).make();
		int before = this.fixture.reminders(DUE).of(this.people.lead()).size();

		this.reports.enter(report, lines.get(0).id(), lines.get(0).version(),
				new LineEntry(TaskState.DONE, 100, "Đã xong", null, null, null), Actor.PROGRAM);
		long moved = lines.get(1).task().id();
		this.extensions.request(this.place.plan(), moved, Actor.PROGRAM, "Quý IV", "Thiếu kinh phí");
		this.extensions.grant(this.place.plan(), moved, Actor.PROGRAM, null);

		this.fixture.reminders(DUE).make();
		assertThat(this.fixture.reminders(DUE).of(this.people.lead())).hasSize(before - 2);
		assertThat(stages(this.people.lead(), LocalDate.of(2024, 12, 31)))
			.as("the later deadline is reminded of anew, the others are forgotten")
			.containsExactly(ReminderStage.ON_DAY);
	}

	@Test
	void leadIsRemindedOfOwnLinesUntilTheyAreFilledIn() {
		long report = this.progress.report(this.place, 2);
		LocalDate due = this.reader.look(report).period().dueOn();
		assertThat(stages(this.people.lead(), due)).containsOnly(ReminderStage.ON_DAY);
		assertThat(this.fixture.reminders(due).of(this.people.lead())).filteredOn((one) -> one.term() != null)
			.singleElement()
			.satisfies((one) -> assertThat(one.path()).isEqualTo("/reports/" + report));
		assertThat(stages(this.people.office(), due)).as("the office sends it").containsOnly(ReminderStage.ON_DAY);

		this.reader.look(report)
			.content()
			.lines()
			.forEach((line) -> this.reports.enter(report, line.id(), line.version(),
					new LineEntry(TaskState.IN_PROGRESS, 50, "Đang làm", null, null, null), Actor.PROGRAM));
		assertThat(this.fixture.reminders(due).of(this.people.lead())).filteredOn((one) -> one.term() != null)
			.isEmpty();
		assertThat(this.fixture.reminders(due).of(this.people.office())).as("it is not sent yet").isNotEmpty();
	}

	@Test
	void officeIsToldWhenWhoLeadsCannotSignInAnyMore() {
		this.fixture.disable(this.people.lead());
		assertThat(stages(this.people.office(), DUE)).containsOnly(ReminderStage.ON_DAY);
	}

	@Test
	void twoServersAtOnceRemindOnce() throws Exception {
		List<CompletableFuture<Integer>> servers = Stream.generate(() -> this.fixture.reminders(DUE))
			.limit(4)
			.map((reminders) -> CompletableFuture.supplyAsync(reminders::make))
			.toList();
		for (CompletableFuture<Integer> server : servers) {
			server.get();
		}
		assertThat(this.fixture.reminders(DUE).of(this.people.lead())).isNotEmpty()
			.extracting(Reminder::path)
			.doesNotHaveDuplicates();
	}

	@Test
	void calendarsOfThoseWhoSignAndReviewLookAhead() {
		this.progress.report(this.place, 2);
		LocalDate day = LocalDate.of(2024, 1, 2);
		assertThat(events(this.people.chair(), day)).as("the tasks and the report").hasSizeGreaterThan(2);
		assertThat(events(this.people.officer(), day)).singleElement()
			.satisfies((event) -> assertThat(event.getSummary().getValue()).contains("1 báo cáo chưa nộp"));
		assertThat(events(this.people.lead(), day)).as("a task and its line are acted on in one place")
			.extracting((event) -> event.getUid().getValue())
			.doesNotHaveDuplicates();
	}

	@Test
	void workIsWhatWaitsForEachOfThem() {
		long report = this.progress.report(this.place, 2);
		Map<WorkSection, List<WorkItem>> office = work(this.people.office(), DUE.minusDays(3));
		assertThat(office.get(WorkSection.OVERDUE)).as("the report was due in March")
			.extracting(WorkItem::kind)
			.containsExactly(WorkKind.REPORT_OVERDUE);
		assertThat(office.get(WorkSection.SOON)).extracting(WorkItem::kind).containsOnly(WorkKind.TASK_SOON);
		assertThat(work(this.people.officer(), DUE.minusDays(3)).get(WorkSection.OVERDUE)).singleElement()
			.satisfies((item) -> {
				assertThat(item.kind()).isEqualTo(WorkKind.PERIOD_OVERDUE);
				assertThat(item.count()).as("one unit owes its report").isEqualTo(1);
				assertThat(item.path()).endsWith("?show=missing");
			});
		assertThat(work(this.people.officer(), DUE.plusDays(1)).get(WorkSection.OVERDUE)).extracting(WorkItem::kind)
			.containsExactlyInAnyOrder(WorkKind.PERIOD_OVERDUE, WorkKind.TASKS_LATE);
		assertThat(work(this.people.lead(), DUE.minusDays(3)).get(WorkSection.OVERDUE)).singleElement()
			.satisfies((item) -> {
				assertThat(item.kind()).isEqualTo(WorkKind.LINES_OVERDUE);
				assertThat(item.count()).isEqualTo(this.reader.look(report).content().lines().size());
			});
		assertThat(work(this.people.chair(), DUE.plusDays(1)).get(WorkSection.OVERDUE)).isNotEmpty();

		this.reports.submit(report, true, Actor.PROGRAM);
		assertThat(work(this.people.officer(), DUE).get(WorkSection.DECIDE)).singleElement()
			.satisfies((item) -> assertThat(item.path()).isEqualTo("/reports/" + report + "/review"));
		assertThat(work(this.people.office(), DUE)).doesNotContainKey(WorkSection.OWED);
	}

	@Test
	void aReturnedReportIsNotOneThatWasNeverHandedIn() {
		long report = this.progress.report(this.place, 2);
		this.reports.submit(report, true, Actor.PROGRAM);
		this.reviews.remark(report, 1, null, "Chưa có minh chứng", Actor.PROGRAM);
		this.reviews.giveBack(report, 1, Actor.PROGRAM);
		assertThat(work(this.people.officer(), DUE.minusDays(3)).get(WorkSection.OVERDUE)).singleElement()
			.satisfies((item) -> {
				assertThat(item.kind()).isEqualTo(WorkKind.PERIOD_RETURNED);
				assertThat(item.count()).isEqualTo(1);
				assertThat(item.path()).endsWith("?show=returned");
			});
	}

	@Test
	void calendarIsReadByAnotherLibraryAndCanBeRevoked() throws Exception {
		String feed = this.fixture.calendar(this.people.lead(), LocalDate.of(2024, 4, 1));
		List<VEvent> events = Biweekly.parse(feed).first().getEvents();
		assertThat(events).isNotEmpty().allSatisfy((event) -> {
			ICalDate start = event.getDateStart().getValue();
			assertThat(start.hasTime()).isFalse();
			assertThat(new java.sql.Date(start.getTime()).toLocalDate()).isEqualTo(DUE);
			assertThat(event.getSummary().getValue()).contains("Cử công chức đi học");
			assertThat(event.getDescription().getValue()).contains(IssuedPlans.LEAD, "còn 90 ngày");
		});
		assertThat(events).extracting((event) -> event.getUid().getValue()).doesNotHaveDuplicates();

		String secret = this.notices.createCalendar(this.people.lead());
		this.mvc.perform(get("/calendar/" + secret + ".ics"))
			.andExpect(status().isOk())
			.andExpect(content().contentType("text/calendar;charset=UTF-8"));
		String renewed = this.notices.createCalendar(this.people.lead());
		this.mvc.perform(get("/calendar/" + secret + ".ics")).andExpect(status().isNotFound());
		this.notices.revokeCalendar(this.people.lead());
		this.mvc.perform(get("/calendar/" + renewed + ".ics")).andExpect(status().isNotFound());
	}

	private List<VEvent> events(long account, LocalDate day) {
		return Biweekly.parse(this.fixture.calendar(account, day)).first().getEvents();
	}

	private List<ReminderStage> stages(long account, LocalDate day) {
		Reminders reminders = this.fixture.reminders(day);
		reminders.make();
		return reminders.of(account).stream().map(Reminder::stage).distinct().toList();
	}

	private Map<WorkSection, List<WorkItem>> work(long account, LocalDate day) {
		return this.fixture.work(day).of(account);
	}

}
