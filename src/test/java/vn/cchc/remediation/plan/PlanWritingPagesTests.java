package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.account.RoleGrant;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The page of a plan as browsers with and without script use it. */
@IntegrationTest
class PlanWritingPagesTests {

	@Autowired
	MockMvc mvc;

	@Autowired
	PlanFixture fixture;

	@Autowired
	PlanStarter starter;

	@Autowired
	PlanEditor editor;

	@Autowired
	PlanService service;

	@Autowired
	AccountService accounts;

	private long unitId;

	private long planId;

	private CurrentAccount clerk = new CurrentAccount(0, "", "", 0, List.of());

	@BeforeEach
	void begin() {
		this.unitId = this.fixture.commune();
		this.planId = this.starter.fromAssessment(this.fixture.assessment(this.unitId), Actor.PROGRAM);
		this.clerk = account("van-phong", Role.UNIT_EDITOR, this.unitId);
	}

	@Test
	void showsWhatWasLostAndWhatIsAnswered() throws Exception {
		write(PlanField.TASK_SOLUTION, task("2.1"), "Cử đi học");
		Document page = page("");

		assertThat(page.select("[data-figure=covered]").eachText()).containsOnly("1/3");
		assertThat(page.select("[data-figure=won]").text()).isEqualTo("3,00");
		assertThat(page.select("[data-figure=lost]").text()).isEqualTo("−6,00");
		assertThat(page.select("[data-figure=forecast]").text()).isEqualTo("16,00 → 19,00 nếu hoàn thành");
		assertThat(page.select("[data-figure=check]").eachText()).containsOnly("(2 lỗi, 4 cảnh báo)");
		assertThat(page.select(".plan-lost-list li").eachText()).hasSize(3)
			.anyMatch((line) -> line.contains("2.1 Công chức đạt chuẩn −3,00") && line.contains("1 nhiệm vụ"))
			.anyMatch((line) -> line.contains("3.1") && line.contains("chưa có nhiệm vụ"));
		assertThat(value(page, PlanField.TASK_SOLUTION, task("2.1"))).isEqualTo("Cử đi học");
		assertThat(page.select("textarea[data-cell], input[data-cell], select[data-cell]")
			.stream()
			.map((cell) -> name(page, cell))).contains("Giải pháp nhiệm vụ 1", "Giải pháp hàng chưa viết 3")
			.doesNotHaveDuplicates()
			.noneMatch(String::isBlank);
	}

	@Test
	void savesCellsAndSaysWhatWasUnderstood() throws Exception {
		long task = task("2.1");
		cells(cell(PlanField.TASK_DUE, task, "", "Quý I"), cell(PlanField.TASK_TARGET, task, "", "từ 80 % trở lên"),
				cell(PlanField.TASK_SOLUTION, task, "", "Cử đi học"), cell(PlanField.TASK_POINTS, task, "3", "ba"),
				cell(PlanField.TASK_OUTPUT, task, "cũ", "mới"), cell(PlanField.TASK_NOTE, task, "", "x"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.cells[0].state").value("SAVED"))
			.andExpect(jsonPath("$.cells[0].note").value("Quý · hết ngày 31/03/2024"))
			.andExpect(jsonPath("$.cells[1].note").value("≥ 80 %"))
			.andExpect(jsonPath("$.cells[3].state").value("INVALID"))
			.andExpect(jsonPath("$.cells[3].stored").value("3"))
			.andExpect(jsonPath("$.cells[3].message").isNotEmpty())
			.andExpect(jsonPath("$.cells[4].state").value("CONFLICT"))
			.andExpect(jsonPath("$.figures.covered").value("1/3"))
			.andExpect(jsonPath("$.figures.forecast").value("16,00 → 19,00 nếu hoàn thành"))
			.andExpect(jsonPath("$.figures.check").value("(2 lỗi, 4 cảnh báo)"));
		cells(cell(PlanField.TASK_DUE, task, "Quý I", "sau Tết"))
			.andExpect(jsonPath("$.cells[0].note").value("Chưa hiểu thời hạn này; vẫn giữ nguyên câu chữ để in."));
		assertThat(read(PlanField.TASK_DUE, task)).isEqualTo("sau Tết");
	}

	@Test
	void tellsThePointsThatCameWithACriterion() throws Exception {
		cells(cell(PlanField.TASK_CRITERIA, task("2.1"), "2.1", "2.1; 2.2"))
			.andExpect(jsonPath("$.texts['task-%d-TASK_POINTS'].was".formatted(task("2.1"))).value("3"))
			.andExpect(jsonPath("$.texts['task-%d-TASK_POINTS'].now".formatted(task("2.1"))).value("3+1"));
	}

	@Test
	void tellsTheCodesOfTasksThatChangedWithACriterion() throws Exception {
		long entry = content().entries().filter((one) -> one.code().equals("2.1")).findFirst().orElseThrow().id();
		cells(cell(PlanField.ENTRY_CODE, entry, "2.1", "2.1 a"))
			.andExpect(jsonPath("$.texts['task-%d-TASK_CRITERIA'].was".formatted(task("2.1 a"))).value("2.1"))
			.andExpect(jsonPath("$.texts['task-%d-TASK_CRITERIA'].now".formatted(task("2.1 a"))).value("2.1 a"));
		assertThat(scripted("undo", 200).select("[data-message]").attr("data-message"))
			.isEqualTo("Đã hoàn tác: ô Mã trở lại “2.1”.");
	}

	@Test
	void saysWhyAChangeCannotBeTakenBack() throws Exception {
		long section = content().sections().get(2).id();
		act("place-task:" + task("3.1") + ":" + content().sections().get(0).id() + ":0");
		long entry = content().sections().get(2).entries().get(0).id();
		write(PlanField.TASK_CRITERIA, task("3.1"), "2.2");
		this.editor.change(this.planId, Actor.PROGRAM,
				List.of(PlanCellChange.set(PlanField.ENTRY_REMOVED, entry, PlanField.SET),
						PlanCellChange.set(PlanField.SECTION_REMOVED, section, PlanField.SET)));
		assertThat(scripted("undo", 200).select("[data-message]").attr("data-message"))
			.isEqualTo("Có thay đổi chưa hoàn tác được: chỗ cũ không còn trong kế hoạch, có người vừa bỏ.");
	}

	@Test
	void refusesForgedAddressesAndFixedPlans() throws Exception {
		cells("{\"cell\":\"task-1-NO_SUCH\",\"was\":\"\",\"now\":\"x\"}").andExpect(status().isBadRequest());
		cells("{\"was\":\"\",\"now\":\"x\"}").andExpect(status().isBadRequest());
		long other = otherPlan();
		cells(cell(PlanField.TASK_SOLUTION, anyTask(other), "", "x"))
			.andExpect(jsonPath("$.cells[0].state").value("INVALID"));
		this.mvc.perform(own(post("/plans/{id}/cells", other)).contentType(MediaType.APPLICATION_JSON).content("{}"))
			.andExpect(status().isNotFound());
		this.mvc.perform(own(get("/plans/{id}", other))).andExpect(status().isNotFound());
		this.mvc.perform(own(post("/plans/{id}", this.planId)).param("do", "burn:1"))
			.andExpect(status().isBadRequest());

		this.service.submit(this.planId, Actor.PROGRAM);
		cells(cell(PlanField.TASK_SOLUTION, task("2.1"), "", "x")).andExpect(status().isConflict())
			.andExpect(jsonPath("$.message").isNotEmpty());
		Document late = Jsoup.parse(
				this.mvc
					.perform(own(post("/plans/{id}", this.planId)).param(address(PlanField.TASK_SOLUTION, task("2.1")),
							"Cử đi học"))
					.andExpect(status().isConflict())
					.andReturn()
					.getResponse()
					.getContentAsString());
		assertThat(late.select("[role=alert]").text()).contains("Chờ Chủ tịch ký", "Cử đi học");
	}

	@Test
	void isReadAsTextByWhoMayNotWriteAndOnceItIsSubmitted() throws Exception {
		write(PlanField.TASK_SOLUTION, task("2.1"), "Cử đi học");
		CurrentAccount viewer = account("xem", Role.VIEWER, this.unitId);
		Document page = parsed(this.mvc.perform(get("/plans/{id}", this.planId).with(as(viewer))));
		assertThat(page.select("main textarea, main button")).isEmpty();
		assertThat(page.select("#task-" + task("2.1")).text()).contains("Cử đi học");

		this.service.submit(this.planId, Actor.PROGRAM);
		assertThat(page("").select("main textarea")).isEmpty();
	}

	@Test
	void keepsEverythingTypedWithoutScript() throws Exception {
		long task = task("2.1");
		write(PlanField.TASK_OUTPUT, task, "của người khác");
		Document page = Jsoup.parse(this.mvc
			.perform(own(post("/plans/{id}", this.planId)).param(address(PlanField.TASK_POINTS, task), "ba")
				.param("was." + address(PlanField.TASK_POINTS, task), "3")
				.param(address(PlanField.TASK_OUTPUT, task), "của tôi")
				.param(address(PlanField.TASK_SOLUTION, task), "Cử đi học")
				.param("pick", "" + task)
				.param("do", "add-section")
				.param("new-section-title", "Chính quyền số"))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString());

		assertThat(value(page, PlanField.TASK_POINTS, task)).isEqualTo("ba");
		assertThat(page.select("#" + address(PlanField.TASK_POINTS, task) + "-note").text()).contains("“ba”");
		assertThat(value(page, PlanField.TASK_OUTPUT, task)).isEqualTo("của tôi");
		assertThat(page.select("[name=was." + address(PlanField.TASK_OUTPUT, task) + "]").val())
			.isEqualTo("của người khác");
		assertThat(page.select("[name=keep." + address(PlanField.TASK_OUTPUT, task) + "]")).hasSize(2);
		assertThat(page.select("#new-section-title").val()).isEqualTo("Chính quyền số");
		assertThat(page.select("[name=pick][checked]").eachAttr("value")).containsExactly("" + task);
		assertThat(read(PlanField.TASK_SOLUTION, task)).isEqualTo("Cử đi học");

		this.mvc
			.perform(own(post("/plans/{id}", this.planId)).param(address(PlanField.TASK_OUTPUT, task), "của tôi")
				.param("was." + address(PlanField.TASK_OUTPUT, task), "của người khác")
				.param("keep." + address(PlanField.TASK_OUTPUT, task), "theirs"))
			.andExpect(status().is3xxRedirection());
		assertThat(read(PlanField.TASK_OUTPUT, task)).isEqualTo("của người khác");
	}

	@Test
	void everyActionHasAButtonAndSaysWhatItDid() throws Exception {
		long task = task("2.2");
		long section = content().sections().get(1).id();
		act("add-task:" + section);
		assertThat(content().sections().get(1).tasks()).hasSize(3);
		act("undo");
		assertThat(content().sections().get(1).tasks()).hasSize(2);
		act("up-task:" + task);
		act("copy-task:" + task);
		assertThat(content().sections().get(1).tasks()).extracting(PlanContent.Task::id).startsWith(task).hasSize(3);
		act("up-task:" + task);
		assertThat(content().sections().get(0).tasks()).extracting(PlanContent.Task::id).contains(task);
		act("remove-task:" + task);
		assertThat(content().tasks().map(PlanContent.Task::id)).doesNotContain(task);
		this.mvc
			.perform(own(post("/plans/{id}", this.planId)).param("do", "bulk")
				.param("bulk-field", "due")
				.param("bulk-text", "Quý II")
				.param("pick", "" + task("2.1"), "" + task("3.1")))
			.andExpect(status().is3xxRedirection());
		assertThat(read(PlanField.TASK_DUE, task("2.1")) + read(PlanField.TASK_DUE, task("3.1")))
			.isEqualTo("Quý IIQuý II");
		act("undo");
		assertThat(read(PlanField.TASK_DUE, task("3.1"))).isEmpty();
		String domain = "" + content().sections().get(2).id();
		this.mvc
			.perform(own(post("/plans/{id}", this.planId)).param("do", "move-picked")
				.param("move-to", domain)
				.param("pick", "" + task("2.1"), "" + task("3.1")))
			.andExpect(flash().attribute("flashSuccess", "Đã chuyển 1 nhiệm vụ sang “Tài chính công”."));
		assertThat(content().sections().get(2).tasks()).extracting(PlanContent.Task::id)
			.containsExactly(task("3.1"), task("2.1"));
		act("undo");
		assertThat(content().sections().get(1).tasks()).extracting(PlanContent.Task::id).contains(task("2.1"));
		this.mvc.perform(own(post("/plans/{id}", this.planId)).param("do", "move-picked").param("move-to", "x"))
			.andExpect(status().isBadRequest());
		assertThat(page("").select("button[value=undo], button[value^=add-task], button[value^=up-task]"))
			.hasSizeGreaterThan(5);
	}

	@Test
	void answersTheScriptWithThePartsThatChanged() throws Exception {
		long section = content().sections().get(1).id();
		Document answer = scripted("add-task:" + section, 200);
		assertThat(answer.select("section").eachAttr("id")).containsExactly("section-" + section);
		assertThat(answer.select("[data-focus]").attr("data-focus")).matches("task-\\d+-TASK_SOLUTION");
		assertThat(answer.select("#lost, #texts-before").eachAttr("id")).containsExactly("lost");
		assertThat(answer.select("[data-figures] dt:contains(check) + dd").text()).isEqualTo("(4 lỗi, 1 cảnh báo)");
		assertThat(scripted("undo", 200).select("[data-message]").attr("data-message"))
			.isEqualTo("Đã bỏ nhiệm vụ vừa thêm.");
		assertThat(scripted("remove-entry:" + content().entries().findFirst().orElseThrow().id(), 422)
			.select("[data-message]")
			.attr("data-message")).contains("Chưa bỏ được");
		assertThat(scripted("add-section", 422).select("[data-message]").attr("data-message")).isNotEmpty();
	}

	@Test
	void pastesRowsWithAPreview() throws Exception {
		String text = "TT\tLĩnh vực/ Tiêu chí /Tiêu chí thành phần\tGiải pháp/Sản phẩm đầu ra\tChủ trì\tPhối hợp\tThời gian hoàn thành\tGhi chú\n"
				+ "1\tTiêu chí 2.1. Công chức đạt chuẩn\tCử đi học\tcong chuc van phong - thong ke\tTrưởng thôn\tQuý I\tgấp\n"
				+ "2\tTiêu chí 7.1.4. Ký số văn bản\t\"Ký số\nmọi văn bản\"\tVăn phòng\t\tThường xuyên\t\n";
		Document bad = parsed(paste("", text + "3\t9.9\tKhông rõ\t\t\t\t\n"), 422);
		assertThat(bad.select("#text").text()).contains("Không rõ");
		assertThat(bad.select("tbody tr").eachText()).hasSize(3)
			.satisfies((rows) -> assertThat(rows.get(2)).contains("không có tiêu chí 9.9"));
		assertThat(bad.select("button[formaction$=confirm]")).isEmpty();

		Document good = parsed(paste("", text), 200);
		assertThat(good.select("tbody tr").eachText().get(0)).contains("Quý · hết ngày 31/03/2024");
		assertThat(good.select("form:has(button[formaction$=confirm]) textarea").text()).contains("Cử đi học");
		long before = content().tasks().count();
		confirm(good).andExpect(redirectedUrl("/plans/" + this.planId));

		assertThat(content().tasks()).hasSize((int) before + 1);
		PlanContent.Task first = content().sections().get(1).tasks().get(0);
		assertThat(first.solution()).isEqualTo("Cử đi học");
		assertThat(Objects.requireNonNull(first.lead()).orgUnitId()).isNotNull();
		assertThat(content().sections()).last().satisfies((section) -> {
			assertThat(section.code()).isEqualTo("7");
			assertThat(section.tasks().get(0).solution()).isEqualTo("Ký số\nmọi văn bản");
			assertThat(section.entries()).extracting(PlanContent.Entry::name).containsExactly("Ký số văn bản");
		});
		act("undo");
		assertThat(content().tasks()).hasSize((int) before);
		assertThat(content().sections()).hasSize(3);
	}

	@Test
	void theColumnsOfAPastedTableAreNamedAndCanBeChosen() throws Exception {
		String text = "TT\tTiêu chí\tViệc phải làm\tKinh phí\tChủ trì\n1\t2.1\tCử đi học\t5 triệu\tVăn phòng\n";
		Document read = parsed(paste("", text), 200);
		assertThat(read.select(".paste-columns label").eachText()).containsExactly("TT", "Tiêu chí", "Việc phải làm",
				"Kinh phí", "Chủ trì");
		assertThat(read.select("[name=column] option[selected]").eachAttr("value")).containsExactly("CRITERIA", "LEAD");
		assertThat(read.select(".notice").text()).isEqualTo("Có 3 cột không dùng đến: TT, Việc phải làm, Kinh phí.");

		Document chosen = parsed(paste("", text, read, "", "CRITERIA", "SOLUTION", "NOTE", "LEAD"), 200);
		assertThat(chosen.select(".notice").text()).isEqualTo("Có 1 cột không dùng đến: TT.");
		assertThat(chosen.select("thead th").eachText()).contains("Giải pháp", "Ghi chú").doesNotContain("Thời hạn");
		Document twice = parsed(paste("", text, read, "", "CRITERIA", "SOLUTION", "SOLUTION", "LEAD"), 422);
		assertThat(twice.select(".error-summary").text()).contains("Hai cột cùng vào ô “Giải pháp”");
		Document changed = parsed(paste("/confirm", text, read, "", "CRITERIA", "SOLUTION", "NOTE", "LEAD"), 422);
		assertThat(changed.select(".error-summary").text()).contains("đã đổi sau lần xem trước");
		confirm(changed).andExpect(status().is3xxRedirection());
		assertThat(read(PlanField.TASK_SOLUTION, task("2.1"))).isEqualTo("Cử đi học");
		assertThat(read(PlanField.TASK_NOTE, task("2.1"))).isEqualTo("5 triệu");
	}

	@Test
	void aTablePastedIntoARowBeginsAtThatColumnAndFillsTheRowsThatWait() throws Exception {
		Document read = parsed(this.mvc.perform(own(post("/plans/{id}/paste", this.planId)).param("from", "TASK_OUTPUT")
			.param("task", "" + task("2.1"))
			.param("text", "02 văn bằng\tVăn phòng\n01 bảng niêm yết\tTư pháp\n03 bản ghi\tThống kê\n")));
		assertThat(read.select("[name=column] option[selected]").eachAttr("value")).containsExactly("OUTPUT", "LEAD");
		assertThat(read.select("tbody td.code").eachText()).containsExactly("2.1", "2.2", "2.2");
		confirm(read).andExpect(status().is3xxRedirection());
		assertThat(content().tasks().map(PlanContent.Task::output)).containsExactly(null, "02 văn bằng",
				"01 bảng niêm yết", "03 bản ghi", null);
	}

	@Test
	void pastedCriteriaMayHaveAnyCodeAndTheirDomainIsNamedInVietnamese() throws Exception {
		long section = content().sections().get(2).id();
		this.editor.addEntry(this.planId, Actor.PROGRAM, section, NewEntry.named("III.2 a", "Công khai"));
		String text = "III.2 a, 3.1\tCông khai tài sản\nTiêu chí III.2 a: Công khai\tNiêm yết\n1\tGiữ vững\n"
				+ "7.1. Ký số\tKý số mọi văn bản\n";
		Document read = parsed(
				this.mvc.perform(own(post("/plans/{id}/paste", this.planId)).param("text", text).param("lang", "en")));
		assertThat(read.select("tbody td.code").eachText()).containsExactly("III.2 a; 3.1", "III.2 a", "1", "7.1");
		confirm(read, "lang", "en").andExpect(status().is3xxRedirection());
		assertThat(content().sections()).extracting(PlanContent.Section::title)
			.containsExactly("Thể chế", "Thủ tục hành chính", "Tài chính công", "Lĩnh vực 7");
		assertThat(content().sections().get(0).tasks()).extracting(PlanContent.Task::solution)
			.containsExactly("Giữ vững");
	}

	@Test
	void pastedRowsAreForTheRowAboveOnceThatHasNamedItsCriteria() throws Exception {
		Document criterion = parsed(pasteInto(task("2.1"), "2.1\tCử đi học\n\tMở lớp\n3.1\tKiểm kê\n\tĐối chiếu\n"));
		assertThat(criterion.select("tbody td.code").eachText()).containsExactly("2.1", "2.1", "3.1", "3.1");
		Document later = parsed(pasteInto(task("2.1"), "\tCử đi học\n3.1\tKiểm kê\n\tĐối chiếu\n"));
		assertThat(later.select("tbody td.code").eachText()).containsExactly("2.1", "3.1", "3.1");
		Document domain = parsed(pasteInto(task("2.1"), "3. Tài chính công\n\tĐối chiếu\n"));
		assertThat(domain.select("tbody td.code").eachText()).isEmpty();
		confirm(domain).andExpect(status().is3xxRedirection());
		assertThat(content().sections().get(2).tasks()).extracting(PlanContent.Task::solution)
			.containsExactly(null, "Đối chiếu");
	}

	@Test
	void whatIsPastedIntoAWrittenRowStandsBehindIt() throws Exception {
		write(PlanField.TASK_SOLUTION, task("2.1"), "Cử đi học");
		Document read = parsed(pasteInto(task("2.1"), "\tMở lớp\n\tKiểm tra\n"));
		confirm(read).andExpect(status().is3xxRedirection());
		assertThat(content().sections().get(1).tasks()).extracting(PlanContent.Task::solution)
			.containsExactly("Cử đi học", "Mở lớp", "Kiểm tra", null);
		act("undo");
		assertThat(content().sections().get(1).tasks()).extracting(PlanContent.Task::solution)
			.containsExactly("Cử đi học", null);
	}

	@Test
	void whatIsPastedIntoARowThatIsGoneStandsAtTheEnd() throws Exception {
		long gone = task("2.1");
		Document read = parsed(pasteInto(gone, "\tMở lớp\n"));
		write(PlanField.TASK_REMOVED, gone, PlanField.SET);
		confirm(read).andExpect(status().isUnprocessableContent());
		assertThat(content().sections().get(1).tasks()).hasSize(1);
		assertThat(this.editor).satisfies((pasting) -> pasting.paste(this.planId, Actor.PROGRAM, gone,
				List.of(new PlanEditor.PastedTask(NewSection.titled("2", "Thủ tục hành chính"), List.of(),
						List.of(new PlanEditor.TaskText(PlanField.TASK_SOLUTION, "Mở lớp"))))));
		assertThat(content().sections().get(1).tasks()).extracting(PlanContent.Task::solution)
			.containsExactly(null, "Mở lớp");
	}

	@Test
	void aTableOfWhichOnlyTabsOrBreaksChangedIsShownAgain() throws Exception {
		Document read = parsed(paste("", "\r\n2.1\tCử đi học\tVăn bằng\r\n"));
		assertThat(parsed(pasteAgain("/confirm", "2.1\tCử đi học \tVăn bằng\n", read), 422).select(".error-summary")
			.text()).contains("đã đổi sau lần xem trước");
		assertThat(parsed(pasteAgain("/confirm", "2.1\tCử đi học\t\tVăn bằng\n", read), 422).select(".error-summary")
			.text()).contains("đã đổi sau lần xem trước");
		assertThat(parsed(pasteAgain("/confirm", "2.1\tCử đi học\n\tVăn bằng\n", read), 422).select(".error-summary")
			.text()).contains("đã đổi sau lần xem trước");
		assertThat(content().tasks()).allMatch(PlanContent.Task::blank);
		pasteAgain("/confirm", "2.1\tCử đi học\tVăn bằng\n", read).andExpect(status().is3xxRedirection());
		assertThat(read(PlanField.TASK_OUTPUT, task("2.1"))).isEqualTo("Văn bằng");
	}

	@Test
	void columnsThatWereChosenStayWhenALetterIsMended() throws Exception {
		String text = "TT\tTiêu chí\tViệc phải làm\tKinh phí\tChủ trì\n1\t2.1\tCử đi hoc\t5 triệu\tVăn phòng\n";
		Document read = parsed(paste("", text), 200);
		Document chosen = parsed(paste("", text, read, "", "CRITERIA", "SOLUTION", "NOTE", "LEAD"), 200);
		Document mended = parsed(
				paste("", text.replace("hoc", "học"), chosen, "", "CRITERIA", "SOLUTION", "NOTE", "LEAD"), 200);
		assertThat(mended.select("[name=column] option[selected]").eachAttr("value")).containsExactly("CRITERIA",
				"SOLUTION", "NOTE", "LEAD");
		Document wider = parsed(paste("", text.replace("\tChủ trì", "\tPhối hợp\tChủ trì"), mended, "", "CRITERIA",
				"SOLUTION", "NOTE", "LEAD"), 200);
		assertThat(wider.select("[name=column] option[selected]").eachAttr("value")).containsExactly("CRITERIA",
				"COOPERATING", "LEAD");
		confirm(mended).andExpect(status().is3xxRedirection());
		assertThat(read(PlanField.TASK_SOLUTION, task("2.1"))).isEqualTo("Cử đi học");
	}

	@Test
	void theTablesOfCriteriaAndTasksCountOnlyWhatIsWritten() throws Exception {
		assertThat(page("/criteria").select("tfoot tr").text()).isEqualTo("Cộng các tiêu chí nêu trên −5,00 –");
		assertThat(page("/criteria").select("tbody tr:contains(2.1)").text()).contains("−3,00 – 0");

		write(PlanField.TASK_SOLUTION, task("2.1"), "Cử đi học");
		assertThat(page("/criteria").select("tfoot tr").text()).isEqualTo("Cộng các tiêu chí nêu trên −5,00 3,00");
		assertThat(page("/criteria").select("tbody tr:contains(2.1)").text()).contains("−3,00 3,00 1");
	}

	@Test
	void addsAnOfficeOnTheSpot() throws Exception {
		for (int time = 0; time < 2; time++) {
			this.mvc
				.perform(own(post("/plans/{id}/parties", this.planId)).param("kind", "OFFICE")
					.param("name", "Bộ phận một cửa"))
				.andExpect(status().isOk())
				.andExpect(jsonPath("$.name").value("Bộ phận một cửa"));
		}
		this.mvc.perform(own(post("/plans/{id}/parties", this.planId)).param("kind", "OFFICE").param("name", " "))
			.andExpect(status().isUnprocessableContent());
		write(PlanField.TASK_LEAD, task("2.1"), "bo phan mot cua");
		assertThat(read(PlanField.TASK_LEAD, task("2.1"))).isEqualTo("Bộ phận một cửa");
		assertThat(page("").select("#parties option").eachAttr("value")).contains("Bộ phận một cửa")
			.doesNotHaveDuplicates();
	}

	@Test
	void runsAsManyStatementsForManyTasks() throws Exception {
		String change = cell(PlanField.TASK_NOTE, task("2.1"), "", "");
		page("");
		cells(change);
		long few = Statements.count(() -> page(""));
		long fewSaved = Statements.count(() -> cells(change));
		long section = content().sections().get(0).id();
		for (int at = 0; at < 20; at++) {
			this.editor.addTask(this.planId, Actor.PROGRAM, section,
					List.of(new PlanEditor.TaskText(PlanField.TASK_COOPERATING, "Trưởng thôn; Chi hội"),
							new PlanEditor.TaskText(PlanField.TASK_CRITERIA, "2.1; 2.2")));
		}
		assertThat(Statements.count(() -> page(""))).isEqualTo(few);
		assertThat(Statements.count(() -> cells(change))).isEqualTo(fewSaved);
	}

	private void act(String wanted) throws Exception {
		this.mvc.perform(own(post("/plans/{id}", this.planId)).param("do", wanted))
			.andExpect(status().is3xxRedirection());
	}

	private Document scripted(String wanted, int answer) throws Exception {
		return parsed(this.mvc.perform(own(post("/plans/{id}", this.planId)).header("X-Plan-Action", "true")
			.header("X-Requested-With", "fetch")
			.param("do", wanted)), answer);
	}

	private ResultActions paste(String step, String text) throws Exception {
		return this.mvc.perform(own(post("/plans/{id}/paste" + step, this.planId)).param("text", text));
	}

	/** Pastes into the first cell of a row. */
	private ResultActions pasteInto(long task, String text) throws Exception {
		return this.mvc.perform(own(post("/plans/{id}/paste", this.planId)).param("task", "" + task)
			.param("from", "TASK_CRITERIA")
			.param("text", text));
	}

	/** Sends a preview of criteria, solutions and outputs again with another text. */
	private ResultActions pasteAgain(String step, String text, Document preview) throws Exception {
		return this.mvc.perform(own(post("/plans/{id}/paste" + step, this.planId)).param("text", text)
			.param("previewed", preview.select("[name=previewed]").val())
			.param("column", "CRITERIA", "SOLUTION", "OUTPUT"));
	}

	/** Sends a preview again with columns that were chosen. */
	private ResultActions paste(String step, String text, Document preview, String... columns) throws Exception {
		return this.mvc.perform(own(post("/plans/{id}/paste" + step, this.planId)).param("text", text)
			.param("previewed", preview.select("[name=previewed]").val())
			.param("headed", "true")
			.param("column", columns));
	}

	/** Adds what a preview shows. */
	private ResultActions confirm(Document preview, String... more) throws Exception {
		MockHttpServletRequestBuilder request = post("/plans/{id}/paste/confirm", this.planId);
		preview.select("#paste [name=text]").forEach((field) -> request.param("text", field.wholeText()));
		preview.select("#paste input[type=hidden]").forEach((field) -> request.param(field.attr("name"), field.val()));
		preview.select("#headed[checked]").forEach((box) -> request.param("headed", "true"));
		preview.select("[name=column]")
			.forEach((choice) -> request.param("column", choice.select("option[selected]").attr("value")));
		if (more.length > 0) {
			request.param(more[0], more[1]);
		}
		return this.mvc.perform(own(request));
	}

	private ResultActions cells(String... cells) throws Exception {
		return this.mvc.perform(own(post("/plans/{id}/cells", this.planId)).contentType(MediaType.APPLICATION_JSON)
			.content("{\"cells\":[" + String.join(",", cells) + "]}"));
	}

	private static String cell(PlanField field, long id, String was, String now) {
		return "{\"cell\":\"%s\",\"was\":\"%s\",\"now\":\"%s\"}".formatted(address(field, id), was, now);
	}

	private static String address(PlanField field, long id) {
		return new PlanCell(field, id).address();
	}

	private MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder request) {
		return request.with(as(this.clerk)).with(csrf());
	}

	private static org.springframework.test.web.servlet.request.RequestPostProcessor as(CurrentAccount account) {
		return authentication(UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList("ROLE_" + account.grants().get(0).role())));
	}

	private CurrentAccount account(String name, Role role, long unit) {
		Actor actor = this.fixture.account(name);
		long id = Objects.requireNonNull(actor.accountId());
		long grant = this.accounts.grant(id, role, unit, null, null);
		return new CurrentAccount(id, name, name, 0, List.of(new RoleGrant(grant, role, unit, null, null)));
	}

	private Document page(String path) throws Exception {
		return parsed(this.mvc.perform(own(get("/plans/" + this.planId + path))));
	}

	private static Document parsed(ResultActions answer) throws Exception {
		return parsed(answer, 200);
	}

	private static Document parsed(ResultActions answer, int expected) throws Exception {
		return Jsoup.parse(answer.andExpect(status().is(expected)).andReturn().getResponse().getContentAsString());
	}

	/** What assistive technology calls a control. */
	private static String name(Document page, Element control) {
		if (control.hasAttr("aria-labelledby")) {
			return Stream.of(control.attr("aria-labelledby").split(" "))
				.map((id) -> Objects.requireNonNull(page.getElementById(id)).text().replace(" –", ""))
				.collect(Collectors.joining(" "));
		}
		return control.hasAttr("aria-label") ? control.attr("aria-label")
				: page.select("label[for=" + control.id() + "]").text();
	}

	private static String value(Document page, PlanField field, long id) {
		return page.select("#" + address(field, id)).val();
	}

	private long otherPlan() {
		return this.starter.fromAssessment(this.fixture.assessment(this.fixture.commune()), Actor.PROGRAM);
	}

	private long anyTask(long plan) {
		return this.service.look(plan).content().tasks().findFirst().orElseThrow().id();
	}

	private long task(String code) {
		PlanContent content = content();
		long entry = content.entries()
			.filter((candidate) -> candidate.code().equals(code))
			.findFirst()
			.orElseThrow()
			.id();
		return content.tasksFor(entry).findFirst().orElseThrow().id();
	}

	private String read(PlanField field, long task) {
		return Objects.requireNonNull(this.service.sheet(this.planId).texts().get(new PlanCell(field, task)));
	}

	private void write(PlanField field, long task, String text) {
		this.editor.change(this.planId, Actor.PROGRAM, new ArrayList<>(List.of(PlanCellChange.set(field, task, text))));
	}

	private PlanContent content() {
		return this.service.look(this.planId).content();
	}

}
