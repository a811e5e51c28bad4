package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.PlanPeople.Person;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

/** From the draft to the last version, by the accounts whose turn it is. */
@IntegrationTest
class PlanFlowPagesTests {

	private static final String LEAD = "Công chức Văn phòng – Thống kê";

	@Autowired
	MockMvc mvc;

	@Autowired
	PlanFixture fixture;

	@Autowired
	PlanPeople people;

	@Autowired
	PlanStarter starter;

	@Autowired
	PlanEditor editor;

	@Autowired
	PlanService service;

	@Autowired
	UnitService units;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mapping;

	private Person office;

	private Person chair;

	private Person reviewer;

	private Person stranger;

	private long planId;

	private PlanPages pages;

	@BeforeEach
	void begin() throws Exception {
		long commune = this.fixture.commune();
		long district = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Xem Xét " + commune)).id();
		this.units.assignReviewer(commune, district, null, null);
		this.office = this.people.signedIn("Văn phòng xã", Role.UNIT_EDITOR, commune);
		this.chair = this.people.signedIn("Chủ tịch xã", Role.CHAIRPERSON, commune);
		this.reviewer = this.people.signedIn("Phòng Nội vụ", Role.AUTHORITY_OFFICER, district);
		this.stranger = this.people.signedIn("Xã khác", Role.UNIT_EDITOR, this.fixture.commune());
		this.planId = this.starter.fromAssessment(this.fixture.assessment(commune), this.office.actor());
		this.pages = new PlanPages(this.mvc, this.planId);
	}

	@Test
	void errorsKeepThePlanFromBeingSubmitted() throws Exception {
		assertThat(this.pages.page(this.office, "/status").select("form[action$=/submit]")).isEmpty();
		Document refused = this.pages.follow(this.office, "/submit", "confirmed", "true");

		assertThat(refused.select(".findings a").eachText())
			.contains("Tiêu chí 2.1 Công chức đạt chuẩn mất điểm nhưng chưa có nhiệm vụ.");
		assertThat(refused.select(".findings a").eachAttr("href"))
			.anyMatch((href) -> href.matches("/plans/" + this.planId + "#task-\\d+-TASK_SOLUTION"));
		assertThat(plan().status()).isEqualTo(PlanStatus.DRAFT);
	}

	@Test
	void warningsAreConfirmedOnce() throws Exception {
		write();
		Document asked = this.pages.follow(this.office, "/submit");

		assertThat(plan().status()).isEqualTo(PlanStatus.DRAFT);
		assertThat(asked.select("[role=alert]").text()).contains("cảnh báo").contains("chưa ghi sản phẩm đầu ra");
		Element form = asked.selectFirst("[role=alert] form");
		assertThat(form).isNotNull();
		assertThat(form.select("[name=confirmed]").val()).isEqualTo("true");
		Document sent = this.pages.follow(this.office, "/submit", "confirmed", "true");
		assertThat(sent.select(".alert-success").text()).isEqualTo("Đã trình kế hoạch lên Chủ tịch.");
		assertThat(plan().status()).isEqualTo(PlanStatus.SUBMITTED);
	}

	@Test
	void everyOneSeesWhoseTurnItIsAndWhatToDo() throws Exception {
		write();
		assertThat(actions(this.office)).containsExactly("Trình Chủ tịch");
		assertThat(actions(this.chair)).isEmpty();
		submit();
		assertThat(turn(this.chair)).startsWith("Đến lượt Chủ tịch");
		assertThat(actions(this.chair)).containsExactly("Ký ban hành", "Trả lại để sửa");
		assertThat(actions(this.office)).containsExactly("Rút về để sửa");
		issue("12");
		assertThat(actions(this.office)).containsExactly("Điều chỉnh kế hoạch");
		assertThat(actions(this.chair)).containsExactly("Điều chỉnh kế hoạch", "Kết thúc kế hoạch");
		assertThat(actions(this.reviewer)).isEmpty();
		assertThat(this.pages.send(this.chair, "/submit").getStatus()).isEqualTo(403);
		assertThat(this.pages.send(this.office, "/return", "remark", "x").getStatus()).isEqualTo(403);
		assertThat(this.pages.send(this.office, "/issue").getStatus()).isEqualTo(403);
		assertThat(this.pages.send(this.reviewer, "/amendment", "remark", "x").getStatus()).isEqualTo(403);
		for (String path : List.of("/status", "/versions", "/versions/1", "/versions/compare?from=1&to=draft")) {
			assertThat(this.pages.ask(this.stranger, path).getStatus()).as(path).isEqualTo(404);
		}
	}

	@Test
	void deadlinesThatAreOverBeforeTheDayOfIssueAreAskedAboutOnce() throws Exception {
		write();
		assertThat(this.pages.page(this.office, "/check").select("section:has(#kind-DUE_PASSED) .findings a").text())
			.contains("thời hạn “Quý II” đã qua mà văn bản chưa ban hành");
		submit();
		Document asked = issueOn("15/07/2024", "");

		assertThat(plan().status()).isEqualTo(PlanStatus.SUBMITTED);
		assertThat(asked.select("[role=alert]").text())
			.contains("4 nhiệm vụ có thời hạn trước ngày ban hành 15/07/2024", "thời hạn “Quý II”");
		assertThat(asked.select("#number, [name=number]").val()).isEqualTo("12");
		assertThat(asked.select("[name=signerName]").val()).isEqualTo("Nguyễn Văn A");
		assertThat(asked.select(".form-actions button").text()).isEqualTo("Vẫn ban hành");
		String confirmed = asked.select("[name=confirmed]").val();
		assertThat(issueOn("16/07/2024", confirmed).select("[role=alert]").text()).as("another day is another question")
			.contains("16/07/2024");
		issueOn("15/07/2024", confirmed);

		assertThat(content().issuedOn()).isEqualTo(LocalDate.of(2024, 7, 15));
		assertThat(this.pages.page(this.office, "/check").select("#kind-DUE_BEFORE_PLAN")).hasSize(1);
		this.pages.follow(this.office, "/amendment", "remark", "Bổ sung");
		assertThat(this.pages.page(this.office, "/check").select("#kind-DUE_BEFORE_PLAN, #kind-DUE_PASSED"))
			.as("deadlines in force are no news")
			.isEmpty();
	}

	private Document issueOn(String day, String confirmed) throws Exception {
		return this.pages.follow(this.chair, "/issue", "number", "12", "symbol", "KH-UBND", "day", day, "right", "TM",
				"signerTitle", "CHỦ TỊCH", "signerName", "Nguyễn Văn A", "submission", "1", "confirmed", confirmed);
	}

	@Test
	void aRemarkComesBackWithThePlan() throws Exception {
		write();
		submit();
		Document missing = this.pages.follow(this.chair, "/return", "remark", " ", "submission", "1");
		assertThat(missing.select(".error-summary").text()).contains("Ghi rõ nội dung");
		Document returned = this.pages.follow(this.chair, "/return", "remark", "Nêu rõ sản phẩm.\nRút ngắn thời hạn.",
				"submission", "1");

		assertThat(plan().status()).isEqualTo(PlanStatus.RETURNED);
		assertThat(returned.select(".alert-success").text()).contains("Đã trả lại");
		Document page = this.pages.page(this.office, "/status");
		assertThat(page.select("[data-figure=remark]").text()).isEqualTo("Nêu rõ sản phẩm. Rút ngắn thời hạn.");
		assertThat(page.select(".timeline li:first-child").text())
			.matches("\\d\\d/\\d\\d/\\d{4} \\d\\d:\\d\\d, Chủ tịch xã trả lại kế hoạch kèm góp ý Nêu rõ sản phẩm. .*");
	}

	@Test
	void theChairpersonDecidesAboutWhatWasRead() throws Exception {
		write();
		submit();
		this.pages.send(this.office, "/withdraw");
		submit();

		Document refused = this.pages.follow(this.chair, "/return", "remark", "Sửa lại", "submission", "1");
		assertThat(refused.select(".error-summary").text()).contains("sửa và trình lại");
		assertThat(refused.select("form [name=remark]").text()).isEqualTo("Sửa lại");
		assertThat(refused.select("form[data-draft]")).hasSize(1);
		assertThat(plan().status()).isEqualTo(PlanStatus.SUBMITTED);
		this.pages.follow(this.chair, "/return", "remark", refused.select("[name=remark]").text(), "submission",
				refused.select("[name=submission]").val());
		assertThat(plan().status()).isEqualTo(PlanStatus.RETURNED);
	}

	@Test
	void wordsForAStepThatCannotBeTakenAnyMoreAreShownAgain() throws Exception {
		write();
		submit();
		this.pages.send(this.office, "/withdraw");
		Document returned = this.pages.follow(this.chair, "/return", "remark", "Nêu rõ sản phẩm.\nRút ngắn.",
				"submission", "1");
		assertThat(returned.select(".error-summary").text()).contains("“Đang soạn”", "vẫn còn ở dưới đây");
		assertThat(returned.select("textarea[readonly]").eachText()).containsExactly("Nêu rõ sản phẩm.\nRút ngắn.");
		assertThat(returned.select("h1").text()).contains("Kế hoạch khắc phục");

		Document issued = this.pages.follow(this.chair, "/issue", "number", "12a", "symbol", "KH-UBND", "day",
				"1/3/2024", "right", "KT", "signerTitle", "PHÓ CHỦ TỊCH", "signerName", "Trần Văn B", "submission",
				"1");
		assertThat(issued.select(".error-summary").text()).contains("“Đang soạn”");
		assertThat(issued.select("textarea[readonly]").eachText()).contains("12a", "1/3/2024", "PHÓ CHỦ TỊCH",
				"Trần Văn B");
		assertThat(
				this.pages.follow(this.office, "/amendment", "remark", "Lùi hạn").select("textarea[readonly]").text())
			.isEqualTo("Lùi hạn");
		assertThat(this.pages.send(this.office, "/amendment", "remark", "x".repeat(4001)).getContentAsString())
			.contains("x".repeat(4001));
	}

	@Test
	void aSecondClickIsToldThePresentState() throws Exception {
		write();
		submit();
		Document second = this.pages.follow(this.office, "/submit", "confirmed", "true");

		assertThat(second.select(".alert-danger").text()).contains("“Chờ Chủ tịch ký”");
		assertThat(second.select(".timeline li").text()).containsOnlyOnce("trình kế hoạch lên Chủ tịch");
	}

	@Test
	void issuingNeedsNumberDateAndSigner() throws Exception {
		write();
		submit();
		Document form = this.pages.page(this.chair, "/issue");
		assertThat(form.select("[name=symbol]").val()).isEqualTo("KH-UBND");
		assertThat(form.select("[name=day]").val()).matches("\\d\\d/\\d\\d/\\d{4}");
		assertThat(form.select("[name=signerTitle]").val()).isEqualTo("CHỦ TỊCH");

		Document refused = this.pages.follow(this.chair, "/issue", "number", "mười hai", "symbol", "KH UBND", "day",
				"31/02/2024", "right", "KT", "signerTitle", "", "signerName", "Trần Văn B", "submission", "1");
		assertThat(refused.select(".error-summary li")).hasSize(4);
		assertThat(refused.select("[name=number]").val()).isEqualTo("mười hai");
		assertThat(refused.select("[name=day]").val()).isEqualTo("31/02/2024");
		assertThat(refused.select("[name=signerName]").val()).isEqualTo("Trần Văn B");
		assertThat(plan().status()).isEqualTo(PlanStatus.SUBMITTED);

		Document issued = this.pages.follow(this.chair, "/issue", "number", "12", "symbol", "KH-UBND", "day",
				"1/3/2024", "right", "KT", "signerTitle", "PHÓ CHỦ TỊCH", "signerName", "Trần Văn B", "submission",
				"1");
		assertThat(issued.select(".alert-success").text()).isEqualTo("Đã ban hành kế hoạch số 12/KH-UBND.");
		assertThat(issued.select(".timeline li:first-child").text())
			.endsWith("Chủ tịch xã ban hành kế hoạch số 12/KH-UBND ngày 01/03/2024");
		assertThat(content().signing()).isEqualTo(SigningAuthority.KT);
		assertThat(content().text(PlanText.SIGNER_NAME)).isEqualTo("Trần Văn B");
		Document version = this.pages.page(this.reviewer, "/versions/1");
		assertThat(version.select("article").text()).contains("Số 12/KH-UBND ngày 01/03/2024")
			.contains("Cử công chức đi học")
			.contains("PHÓ CHỦ TỊCH Trần Văn B");
	}

	@Test
	void anAmendmentIsGivenUpWithoutATrace() throws Exception {
		write();
		submit();
		issue("12");
		PlanContent issued = content();
		this.pages.follow(this.office, "/amendment", "remark", "Bổ sung nhiệm vụ");
		spoil(issued);
		assertThat(content()).isNotEqualTo(issued);

		assertThat(this.pages.follow(this.office, "/give-up").select("[role=alert]").text())
			.contains("trở lại đúng như bản ban hành lần 1");
		assertThat(plan().status()).isEqualTo(PlanStatus.DRAFT);
		this.pages.follow(this.office, "/give-up", "confirmed", "true");
		assertThat(content()).isEqualTo(issued);
		assertThat(plan().status()).isEqualTo(PlanStatus.ISSUED);
		this.pages.follow(this.office, "/amendment", "remark", "Lần nữa");
		assertThat(this.editor.undo(this.planId, this.office.actor())
			.stream()
			.flatMap((result) -> result.cells().stream())
			.map((cell) -> cell.change().now())).doesNotContain("Việc thêm");
	}

	@Test
	void theNextVersionSaysWhatChanged() throws Exception {
		write();
		submit();
		issue("12");
		this.pages.follow(this.office, "/amendment", "remark", "Lùi thời hạn");
		long task = content().tasks().toList().get(1).id();
		this.editor.change(this.planId, this.office.actor(),
				List.of(PlanCellChange.set(PlanField.TASK_DUE, task, "Quý III"),
						PlanCellChange.set(PlanField.TASK_SOLUTION, task, "Cử hai công chức đi học")));
		assertThat(this.pages.page(this.chair, "/versions/compare?from=1&to=draft").select("main li").eachText())
			.contains("Cử hai công chức đi học (2.1): thời hạn đổi từ “Quý II” thành “Quý III”");
		submit();
		issue("15");

		Document compared = this.pages.page(this.reviewer, "/versions/compare?from=1&to=2");
		assertThat(compared.select("section:has(#group-TASKS) li").eachText()).containsExactly(
				"Cử hai công chức đi học (2.1): sửa giải pháp Cử hai công chức đi học",
				"Cử hai công chức đi học (2.1): thời hạn đổi từ “Quý II” thành “Quý III”");
		assertThat(this.pages.page(this.reviewer, "/versions/compare?from=2&to=1").select("main li").eachText())
			.contains("Cử công chức đi học (2.1): thời hạn đổi từ “Quý III” thành “Quý II”");
		assertThat(compared.select("ins").text()).isEqualTo("hai");
		assertThat(compared.select("section:has(#group-DOCUMENT) li").eachText())
			.containsExactly("Văn bản: số, ký hiệu đổi từ “12/KH-UBND” thành “15/KH-UBND”");
		assertThat(this.pages.page(this.reviewer, "/versions").select("tbody th").eachText())
			.containsExactly("Ban hành lần 2", "Ban hành lần 1");
		assertThat(this.pages.page(this.reviewer, "/versions/1").select("article").text()).contains("Quý II ")
			.doesNotContain("Quý III");
	}

	@Test
	void outsideTheUnitTheIssuedVersionIsSeenWhileItIsAmended() throws Exception {
		write();
		submit();
		issue("12");
		assertThat(this.pages.ask(this.reviewer, "").getStatus()).isEqualTo(200);
		this.pages.follow(this.office, "/amendment", "remark", "Bổ sung");
		this.editor.change(this.planId, this.office.actor(),
				List.of(PlanCellChange.set(PlanField.TITLE, 0, "Bản đang sửa")));

		for (String path : List.of("", "/check", "/overview")) {
			assertThat(this.pages.ask(this.reviewer, path).getRedirectedUrl()).as(path)
				.isEqualTo("/plans/" + this.planId + "/versions/1");
			assertThat(this.pages.ask(this.chair, path).getStatus()).as(path).isEqualTo(200);
			assertThat(this.pages.ask(this.stranger, path).getStatus()).as(path).isEqualTo(404);
		}
		assertThat(this.pages.ask(this.reviewer, "/versions/compare?from=1&to=draft").getStatus()).isEqualTo(404);
		submit();
		this.pages.send(this.chair, "/return", "remark", "Góp ý nội bộ", "submission", "2");
		for (String path : List.of("/versions/1", "/versions", "/status")) {
			assertThat(this.pages.page(this.reviewer, path).select("main").text()).as(path)
				.doesNotContain("Bản đang sửa", "Góp ý nội bộ", "Đang soạn", "lỗi");
		}
	}

	/** Every page below a plan, those of other modules and of later days too. */
	@Test
	void noPageShowsAnAmendmentToTheReviewer() throws Exception {
		write();
		submit();
		issue("12");
		this.pages.follow(this.office, "/amendment", "remark", "Bổ sung");
		long task = content().tasks().toList().get(1).id();
		this.editor.change(this.planId, this.office.actor(),
				List.of(PlanCellChange.set(PlanField.TITLE, 0, "Bản đang sửa"),
						PlanCellChange.set(PlanField.TASK_SOLUTION, task, "Bản đang sửa"),
						PlanCellChange.set(PlanField.TASK_LEAD, task, "Bản đang sửa")));

		List<String> paths = below("/plans/{id}", task);
		assertThat(paths).hasSizeGreaterThan(12);
		for (String path : paths) {
			assertThat(this.pages.ask(this.reviewer, path).getContentAsString()).as(path)
				.doesNotContain("Bản đang sửa");
		}
		for (String path : List.of("", "/check", "/overview", "/differences")) {
			assertThat(this.mvc.perform(head("/plans/" + this.planId + path).session(this.reviewer.session()))
				.andReturn()
				.getResponse()
				.getRedirectedUrl()).as(path).isEqualTo("/plans/" + this.planId + "/versions/1");
		}
	}

	/** The rest of every address that can be asked for below a plan. */
	private List<String> below(String plan, long task) {
		return this.mapping.getHandlerMethods()
			.keySet()
			.stream()
			.filter((route) -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((route) -> route.getPatternValues().stream())
			.filter((pattern) -> pattern.startsWith(plan))
			.map((pattern) -> pattern.substring(plan.length())
				.replace("{taskId}", String.valueOf(task))
				.replaceAll("\\{[^/]*}", "1"))
			.toList();
	}

	@Test
	void theNumberMayBeTypedWithItsSymbol() throws Exception {
		write();
		submit();
		this.pages.follow(this.chair, "/issue", "number", " Số: 5 / KH-UBND-NV", "symbol", "KH-UBND", "day",
				"01/03/2024", "right", "TM", "signerTitle", "CHỦ TỊCH", "submission", "1");
		assertThat(content().number()).isEqualTo("05/KH-UBND-NV");
		this.pages.follow(this.office, "/amendment", "remark", "Bổ sung");
		submit();
		Document form = this.pages.page(this.chair, "/issue");
		assertThat(form.select("[name=symbol]").val()).isEqualTo("KH-UBND-NV");
		this.pages.follow(this.chair, "/issue", "number", "15/KH-UBND", "symbol", "KH-UBND-NV", "day", "01/04/2024",
				"right", "TM", "signerTitle", "CHỦ TỊCH", "submission", "2");
		assertThat(content().number()).isEqualTo("15/KH-UBND");
	}

	@Test
	void aStepThatCannotBeTakenSaysWhyAndLeadsOn() throws Exception {
		Document issue = this.pages.page(this.chair, "/issue");
		assertThat(issue.select("form[action$=/issue]")).isEmpty();
		assertThat(issue.select(".notice").text()).contains("văn phòng đang soạn, chưa trình kế hoạch");
		assertThat(issue.select(".findings a").eachText())
			.contains("Tiêu chí 2.1 Công chức đạt chuẩn mất điểm nhưng chưa có nhiệm vụ.");
		assertThat(issue.select(".form-actions a").eachAttr("href")).containsExactly("/plans/" + this.planId + "/check",
				"/plans/" + this.planId + "/status");
		assertThat(
				this.pages.page(this.chair, "/return").select("form[action$=/return], .btn-primary").eachAttr("href"))
			.containsExactly("/plans/" + this.planId + "/check");
		assertThat(this.pages.page(this.office, "/amendment").select(".notice").text()).contains("chưa ban hành");
		write();
		submit();
		issue("12");
		assertThat(this.pages.page(this.chair, "/issue").select(".notice").text()).contains("đã ban hành");
		this.pages.follow(this.office, "/amendment", "remark", "Bổ sung");
		assertThat(this.pages.page(this.office, "/amendment").select(".notice").text()).contains("đã mở rồi");
	}

	@Test
	void theChairpersonIsLedFromTheUnitToSigning() throws Exception {
		write();
		assertThat(unitPage(this.chair).select("#waiting")).isEmpty();
		submit();
		Document unit = unitPage(this.chair);
		assertThat(unit.select("section:has(#waiting)").text()).contains("Kế hoạch khắc phục năm 2024",
				"chờ ký ban hành");
		assertThat(unit.select(".btn-primary").eachAttr("href")).containsExactly("/plans/" + this.planId);
		assertThat(unitPage(this.office).select("#waiting")).isEmpty();
		Document read = this.pages.page(this.chair, "");
		assertThat(read.select("section:has(#turn) a.btn-primary").attr("href"))
			.isEqualTo("/plans/" + this.planId + "/issue");
		assertThat(this.pages.page(this.office, "").select("form[action$=/withdraw]")).isNotEmpty();
		assertThat(this.pages.page(this.chair, "/issue").select("form[action$=/issue]")).isNotEmpty();
	}

	private Document unitPage(Person person) throws Exception {
		return Jsoup.parse(this.mvc.perform(get("/units/" + plan().unitId()).session(person.session()))
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	@Test
	void closingBeforeTheEndOfTheYearIsAskedAbout() throws Exception {
		write();
		submit();
		issue("12");
		this.pages.follow(this.chair, "/close", "confirmed", "true");

		assertThat(plan().status()).isEqualTo(PlanStatus.CLOSED);
		assertThat(this.pages.follow(this.office, "/amendment", "remark", "x").select(".alert-danger").text())
			.contains("“Đã kết thúc”");
	}

	/** Everything that an amendment can change. */
	private void spoil(PlanContent issued) {
		List<PlanContent.Task> tasks = issued.tasks().toList();
		long section = issued.sections().get(0).id();
		PlanContent.Entry entry = issued.entries().toList().get(1);
		this.editor.addTask(this.planId, this.office.actor(), section,
				List.of(new PlanEditor.TaskText(PlanField.TASK_SOLUTION, "Việc thêm")));
		this.editor.addEntry(this.planId, this.office.actor(), section, NewEntry.named("9.9", "Tiêu chí thêm"));
		this.editor.addSection(this.planId, this.office.actor(), NewSection.titled("9", "Lĩnh vực thêm"));
		PlanEditResult result = this.editor.change(this.planId, this.office.actor(),
				List.of(PlanCellChange.set(PlanField.TITLE, 0, "Khác"),
						PlanCellChange.set(PlanField.PURPOSE, 0, "Thêm"), PlanCellChange.set(PlanField.SIGNING, 0, "Q"),
						PlanCellChange.set(PlanField.SECTION_FINAL, section, "1"),
						PlanCellChange.set(PlanField.ENTRY_REASON, entry.id(), "Lý do khác"),
						PlanCellChange.set(PlanField.TASK_PLACE, tasks.get(1).id(), section + ":0"),
						PlanCellChange.set(PlanField.TASK_LEAD, tasks.get(1).id(), "Người khác"),
						PlanCellChange.set(PlanField.TASK_COOPERATING, tasks.get(1).id(), "Thôn; Xóm"),
						PlanCellChange.set(PlanField.TASK_DUE, tasks.get(1).id(), "31/12/2024"),
						PlanCellChange.set(PlanField.TASK_CRITERIA, tasks.get(1).id(), "2.1; 2.2"),
						PlanCellChange.set(PlanField.TASK_REMOVED, tasks.get(2).id(), "true"),
						PlanCellChange.set(PlanField.TASK_REMOVED, tasks.get(3).id(), "true"),
						PlanCellChange.set(PlanField.ENTRY_REMOVED, issued.entries().toList().get(3).id(), "true")));
		assertThat(result.allSaved()).isTrue();
	}

	/** A task for every criterion, so that nothing but warnings is left. */
	private void write() {
		List<PlanCellChange> changes = new ArrayList<>();
		changes.add(PlanCellChange.set(PlanField.TITLE, 0, "Khắc phục hạn chế"));
		for (PlanContent.Task task : content().tasks().toList()) {
			changes.add(PlanCellChange.set(PlanField.TASK_SOLUTION, task.id(), "Cử công chức đi học"));
			changes.add(PlanCellChange.set(PlanField.TASK_LEAD, task.id(), LEAD));
			changes.add(PlanCellChange.set(PlanField.TASK_DUE, task.id(), "Quý II"));
		}
		this.editor.change(this.planId, this.office.actor(), changes);
	}

	private void submit() throws Exception {
		this.pages.follow(this.office, "/submit", "confirmed", "true");
		assertThat(plan().status()).isEqualTo(PlanStatus.SUBMITTED);
	}

	private void issue(String number) throws Exception {
		String submission = this.pages.page(this.chair, "/issue").select("[name=submission]").val();
		this.pages.follow(this.chair, "/issue", "number", number, "symbol", "KH-UBND", "day", "01/03/2024", "right",
				"TM", "signerTitle", "CHỦ TỊCH", "signerName", "Nguyễn Văn A", "submission", submission);
		assertThat(plan().status()).isEqualTo(PlanStatus.ISSUED);
		assertThat(content().issuedOn()).isEqualTo(LocalDate.of(2024, 3, 1));
	}

	private List<String> actions(Person person) throws Exception {
		return this.pages.page(person, "/status")
			.select("section:has(#turn) .form-actions button, section:has(#turn) .form-actions a")
			.eachText();
	}

	private String turn(Person person) throws Exception {
		return this.pages.page(person, "/status").select("[data-figure=turn]").text();
	}

	private RemediationPlan plan() {
		return this.service.look(this.planId).plan();
	}

	private PlanContent content() {
		return this.service.look(this.planId).content();
	}

}
