package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.plan.PlanPeople.Person;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A later deadline is asked for by who leads the task, and decided by the chairperson.
 */
@IntegrationTest
class ExtensionPagesTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	PlanFixture fixture;

	@Autowired
	IssuedPlans issued;

	@Autowired
	PlanPeople people;

	@Autowired
	PlanService service;

	@Autowired
	PlanEditor editor;

	@Autowired
	IssueDays days;

	@Autowired
	PlanInsights insights;

	@Autowired
	JdbcClient jdbc;

	private Person office;

	private Person lead;

	private Person colleague;

	private Person chair;

	private long planId;

	private long taskId;

	private PlanPages pages;

	@BeforeEach
	void begin() throws Exception {
		long commune = this.fixture.commune();
		this.planId = this.issued.issue(commune);
		this.pages = new PlanPages(this.mvc, this.planId);
		this.taskId = content().tasks().toList().get(1).id();
		this.office = this.people.signedIn("Văn phòng xã", Role.UNIT_EDITOR, commune);
		this.chair = this.people.signedIn("Chủ tịch xã", Role.CHAIRPERSON, commune);
		this.lead = this.people.signedIn("Trần Thị Lan", Role.VIEWER, commune);
		this.colleague = this.people.signedIn("Lê Văn Nam", Role.VIEWER, commune);
		this.jdbc.sql("""
				insert into org_unit_holder (org_unit_id, account_id)
				select id, :account from org_unit where unit_id = :unit and name = :name""")
			.param("account", this.lead.accountId())
			.param("unit", commune)
			.param("name", IssuedPlans.LEAD)
			.update();
	}

	@Test
	void whoLeadsAsksAndTheChairpersonGrants() throws Exception {
		Document asked = ask(this.lead, "31/10/2024", "Chờ cấp kinh phí");
		assertThat(asked.select(".alert-success").text()).contains("Đã gửi đề nghị gia hạn");
		assertThat(due()).isEqualTo("Quý II");
		assertThat(this.pages.page(this.chair, "/status").select("section:has(#asked) li").text())
			.startsWith("2. Cử công chức đi học (2.1): xin gia hạn đến “31/10/2024” Trần Thị Lan, ");
		assertThat(this.pages.page(this.chair, path()).select("blockquote").text()).isEqualTo("Chờ cấp kinh phí");

		Document granted = this.pages.follow(this.chair, path() + "/decision", "granted", "true", "remark", "");
		assertThat(granted.select(".alert-success").text()).contains("Đã đồng ý gia hạn");
		assertThat(granted.select("section:has(#dues) tr:contains(2.1)").text())
			.contains("31/10/2024 (hạn gốc Quý II; gia hạn lần 1 đến 31/10/2024)");
		assertThat(granted.select(".timeline li:first-child").text())
			.endsWith("Chủ tịch xã đồng ý gia hạn nhiệm vụ “Cử công chức đi học (2.1)” đến “31/10/2024”");
		assertThat(this.pages.page(this.office, "/overview").select(".plan-calendar").text())
			.contains("hạn gốc Quý II; gia hạn lần 1 đến 31/10/2024");
		assertThat(plan().issuedVersions()).isEqualTo(1);

		ask(this.office, "15/12/2024", "Chưa xong");
		this.pages.follow(this.chair, path() + "/decision", "granted", "true", "remark", "Lần cuối");
		assertThat(task().extensions()).extracting((extension) -> extension.to().wording())
			.containsExactly("31/10/2024", "15/12/2024");
		assertThat(due()).isEqualTo("15/12/2024");
	}

	@Test
	void aRefusalNeedsAReasonAndChangesNothing() throws Exception {
		ask(this.lead, "Quý IV", "Chờ cấp kinh phí");
		Document missing = this.pages.follow(this.chair, path() + "/decision", "granted", "false", "remark", " ");
		assertThat(missing.select(".error-summary").text()).contains("Ghi lý do không đồng ý.");
		this.pages.follow(this.chair, path() + "/decision", "granted", "false", "remark", "Đã có kinh phí");

		assertThat(due()).isEqualTo("Quý II");
		assertThat(task().extensions()).isEmpty();
		assertThat(this.pages.page(this.lead, "/status").select(".timeline li:first-child").text())
			.contains("không đồng ý gia hạn")
			.endsWith("Đã có kinh phí");
		Document late = this.pages.follow(this.chair, path() + "/decision", "granted", "true", "remark", "");
		assertThat(late.select(".alert-danger").text()).contains("Không còn đề nghị nào");
	}

	@Test
	void onlyALaterDeadlineThatCanBeReadIsTaken() throws Exception {
		assertThat(ask(this.lead, "khi có điều kiện", "Lý do").select(".error-summary").text())
			.contains("Chưa hiểu thời hạn này");
		Document earlier = ask(this.lead, "31/5/2024", "Lý do dài");
		assertThat(earlier.select(".error-summary").text()).contains("phải sau thời hạn hiện nay");
		assertThat(earlier.select("[name=due]").val()).isEqualTo("31/5/2024");
		assertThat(earlier.select("[name=reason]").text()).isEqualTo("Lý do dài");
		assertThat(ask(this.lead, "", "").select(".error-summary li")).hasSize(2);
		ask(this.lead, "Quý III", "Lý do");
		assertThat(ask(this.office, "Quý IV", "Lý do").select(".alert-danger").text())
			.contains("đã có một đề nghị gia hạn đang chờ");
	}

	@Test
	void whatWasTypedStaysWhenSomebodyElseWasFaster() throws Exception {
		ask(this.lead, "Quý III", "Lý do");
		Document asked = ask(this.office, "Quý IV", "Chờ cấp kinh phí");
		assertThat(asked.select("textarea[readonly]").eachText()).containsExactly("Quý IV", "Chờ cấp kinh phí");
		assertThat(ask(this.office, "Quý mấy", "Chờ").select(".error-summary").text()).contains("đang chờ Chủ tịch");

		this.pages.send(this.chair, path() + "/decision", "granted", "true", "remark", "");
		Document decided = this.pages.follow(this.chair, path() + "/decision", "granted", "false", "remark",
				"Đã có kinh phí");
		assertThat(decided.select(".error-summary").text()).contains("Không còn đề nghị nào");
		assertThat(decided.select("textarea[readonly]").eachText()).containsExactly("Đã có kinh phí");

		this.service.amend(this.planId, this.office.actor(), "Bổ sung");
		Document amended = ask(this.lead, "Quý IV", "Chưa xong");
		assertThat(amended.select(".error-summary").text()).contains("“Đang soạn”");
		assertThat(amended.select("textarea[readonly]").eachText()).containsExactly("Quý IV", "Chưa xong");
	}

	@Test
	void nobodyElseAsksOrDecides() throws Exception {
		assertThat(this.pages.send(this.colleague, path(), "due", "Quý IV", "reason", "x").getStatus()).isEqualTo(403);
		assertThat(this.pages.page(this.colleague, "/status").select("section:has(#dues) a")).isEmpty();
		assertThat(this.pages.page(this.lead, "/status").select("section:has(#dues) a")).isNotEmpty();
		ask(this.lead, "Quý IV", "Lý do");
		assertThat(this.pages.send(this.office, path() + "/decision", "granted", "true").getStatus()).isEqualTo(403);
		assertThat(this.pages.ask(this.lead, "/tasks/999999999/extension").getStatus()).isEqualTo(404);
		Person stranger = this.people.signedIn("Xã khác", Role.UNIT_EDITOR, this.fixture.commune());
		assertThat(this.pages.ask(stranger, path()).getStatus()).isEqualTo(404);
	}

	@Test
	void anAmendmentThatIsGivenUpKeepsWhatWasGranted() throws Exception {
		ask(this.lead, "31/10/2024", "Chờ cấp kinh phí");
		this.pages.follow(this.chair, path() + "/decision", "granted", "true", "remark", "");
		PlanContent before = content();
		this.service.amend(this.planId, this.office.actor(), "Bổ sung");
		this.editor.change(this.planId, this.office.actor(),
				List.of(PlanCellChange.set(PlanField.TASK_DUE, this.taskId, "Quý I")));
		this.service.giveUpAmendment(this.planId, this.office.actor());

		assertThat(content()).isEqualTo(before);
		assertThat(task().due()).isEqualTo(DueTerm.read("31/10/2024", 2024));
		assertThat(this.pages.page(this.chair, "/versions/compare?from=1&to=draft")
			.select("section:has(#group-TASKS) li")
			.text()).isEqualTo("Cử công chức đi học (2.1): thời hạn đổi từ “Quý II” thành “31/10/2024”");
	}

	@Test
	void aDeadlineThatWasGrantedIsNotLookedAtAgainWhenThePlanIsAmended() throws Exception {
		ask(this.lead, "31/10/2024", "Chờ cấp kinh phí");
		this.pages.follow(this.chair, path() + "/decision", "granted", "true", "remark", "");
		this.service.amend(this.planId, this.office.actor(), "Bổ sung");
		LocalDate day = LocalDate.of(2024, 12, 2);
		assertThat(this.days.passed(this.service.look(this.planId), day)).isEmpty();
		assertThat(findings(PlanFinding.Kind.DUE_PASSED)).isEmpty();

		this.editor.change(this.planId, this.office.actor(),
				List.of(PlanCellChange.set(PlanField.TASK_DUE, this.taskId, "Quý III")));
		assertThat(this.days.passed(this.service.look(this.planId), day)).extracting(PlanContent.Task::id)
			.containsExactly(this.taskId);
		this.editor.undo(this.planId, this.office.actor());
		this.service.submit(this.planId, this.office.actor());
		this.service.issue(this.planId, this.chair.actor(), "30/KH-UBND", day);
		assertThat(findings(PlanFinding.Kind.DUE_BEFORE_PLAN)).isEmpty();
	}

	private List<String> findings(PlanFinding.Kind kind) {
		return this.insights.of(this.planId)
			.check()
			.findings()
			.stream()
			.filter((finding) -> finding.kind() == kind)
			.map(PlanFinding::cell)
			.toList();
	}

	@Test
	void whereNothingCanBeAskedThePageSaysWhy() throws Exception {
		this.service.amend(this.planId, this.office.actor(), "Bổ sung");
		assertThat(this.pages.follow(this.lead, this.pages.ask(this.lead, path())).select(".alert-warning").text())
			.contains("đổi thời hạn ngay trong bản điều chỉnh");
		this.service.giveUpAmendment(this.planId, this.office.actor());
		this.service.close(this.planId, this.chair.actor());
		assertThat(this.pages.follow(this.lead, this.pages.ask(this.lead, path())).select(".alert-warning").text())
			.contains("đã ban hành và chưa kết thúc");
	}

	@Test
	void aPageOfManyTasksTakesAsManyStatements() throws Exception {
		this.service.amend(this.planId, Actor.PROGRAM, "Bổ sung");
		this.service.giveUpAmendment(this.planId, Actor.PROGRAM);
		long few = Statements.count(() -> this.pages.page(this.office, "/status"));
		this.service.amend(this.planId, Actor.PROGRAM, "Bổ sung");
		long section = content().sections().get(0).id();
		for (int at = 0; at < 20; at++) {
			this.editor.addTask(this.planId, Actor.PROGRAM, section,
					List.of(new PlanEditor.TaskText(PlanField.TASK_SOLUTION, "Việc " + at)));
		}
		this.service.submit(this.planId, Actor.PROGRAM);
		this.service.issue(this.planId, Actor.PROGRAM, "13/KH-UBND", null);
		assertThat(Statements.count(() -> this.pages.page(this.office, "/status"))).isEqualTo(few);
	}

	private Document ask(Person person, String due, String reason) throws Exception {
		return this.pages.follow(person, path(), "due", due, "reason", reason);
	}

	private String path() {
		return "/tasks/" + this.taskId + "/extension";
	}

	private String due() {
		DueTerm due = task().due();
		return (due != null) ? due.wording() : "";
	}

	private PlanContent.Task task() {
		return content().tasks().filter((task) -> task.id() == this.taskId).findFirst().orElseThrow();
	}

	private RemediationPlan plan() {
		return this.service.look(this.planId).plan();
	}

	private PlanContent content() {
		return this.service.look(this.planId).content();
	}

}
