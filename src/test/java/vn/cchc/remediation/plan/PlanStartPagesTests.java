package vn.cchc.remediation.plan;

import java.util.List;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Beginning a plan by its pages, and the way to it from the overview of a commune. */
@IntegrationTest
class PlanStartPagesTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	PlanFixture fixture;

	@Autowired
	PlanService service;

	@Autowired
	PlanEditor editor;

	@Autowired
	AccountService accounts;

	private long unit;

	private long assessment;

	private RequestPostProcessor office = (request) -> request;

	private @Nullable MvcResult last;

	@BeforeEach
	void begin() {
		this.unit = this.fixture.commune();
		this.assessment = this.fixture.assessment(this.unit);
		this.office = editorOf(this.unit);
	}

	@Test
	void theOverviewBeginsAPlanInOnePress() throws Exception {
		Document overview = page("/units/" + this.unit);
		assertThat(overview.select("#lost td[data-label=Nhiệm vụ]").eachText()).containsExactly("chưa có nhiệm vụ",
				"chưa có nhiệm vụ", "chưa có nhiệm vụ");

		long plan = press(overview);

		PlanContent content = this.service.look(plan).content();
		assertThat(content.entries().map(PlanContent.Entry::code)).containsExactly("1", "2.1", "2.2", "3.1");
		Document again = page("/units/" + this.unit);
		assertThat(again.select(".page-actions a[href=/plans/" + plan + "]").text())
			.isEqualTo("Soạn tiếp kế hoạch khắc phục");
		assertThat(again.select(".page-actions form")).isEmpty();
	}

	@Test
	void theOverviewCountsTheTasksOfEachLostCriterion() throws Exception {
		long plan = press(page("/units/" + this.unit));
		long few = Statements.count(() -> page("/units/" + this.unit));
		PlanContent.Entry entry = entry(plan, "2.1");
		PlanContent.Task task = task(plan, "2.1");
		this.editor.change(plan, Actor.PROGRAM,
				List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, task.id(), "Cử đi học")));
		this.editor.duplicate(plan, Actor.PROGRAM, task.id());

		Document overview = page("/units/" + this.unit);
		assertThat(overview.select("#lost td[data-label=Nhiệm vụ]").eachText()).containsExactly("2 nhiệm vụ",
				"chưa có nhiệm vụ", "chưa có nhiệm vụ");
		assertThat(overview.select("#lost td[data-label=Nhiệm vụ] a").attr("href"))
			.isEqualTo("/plans/" + plan + "#entry-" + entry.id() + "-ENTRY_NAME");
		assertThat(Statements.count(() -> page("/units/" + this.unit))).isEqualTo(few);
	}

	@Test
	void aSecondPressOpensThePlanThereIs() throws Exception {
		Document overview = page("/units/" + this.unit);
		long plan = press(overview);

		assertThat(press(overview)).isEqualTo(plan);
		assertThat(said()).as("to who pressed twice").isNull();
		this.office = editorOf(this.unit);
		assertThat(press(overview)).isEqualTo(plan);
		assertThat(said()).as("to a colleague").isEqualTo("Đơn vị đã có kế hoạch của năm này; đây là kế hoạch đó.");
	}

	@Test
	void aFormSentTwiceBeginsOnePlan() throws Exception {
		long plan = planId(send(fromNothing()));

		assertThat(planId(send(fromNothing()))).isEqualTo(plan);
		this.office = editorOf(this.unit);
		assertThat(send(fromNothing()).getStatus()).isEqualTo(422);
	}

	private MockHttpServletRequestBuilder fromNothing() {
		return post("/plans/new").param("unit", String.valueOf(this.unit))
			.param("from", "NOTHING")
			.param("kind", "REMEDIATION")
			.param("planYear", "2024")
			.param("scoredYear", "2022");
	}

	@Test
	void onePressOfTheProposalBeginsFromTheLatestAssessment() throws Exception {
		Document form = page("/plans/new?unit=" + this.unit);
		assertThat(form.select("input[name=from][checked]").val()).isEqualTo("ASSESSMENT");
		assertThat(form.select("input[name=planYear]").val()).isEqualTo("2024");
		assertThat(form.select("select[name=assessment] option[selected]").val())
			.isEqualTo(String.valueOf(this.assessment));

		long plan = planId(send(post("/plans/new").param("unit", String.valueOf(this.unit))
			.param("from", "ASSESSMENT")
			.param("assessment", String.valueOf(this.assessment))
			.param("kind", "IMPROVEMENT")
			.param("planYear", "2025")
			.param("scoredYear", "")));

		PlanLook look = this.service.look(plan);
		assertThat(look.content().kind()).isEqualTo(PlanKind.IMPROVEMENT);
		assertThat(look.content().planYear()).isEqualTo(2025);
		assertThat(look.content().scoredYear()).isEqualTo(2023);
		assertThat(look.plan().assessmentId()).isEqualTo(this.assessment);
	}

	@Test
	void aSecondPlanOfTheYearIsRefusedWithALinkAndEverythingTyped() throws Exception {
		long plan = press(page("/units/" + this.unit));

		MockHttpServletResponse answer = send(post("/plans/new").param("unit", String.valueOf(this.unit))
			.param("from", "NOTHING")
			.param("kind", "REMEDIATION")
			.param("planYear", "2024")
			.param("scoredYear", "2022"));

		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select(".alert a").attr("href")).isEqualTo("/plans/" + plan);
		assertThat(page.select("input[name=scoredYear]").val()).isEqualTo("2022");
	}

	@Test
	void theListSaysWhoseTurnItIsAndADraftCanBeDeleted() throws Exception {
		long plan = press(page("/units/" + this.unit));
		Document list = page("/units/" + this.unit + "/plans");
		assertThat(list.select("tbody tr").text()).contains("Kế hoạch khắc phục năm 2024", "Đang soạn",
				"Văn phòng soạn và trình Chủ tịch");
		assertThat(page("/plans/" + plan + "/delete").select("main p").text()).contains("2024", "0 nhiệm vụ đã viết");

		assertThat(send(post("/plans/" + plan + "/delete")).getRedirectedUrl())
			.isEqualTo("/units/" + this.unit + "/plans");

		assertThat(page("/units/" + this.unit + "/plans").select("tbody tr")).isEmpty();
		press(page("/units/" + this.unit));
	}

	@Test
	void anIssuedPlanIsNotDeleted() throws Exception {
		long plan = press(page("/units/" + this.unit));
		this.service.submit(plan, Actor.PROGRAM);
		this.service.issue(plan, Actor.PROGRAM, "01/KH-UBND", null);

		assertThat(page("/plans/" + plan + "/delete").select("main form")).isEmpty();
		send(post("/plans/" + plan + "/delete"));

		assertThat(page("/units/" + this.unit + "/plans").select("tbody tr").text()).contains("Đã ban hành",
				"01/KH-UBND");
	}

	@Test
	void fromAnEarlierPlanAPageAsksWhichTasksComeAlong() throws Exception {
		long earlier = press(page("/units/" + this.unit));
		long task = task(earlier, "2.1").id();
		this.editor.change(earlier, Actor.PROGRAM,
				List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, task, "Cử đi học"),
						PlanCellChange.set(PlanField.TASK_DUE, task, "Trong năm 2024")));
		this.service.submit(earlier, Actor.PROGRAM);
		this.service.issue(earlier, Actor.PROGRAM, "01/KH-UBND", null);

		String address = send(post("/plans/new").param("unit", String.valueOf(this.unit))
			.param("from", "PLAN")
			.param("previous", String.valueOf(earlier))
			.param("kind", "REMEDIATION")
			.param("planYear", "2025")
			.param("scoredYear", "2024")).getRedirectedUrl();
		Document choice = page(Objects.requireNonNull(address));
		assertThat(choice.select("input[name=task][checked]").eachAttr("value")).containsExactly(String.valueOf(task));
		assertThat(choice.select("td[data-label=Thời hạn mới]").text())
			.isEqualTo("Trong năm 2025 trước: Trong năm 2024");
		MockHttpServletRequestBuilder request = post(choice.select("main form").attr("action"));
		choice.select("main form input").forEach((input) -> request.param(input.attr("name"), input.val()));

		PlanContent begun = this.service.look(planId(send(request))).content();

		assertThat(begun.planYear()).isEqualTo(2025);
		assertThat(begun.tasks().map(PlanContent.Task::solution)).containsExactly("Cử đi học");
	}

	@Test
	void theCheckLeadsToTheDifferencesAndTheyAreTakenOverByOnePress() throws Exception {
		long plan = press(page("/units/" + this.unit));
		PlanContent.Entry entry = entry(plan, "2.1");
		this.fixture.score(this.assessment, Objects.requireNonNull(entry.criterionId()), "1");
		assertThat(page("/plans/" + plan + "/check").select("a[href=/plans/" + plan + "/differences]")).isNotEmpty();

		Document differences = page("/plans/" + plan + "/differences");
		assertThat(differences.select("tbody tr").eachText()).hasSize(2)
			.anyMatch((row) -> row.contains("2.1 Công chức đạt chuẩn") && row.contains("thẩm định 0,00")
					&& row.contains("thẩm định 1,00"));
		MockHttpServletRequestBuilder request = post("/plans/" + plan + "/differences");
		differences.select("input[name=take][checked]").forEach((input) -> request.param("take", input.val()));
		assertThat(send(request).getRedirectedUrl()).isEqualTo("/plans/" + plan);

		assertThat(Objects.requireNonNull(entry(plan, "2.1").score().finalScore()).printed()).isEqualTo("1,00");
		assertThat(page("/plans/" + plan + "/differences").select(".empty-state").text())
			.isEqualTo("Kế hoạch khớp với kết quả chấm điểm hiện nay.");
	}

	private PlanContent.Entry entry(long plan, String code) {
		return this.service.look(plan)
			.content()
			.entries()
			.filter((entry) -> entry.code().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private PlanContent.Task task(long plan, String code) {
		return this.service.look(plan).content().tasksFor(entry(plan, code).id()).findFirst().orElseThrow();
	}

	/** Presses the button of the overview; the plan it lands on. */
	private long press(Document overview) throws Exception {
		assertThat(overview.select(".page-actions form button").text()).isEqualTo("Lập kế hoạch khắc phục");
		return planId(send(post(overview.select(".page-actions form").attr("action")).param("assessment",
				overview.select(".page-actions input[name=assessment]").val())));
	}

	private static long planId(MockHttpServletResponse answer) {
		assertThat(answer.getRedirectedUrl()).matches("/plans/\\d+");
		return Long.parseLong(Objects.requireNonNull(answer.getRedirectedUrl()).replaceAll("\\D", ""));
	}

	private Document page(String path) throws Exception {
		MockHttpServletResponse answer = send(get(path));
		assertThat(answer.getStatus()).isEqualTo(200);
		return Jsoup.parse(answer.getContentAsString());
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		this.last = this.mvc.perform(request.with(this.office).with(csrf())).andReturn();
		return this.last.getResponse();
	}

	/** What the next page will warn of. */
	private @Nullable Object said() {
		return Objects.requireNonNull(this.last).getFlashMap().get("flashWarning");
	}

	private RequestPostProcessor editorOf(long unitId) {
		long id = this.accounts.add(new NewAccount("vp" + System.nanoTime(), "Văn phòng")).id();
		this.accounts.grant(id, Role.UNIT_EDITOR, unitId, null, null);
		CurrentAccount account = new CurrentAccount(id, "vp", "Văn phòng", 0, this.accounts.grantsOf(id));
		return authentication(UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList(Role.UNIT_EDITOR.authority())));
	}

}
