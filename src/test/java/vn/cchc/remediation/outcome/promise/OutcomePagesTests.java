package vn.cchc.remediation.outcome.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.outcome.promise.OutcomeFixture.District;
import vn.cchc.remediation.outcome.promise.OutcomeFixture.Place;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanCellChange;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.People;
import vn.cchc.remediation.support.People.Person;
import vn.cchc.remediation.support.Statements;
import vn.cchc.remediation.unit.NewSuccession;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.SuccessionKind;
import vn.cchc.remediation.unit.SuccessionService;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** What came of plans, as the unit and its reviewing authority see it. */
@IntegrationTest
class OutcomePagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private OutcomeFixture fixture;

	@Autowired
	private People people;

	@Autowired
	private AssessmentService assessments;

	@Autowired
	private PlanService plans;

	@Autowired
	private PlanEditor editor;

	@Autowired
	private SuccessionService successions;

	@Autowired
	private UnitService units;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	private District district;

	private Place place;

	private Person office;

	private Person officer;

	@BeforeEach
	void placeWithPlan() throws Exception {
		this.district = this.fixture.district();
		this.place = this.fixture.place(this.district);
		this.office = this.people.signedIn("Văn phòng xã", Role.UNIT_EDITOR, this.place.commune());
		this.officer = this.people.signedIn("Phòng Nội vụ", Role.AUTHORITY_OFFICER, this.district.id());
	}

	@Test
	void beforeTheYearAfterIsScoredThePageSaysWhatIsMissing() throws Exception {
		Document page = plan(this.office);
		assertThat(page.select(".lead").text()).contains("hứa lấy lại 4,00 điểm trong 4,00 điểm bị mất năm 2023");
		assertThat(page.select(".empty-state").text()).contains("điểm năm 2024 của đơn vị chưa được công bố");
		assertThat(rows(page)).allMatch((row) -> row.contains("Chưa có điểm"));

		this.assessments.open(this.place.commune(), this.district.after());
		assertThat(plan(this.office).select(".empty-state").text()).contains("đang được nhập");
	}

	@Test
	void eachFigureLeadsToWhereItComesFrom() throws Exception {
		long after = this.fixture.scoreAfter(this.place, "2", "6");

		Document page = plan(this.office);
		assertThat(page.select(".lead").text()).contains(
				"hứa lấy lại 4,00 điểm. Theo điểm năm 2024: đã lấy lại 2,00 điểm, lại mất 2,00 điểm", "2 tiêu chí");
		assertThat(rows(page)).containsExactly(
				this.district.named("2.1") + " 3,00 3,00 1,00 2,00 1,00 Lấy lại một phần",
				this.district.named("2.2") + " 1,00 1,00 1,00 0,00 1,00 Lại mất");
		Element row = Objects.requireNonNull(page.selectFirst("#criteria tbody tr:has(.state-warn)"));
		assertThat(row.select("a").eachAttr("href")).containsExactly(
				"/assessments/" + before() + "#row-" + this.fixture.criterion(this.district.before(), "2.1"),
				"/plans/" + this.place.plan() + "/versions/1#entry-" + entry("2.1"),
				"/assessments/" + after + "#row-" + this.fixture.criterion(this.district.after(), "2.1"));
		Element task = Objects.requireNonNull(row.nextElementSibling());
		assertThat(task.text()).startsWith("– Mở lớp bồi dưỡng năm 2024 3,00 2,00 1,00");
		assertThat(task.select("a").attr("href")).startsWith("/plans/" + this.place.plan() + "/versions/1#task-");
		assertThat(page.select("tfoot").text()).isEqualTo("Cả kế hoạch 4,00 4,00 2,00 2,00");
	}

	@Test
	void whatIsBeingWrittenChangesNothing() throws Exception {
		this.fixture.scoreAfter(this.place, "2", "6");
		String issued = plan(this.officer).select("#criteria").text();
		this.plans.amend(this.place.plan(), Actor.PROGRAM, "Bổ sung");
		this.plans.look(this.place.plan())
			.content()
			.tasks()
			.forEach((task) -> this.editor.change(this.place.plan(), Actor.PROGRAM,
					List.of(PlanCellChange.set(PlanField.TASK_SOLUTION, task.id(), "Điều đang viết dở"),
							PlanCellChange.set(PlanField.TASK_POINTS, task.id(), "0,25"))));

		assertThat(plan(this.officer).select("#criteria").text()).isEqualTo(issued);
		assertThat(plan(this.office).select("#criteria").text()).isEqualTo(issued);
	}

	@Test
	void successorsScoresCountAndSayWhoseTheyAre() throws Exception {
		long successor = this.units.add(new NewUnit(UnitType.COMMUNE, "Sau Sắp Xếp " + this.place.commune())).id();
		this.units.assignReviewer(successor, this.district.id(), null, null);
		this.successions.succeed(new NewSuccession(SuccessionKind.MERGE, LocalDate.of(2024, 7, 1),
				Set.of(this.place.commune()), Set.of(successor), null, null, null));
		this.fixture.score(successor, this.district.after(), "3", "7");

		Document hidden = plan(this.office);
		assertThat(hidden.select(".empty-state").text()).contains("không được xem điểm của đơn vị đó");
		assertThat(rows(hidden)).allMatch((row) -> row.contains("Chưa có điểm"));
		this.accounts.grant(this.office.accountId(), Role.VIEWER, successor, null, null);
		assertThat(plan(this.office).text()).contains("Điểm năm 2024 là của Xã Sau Sắp Xếp", "đã lấy lại 4,00 điểm");
	}

	@Test
	void authorityReadsNoScoresOfAUnitThatItMayNotSee() throws Exception {
		long elsewhere = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Nơi Khác " + this.place.commune())).id();
		long successor = this.units.add(new NewUnit(UnitType.COMMUNE, "Sau Chuyển Đi " + this.place.commune())).id();
		this.units.assignReviewer(successor, elsewhere, null, null);
		this.successions.succeed(new NewSuccession(SuccessionKind.MERGE, LocalDate.of(2024, 7, 1),
				Set.of(this.place.commune()), Set.of(successor), null, null, null));
		this.fixture.score(successor, this.district.after(), "2", "6");
		this.jdbc.sql("update unit_reviewer set valid = daterange(null, null) where unit_id = :commune")
			.param("commune", this.place.commune())
			.update();

		assertThat(plan(this.officer).select(".empty-state").text()).contains("không được xem điểm của đơn vị đó");
		Document page = authority("");
		assertThat(page.select(".empty-state").text()).contains("chưa đơn vị nào có điểm năm sau");
		assertThat(page.select("#units tbody tr").text()).endsWith("4,00 chưa có điểm – – – –");
		this.accounts.grant(this.officer.accountId(), Role.VIEWER, successor, null, null);
		assertThat(authority("").select(".lead").text()).contains("đã lấy lại 2,00 điểm");
	}

	@Test
	void dividedUnitHasNothingToCompare() throws Exception {
		long one = this.units.add(new NewUnit(UnitType.COMMUNE, "Tách Một " + this.place.commune())).id();
		long other = this.units.add(new NewUnit(UnitType.COMMUNE, "Tách Hai " + this.place.commune())).id();
		this.successions.succeed(new NewSuccession(SuccessionKind.SPLIT, LocalDate.of(2024, 7, 1),
				Set.of(this.place.commune()), Set.of(one, other), null, null, null));
		this.fixture.score(one, this.district.after(), "3", "7");

		assertThat(plan(this.office).select(".empty-state").text()).contains("đã chia thành nhiều đơn vị");
	}

	@Test
	void authorityComparesItsUnits() throws Exception {
		Place better = this.fixture.place(this.district);
		Place unscored = this.fixture.place(this.district);
		this.fixture.scoreAfter(this.place, "2", "6");
		this.fixture.scoreAfter(better, "3", "7");

		Document page = authority("");
		assertThat(page.select(".lead").text()).contains(
				"2 trên 3 kế hoạch đã có điểm năm sau: hứa lấy lại 8,00 điểm, đã lấy lại 6,00 điểm, lại mất 2,00 điểm; 2 lượt");
		assertThat(page.select("#units tbody tr").eachText()).satisfiesExactly(
				(first) -> assertThat(first).endsWith("4,00 4,00 100,00 % 0,00 0 0"),
				(second) -> assertThat(second).endsWith("4,00 2,00 50,00 % 2,00 2 0"),
				(third) -> assertThat(third).endsWith("4,00 chưa có điểm – – – –"));
		assertThat(page.select("#units tfoot tr").text()).as("what stands above it, added up")
			.isEqualTo("Cộng 3 kế hoạch, trong đó 2 kế hoạch đã có điểm năm sau 12,00 6,00 75,00 % 2,00 2 0");
		assertThat(authority("&sort=again&dir=desc").select("#units tbody tr").get(0).select("a").eachAttr("href"))
			.contains("/plans/" + this.place.plan() + "/outcome");
		assertThat(authority("&sort=name&dir=asc").select("#units th[aria-sort]").text()).isEqualTo("Đơn vị");
		assertThat(page.select(".outcome-criteria h2").eachText()).containsExactly("Nơi lấy lại được điểm",
				"Nơi vẫn mất điểm");
		assertThat(page.select(".outcome-criteria table").get(0).select("tbody tr").get(0).text())
			.isEqualTo(this.district.named("2.1") + " 2 6,00 5,00 1,00 1 Giải pháp đã thử");

		this.fixture.scoreAfter(unscored, "3", "7");
		assertThat(authority("").select(".lead").text()).as("nothing that was kept is old")
			.contains("3 trên 3 kế hoạch");
	}

	@Test
	void scoresThatAreChangedLaterCount() throws Exception {
		long after = this.fixture.scoreAfter(this.place, "2", "6");
		assertThat(authority("").select(".lead").text()).contains("đã lấy lại 2,00 điểm");

		this.assessments.enter(after, List.of(
				CellChange.set(this.fixture.criterion(this.district.after(), "2.1"), CellField.APPRAISED_1, "1"),
				CellChange.set(this.fixture.criterion(this.district.after(), "2.2"), CellField.APPRAISED_1, "7")));
		assertThat(authority("").select(".lead").text()).as("the total is the same, the criteria are not")
			.contains("đã lấy lại 2,00 điểm, lại mất 2,00 điểm; 1 lượt");

		this.assessments.withdraw(after, "Nhầm");
		assertThat(authority("").select(".empty-state").text()).contains("chưa đơn vị nào có điểm năm sau");
	}

	@Test
	void statementsDoNotGrow() throws Exception {
		this.fixture.scoreAfter(this.place, "2", "6");
		authority("");
		long few = Statements.count(() -> authority(""));
		long page = Statements.count(() -> plan(this.officer));
		for (int more = 0; more < 4; more++) {
			this.fixture.scoreAfter(this.fixture.place(this.district), "2", "6");
		}
		long task = this.plans.look(this.place.plan()).content().tasks().findFirst().orElseThrow().id();
		this.plans.amend(this.place.plan(), Actor.PROGRAM, "Thêm việc");
		for (int more = 0; more < 5; more++) {
			this.editor.duplicate(this.place.plan(), Actor.PROGRAM, task);
		}
		this.fixture.issue(this.place.plan());
		long deriving = Statements.count(() -> authority(""));

		assertThat(Statements.count(() -> authority(""))).isEqualTo(few);
		assertThat(Statements.count(() -> plan(this.officer))).isEqualTo(page);
		assertThat(deriving - few).as("five plans are derived at once").isLessThan(25);
	}

	@Test
	void othersSeeNothing() throws Exception {
		Person stranger = this.people.signedIn("Xã khác", Role.UNIT_EDITOR,
				this.fixture.place(this.district).commune());
		assertThat(status("/plans/" + this.place.plan() + "/outcome", stranger)).isEqualTo(404);
		assertThat(status("/authorities/" + this.district.id() + "/outcome", stranger)).isEqualTo(404);
	}

	private long before() {
		return Objects.requireNonNull(this.plans.look(this.place.plan()).plan().assessmentId());
	}

	private long entry(String code) {
		return this.jdbc.sql("""
				select e.id from plan_entry e join plan_section s on s.id = e.section_id
				where s.plan_id = :plan and e.code = :code""")
			.param("plan", this.place.plan())
			.param("code", code)
			.query(Long.class)
			.single();
	}

	/** The criteria, without domains and tasks. */
	private static List<String> rows(Document page) {
		return page.select("#criteria tbody tr")
			.stream()
			.filter((row) -> !row.hasClass("row-domain") && row.select("th.fw-normal").isEmpty())
			.map(Element::text)
			.toList();
	}

	private Document plan(Person person) throws Exception {
		return page("/plans/" + this.place.plan() + "/outcome", person);
	}

	private Document authority(String query) throws Exception {
		return page("/authorities/" + this.district.id() + "/outcome?year=2024" + query, this.officer);
	}

	private Document page(String path, Person person) throws Exception {
		return Jsoup.parse(
				this.mvc.perform(get(path).session(person.session())).andReturn().getResponse().getContentAsString());
	}

	private int status(String path, Person person) throws Exception {
		return this.mvc.perform(get(path).session(person.session())).andReturn().getResponse().getStatus();
	}

}
