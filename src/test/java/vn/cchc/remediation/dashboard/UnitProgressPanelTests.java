package vn.cchc.remediation.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.progress.LineEntry;
import vn.cchc.remediation.progress.ProgressFixture;
import vn.cchc.remediation.progress.ReportContent;
import vn.cchc.remediation.progress.ReportReader;
import vn.cchc.remediation.progress.ReportService;
import vn.cchc.remediation.progress.TaskState;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.People;
import vn.cchc.remediation.support.People.Person;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** How far the plan in force is, on the overview of its unit. */
@IntegrationTest
class UnitProgressPanelTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private People people;

	@Autowired
	private ReportReader reader;

	@Autowired
	private ReportService reports;

	@Autowired
	private JdbcClient jdbc;

	private ProgressFixture.Place place;

	private Person office;

	private Person reviewer;

	private List<ReportContent.Line> lines;

	private long report;

	@BeforeEach
	void begin() throws Exception {
		this.place = this.fixture.place();
		this.office = this.people.signedIn("Văn phòng xã", Role.UNIT_EDITOR, this.place.commune());
		this.reviewer = this.people.signedIn("Phòng Nội vụ", Role.AUTHORITY_OFFICER, this.place.district());
		this.report = this.fixture.report(this.place, 2);
		this.lines = this.reader.look(this.report).content().lines();
	}

	@Test
	void theReviewerKnowsWhatTheUnitHasSubmitted() throws Exception {
		int tasks = this.lines.size();
		done(this.lines.get(0));
		assertThat(figures(this.office)).containsExactly("1/" + tasks, String.valueOf(tasks - 1));
		assertThat(figures(this.reviewer)).containsExactly("0/" + tasks, String.valueOf(tasks));
		this.reports.submit(this.report, true, Actor.PROGRAM);
		assertThat(figures(this.reviewer)).containsExactly("1/" + tasks, String.valueOf(tasks - 1));
	}

	@Test
	void namesTheNextDeadlinesOfWhatIsNotDone() throws Exception {
		assertThat(panel(this.office).text()).contains("Không còn nhiệm vụ nào có hạn từ hôm nay trở đi");
		due(this.lines.get(0), 1);
		due(this.lines.get(1), 20);
		due(this.lines.get(2), 10);
		done(this.lines.get(0));
		List<String> paths = panel(this.office).select(".work-list a").eachAttr("href");
		assertThat(paths).containsExactly(path(this.lines.get(2)), path(this.lines.get(1)));
		assertThat(panel(this.office).select(".work-list li").eachText().get(0)).contains("còn 10 ngày")
			.contains(IssuedPlans.LEAD);
		assertThat(panel(this.reviewer).select(".work-list a").eachAttr("href")).startsWith(path(this.lines.get(0)));
	}

	private String path(ReportContent.Line line) {
		return "/plans/" + this.place.plan() + "/tracking#task-" + line.task().id();
	}

	private void due(ReportContent.Line line, int days) {
		this.jdbc.sql("update task_in_force set due_last_day = :day where task_id = :task")
			.param("day", LocalDate.now().plusDays(days))
			.param("task", line.task().id())
			.update();
	}

	private void done(ReportContent.Line line) {
		this.reports.enter(this.report, line.id(), line.version(),
				new LineEntry(TaskState.DONE, 100, "Đã làm", null, null, null), Actor.PROGRAM);
	}

	private List<String> figures(Person person) throws Exception {
		return panel(person).select(".kpi-value").eachText();
	}

	private Element panel(Person person) throws Exception {
		String page = this.mvc.perform(get("/units/" + this.place.commune()).session(person.session()))
			.andReturn()
			.getResponse()
			.getContentAsString();
		return Jsoup.parse(page).expectFirst("#plan-progress");
	}

}
