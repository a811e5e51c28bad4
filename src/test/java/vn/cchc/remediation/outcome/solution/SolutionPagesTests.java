package vn.cchc.remediation.outcome.solution;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.outcome.promise.OutcomeFixture;
import vn.cchc.remediation.outcome.promise.OutcomeFixture.District;
import vn.cchc.remediation.outcome.promise.OutcomeFixture.Place;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.NewPlan;
import vn.cchc.remediation.plan.NewSection;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.People;
import vn.cchc.remediation.support.People.Person;
import vn.cchc.remediation.support.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The library of solutions, and taking one over. */
@IntegrationTest
class SolutionPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private OutcomeFixture fixture;

	@Autowired
	private People people;

	@Autowired
	private PlanService plans;

	@Autowired
	private PlanEditor editor;

	@Autowired
	private PlanStarter starter;

	@Autowired
	private JdbcClient jdbc;

	private District district;

	/** Won 2 of 3 points back in 2.1 and nothing in 2.2. */
	private Place tried;

	/** Scored in 2024 like the plan it writes for 2025 says: 2.1 lost 1 point. */
	private Place mine;

	private Person office;

	private long draft;

	@BeforeEach
	void triedAndDraft() throws Exception {
		this.district = this.fixture.district();
		this.tried = this.fixture.place(this.district);
		this.fixture.scoreAfter(this.tried, "2", "6");
		this.mine = this.fixture.place(this.district);
		this.draft = this.starter.fromAssessment(this.fixture.scoreAfter(this.mine, "2", "7"), Actor.PROGRAM);
		this.office = this.people.signedIn("Văn phòng xã", Role.UNIT_EDITOR, this.mine.commune());
	}

	@Test
	void ranksWhatWasWonBackAndMarksWhatIsUntried() throws Exception {
		Place unscored = this.fixture.place(this.district);
		long first = this.fixture.criterion(this.district.before(), "2.1");

		Document page = library("?criterion=" + first);
		assertThat(page.select("tbody tr").eachText()).satisfiesExactly(
				(row) -> assertThat(row).contains("3,00 2,00", "Hiệu quả"),
				(row) -> assertThat(row).contains("3,00 2,00", "Hiệu quả"),
				(row) -> assertThat(row).contains("3,00 –", "Chưa kiểm chứng", "năm sau chưa có điểm"));
		assertThat(page.select("tbody tr").eachAttr("id")).endsWith("solution-" + task(unscored, "2.1"));
		assertThat(page.text()).contains("Giải pháp cho tiêu chí " + this.district.named("2.1"),
				"Sản phẩm: Danh sách học viên", "Chủ trì: Công chức Văn phòng – Thống kê");
		assertThat(library("?criterion=" + this.fixture.criterion(this.district.after(), "2.1") + "&show=worked")
			.select("tbody tr")).as("found by the criterion that continues it").hasSize(2);
		assertThat(library("?criterion=" + this.fixture.criterion(this.district.before(), "2.2") + "&show=failed")
			.select("tbody tr")).hasSize(1);
	}

	@Test
	void findsWordsWithoutAccentsAndByCodeAndDomain() throws Exception {
		write(this.tried, "Thí điểm trả kết quả tại nhà cho người cao tuổi " + this.tried.plan());
		this.fixture.issue(this.tried.plan());

		String words = "nguoi cao TUOI tra " + this.tried.plan();
		assertThat(search(words, "").select("tbody tr")).hasSize(2);
		assertThat(search(words, "&code=2.1").select("tbody tr")).hasSize(1);
		assertThat(search(words, "&code=2").select("tbody tr")).as("and all below").hasSize(2);
		assertThat(search(words, "&code=9").select(".empty-state").text()).contains("Không có giải pháp nào khớp");
		assertThat(search(words, "&domain=tieu%20chi%202%20kieu%20" + this.district.number()).select("tbody tr"))
			.hasSize(2);
		assertThat(search("100%", "").select(".empty-state")).as("no pattern, but words").hasSize(1);
	}

	@Test
	void showsNothingThatWasNotIssued() throws Exception {
		String mark = "Lời chưa ban hành " + this.tried.plan();
		write(this.draft, mark);
		assertThat(search(mark, "").select(".empty-state").text()).contains("Không có giải pháp nào khớp");

		String before = search("lop boi duong", "&criterion=" + this.fixture.criterion(this.district.before(), "2.1"))
			.select("tbody")
			.text();
		write(this.tried, mark);
		Document amended = library("?criterion=" + this.fixture.criterion(this.district.before(), "2.1"));
		assertThat(amended.text()).as("being amended: what is in force").doesNotContain(mark);
		assertThat(amended.select("tbody").text()).isEqualTo(before);
		assertThat(search(mark, "").select("tbody tr")).isEmpty();

		this.plans.submit(this.tried.plan(), Actor.PROGRAM);
		assertThat(search(mark, "").select("tbody tr")).as("submitted is not issued").isEmpty();
		press(task(this.tried, "2.1"), "");
		assertThat(copied().note()).contains("Kế hoạch số 12/KH-UBND năm 2024");
		assertThat(copied().solution()).as("what is copied is what is in force").doesNotContain(mark);

		this.plans.issue(this.tried.plan(), Actor.PROGRAM, "15/KH-UBND", LocalDate.of(2024, 6, 1));
		assertThat(search(mark, "").select("tbody tr")).hasSize(2);
	}

	@Test
	void draftTaskCannotBeCopied() throws Exception {
		long drafted = this.plans.look(this.draft).content().tasks().findFirst().orElseThrow().id();
		assertThat(press(drafted, "").getStatus()).isEqualTo(404);
		assertThat(status("/solutions/" + drafted + "/adopt", this.office)).isEqualTo(404);
	}

	@Test
	void onePressCopiesIntoTheCriterion() throws Exception {
		MockHttpServletResponse answer = press(task(this.tried, "2.1"), "");

		PlanContent.Task task = copied();
		assertThat(answer.getRedirectedUrl())
			.isEqualTo("/plans/" + this.draft + "#task-" + task.id() + "-TASK_SOLUTION");
		assertThat(task.solution()).as("the year moves on").isEqualTo("Mở lớp bồi dưỡng năm 2025");
		assertThat(task.output()).isEqualTo("Danh sách học viên");
		assertThat(task.lead()).isNull();
		assertThat(task.due()).isNull();
		assertThat(content().codes(task)).isEqualTo("2.1");
		assertThat(task.points()).as("3 promised there, 1 lost here").isEqualTo(Points.of("1"));
		assertThat(content().tasks().filter((other) -> content().codes(other).equals("2.1")))
			.as("the row that waited for words has them")
			.hasSize(1);
		assertThat(task.note()).contains("Theo giải pháp của xã", "12/KH-UBND");
		assertThat(page("/plans/" + this.draft + "/status", this.office).text())
			.contains("đưa vào một giải pháp của xã");
	}

	@Test
	void promisesNoMoreThanIsOpen() throws Exception {
		long own = content().tasks().findFirst().orElseThrow().id();
		this.editor.change(this.draft, Actor.PROGRAM, List.of(PlanCellChange.set(PlanField.TASK_POINTS, own, "0,25"),
				PlanCellChange.set(PlanField.TASK_SOLUTION, own, "Việc của xã")));

		press(task(this.tried, "2.1"), "");

		assertThat(copied().points()).as("3 promised there, 0,75 open here").isEqualTo(Points.of("0.75"));
		assertThat(content().tasks().map(PlanContent.Task::solution)).contains("Việc của xã");
	}

	@Test
	void secondPressAsksAndUndoingTakesBack() throws Exception {
		long source = task(this.tried, "2.1");
		press(source, "");
		MockHttpServletResponse second = press(source, "");

		assertThat(second.getRedirectedUrl()).isEqualTo("/solutions/" + source + "/adopt?plan=" + this.draft);
		Document asked = page(Objects.requireNonNull(second.getRedirectedUrl()), this.office);
		assertThat(asked.text()).contains("Kế hoạch đã có một nhiệm vụ lấy từ giải pháp này");
		assertThat(Objects.requireNonNull(asked.selectFirst("#place option[selected]")).attr("value"))
			.as("everywhere it corresponds, as the first time")
			.isEmpty();
		assertThat(copies()).isEqualTo(1);

		this.mvc.perform(post("/plans/" + this.draft).with(csrf()).session(this.office.session()).param("do", "undo"));
		assertThat(copies()).isZero();
		assertThat(content().tasks().filter(PlanContent.Task::blank)).as("the row waits for words again").isNotEmpty();
		press(source, "");
		assertThat(copies()).as("what was taken back may come again").isEqualTo(1);
		press(source, "again=true&place=");
		assertThat(copies()).as("knowingly").isEqualTo(2);
		assertThat(content().tasks().filter((task) -> task.note() != null))
			.allSatisfy((task) -> assertThat(content().codes(task)).isEqualTo("2.1"));
	}

	@Test
	void asksWhereNothingCorresponds() throws Exception {
		long source = task(this.tried, "2.2");
		MockHttpServletResponse answer = press(source, "");

		assertThat(answer.getRedirectedUrl()).isEqualTo("/solutions/" + source + "/adopt?plan=" + this.draft);
		Document page = page(Objects.requireNonNull(answer.getRedirectedUrl()), this.office);
		assertThat(page.text()).contains("Kế hoạch không có tiêu chí tương ứng");
		long section = content().sections().get(0).id();
		assertThat(page.select("#place option[selected]").attr("value")).isEqualTo("section-" + section);

		assertThat(press(source, "place=section-999999").getRedirectedUrl()).contains("/adopt?plan=");
		press(source, "place=section-" + section);
		assertThat(copied().criteria()).isEmpty();
		assertThat(copied().sectionId()).isEqualTo(section);
	}

	@Test
	void asksWhichOfSeveralPlans() throws Exception {
		long other = this.starter.fromNothing(
				new NewPlan(this.mine.commune(), 2025, 2024, PlanKind.IMPROVEMENT, null, null, false), Actor.PROGRAM);
		this.editor.addSection(other, Actor.PROGRAM, NewSection.titled("7", "Chuyển đổi số"));
		long source = task(this.tried, "2.1");
		MockHttpServletResponse answer = press(source, "");

		assertThat(answer.getRedirectedUrl()).isEqualTo("/solutions/" + source + "/adopt");
		assertThat(page("/solutions/" + source + "/adopt", this.office).select("button[name=plan]").eachAttr("value"))
			.containsExactlyInAnyOrder(Long.toString(this.draft), Long.toString(other));
		press(source, "plan=" + this.draft);
		assertThat(copies()).isEqualTo(1);
	}

	@Test
	void onlyIntoPlansOfOnesOwn() throws Exception {
		long source = task(this.tried, "2.1");
		Person viewer = this.people.signedIn("Xem", Role.VIEWER, this.mine.commune());
		Person stranger = this.people.signedIn("Xã khác", Role.UNIT_EDITOR, this.tried.commune());

		assertThat(press(source, "plan=" + this.draft, viewer).getStatus()).isEqualTo(403);
		assertThat(press(source, "plan=" + this.draft, stranger).getStatus()).isEqualTo(404);
		assertThat(press(source, "", viewer).getRedirectedUrl()).isEqualTo("/solutions/" + source + "/adopt");
		assertThat(page("/solutions/" + source + "/adopt", viewer).text()).contains("chưa có kế hoạch nào đang soạn");
		assertThat(page("/solutions", viewer).select("button:contains(Đưa vào)")).isEmpty();
		this.plans.submit(this.draft, Actor.PROGRAM);
		assertThat(press(source, "plan=" + this.draft).getRedirectedUrl()).isEqualTo("/plans/" + this.draft);
		assertThat(copies()).isZero();
	}

	@Test
	void whoHoldsNoRoleSeesNothing() throws Exception {
		Person nobody = this.people.signedIn("Hết hạn", Role.VIEWER, this.mine.commune());
		this.jdbc.sql("delete from account_role where account_id = :id").param("id", nobody.accountId()).update();
		assertThat(status("/solutions", nobody)).isEqualTo(403);
	}

	@Test
	void statementsDoNotGrow() throws Exception {
		String address = "?criterion=" + this.fixture.criterion(this.district.before(), "2.1");
		library(address);
		long few = Statements.count(() -> library(address));
		for (int more = 0; more < 3; more++) {
			this.fixture.scoreAfter(this.fixture.place(this.district), "3", "7");
		}
		assertThat(library(address).select("tbody tr")).hasSize(5);
		assertThat(Statements.count(() -> library(address))).isEqualTo(few);
	}

	private void write(Place place, String solution) {
		this.plans.amend(place.plan(), Actor.PROGRAM, "Bổ sung");
		write(place.plan(), solution);
	}

	private void write(long plan, String solution) {
		this.plans.look(plan)
			.content()
			.tasks()
			.forEach((task) -> this.editor.change(plan, Actor.PROGRAM,
					List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, task.id(), solution))));
	}

	private PlanContent content() {
		return this.plans.look(this.draft).content();
	}

	private PlanContent.Task copied() {
		return content().tasks().filter((task) -> task.note() != null).findFirst().orElseThrow();
	}

	private long copies() {
		return content().tasks().filter((task) -> task.note() != null).count();
	}

	private long task(Place place, String code) {
		PlanContent plan = this.plans.look(place.plan()).content();
		return plan.tasks().filter((task) -> plan.codes(task).equals(code)).findFirst().orElseThrow().id();
	}

	private MockHttpServletResponse press(long task, String sent) throws Exception {
		return press(task, sent, this.office);
	}

	private MockHttpServletResponse press(long task, String sent, Person person) throws Exception {
		var request = post("/solutions/" + task + "/adopt").with(csrf()).session(person.session());
		if (!sent.contains("plan=") && !sent.isEmpty()) {
			request.param("plan", Long.toString(this.draft));
		}
		for (String one : sent.isEmpty() ? new String[0] : sent.split("&")) {
			String[] parts = one.split("=", -1);
			request.param(parts[0], parts[1]);
		}
		MvcResult result = this.mvc.perform(request).andReturn();
		return result.getResponse();
	}

	private Document library(String query) throws Exception {
		return page("/solutions" + query, this.office);
	}

	/** Searches for words, with filters behind. */
	private Document search(String words, String filters) throws Exception {
		return library("?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20") + filters);
	}

	private Document page(String path, Person person) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(URI.create(path)).session(person.session()))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private int status(String path, Person person) throws Exception {
		return this.mvc.perform(get(path).session(person.session())).andReturn().getResponse().getStatus();
	}

}
