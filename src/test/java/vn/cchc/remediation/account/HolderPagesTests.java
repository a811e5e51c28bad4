package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.AdminUnit;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.OrgUnit;
import vn.cchc.remediation.unit.OrgUnitKind;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Positions are given to accounts between two dates. */
@IntegrationTest
@Transactional
@WithMockUser(roles = "ADMINISTRATOR")
class HolderPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private OrgUnitService offices;

	@Autowired
	private UnitService units;

	@Autowired
	private AccountService accounts;

	@Autowired
	private PositionHolders holders;

	@Autowired
	private EntityManager persistence;

	@Autowired
	private Clock clock;

	private AdminUnit commune;

	private OrgUnit position;

	private long clerk;

	@BeforeEach
	void add() {
		this.commune = this.units.add(new NewUnit(UnitType.COMMUNE, "Vị Trí"));
		this.position = this.offices.add(this.commune.id(), OrgUnitKind.POSITION, "Công chức Tư pháp – Hộ tịch");
		this.clerk = account("tuphap.vitri", "Công chức Tư pháp xã Vị Trí");
		this.accounts.grant(this.clerk, Role.VIEWER, this.commune.id(), LocalDate.of(2024, 1, 1), null);
	}

	@Test
	void aPositionIsGivenFromADayAndEnded() throws Exception {
		Document page = page(get(address()));
		assertThat(page.select("main > p").text()).contains("cập nhật tiến độ, xin gia hạn các nhiệm vụ");
		assertThat(page.select("[name=from]").val()).isEqualTo(printed(LocalDate.now(this.clock)));
		assertThat(page.select("[name=account] option").eachText()).containsExactly("Chọn tài khoản",
				"Công chức Tư pháp xã Vị Trí (tuphap.vitri)");

		assertThat(give("01/02/2024", "").getStatus()).isEqualTo(302);
		assertThat(this.holders.heldBy(this.clerk)).containsExactly(this.position.id());
		assertThat(page(get("/units/" + this.commune.id() + "/holders")).select("tbody tr").text()).contains(
				"Công chức Tư pháp – Hộ tịch", "Công chức Tư pháp xã Vị Trí", "tuphap.vitri", "từ ngày 01/02/2024");
		assertThat(page(get("/admin/accounts/" + this.clerk)).select("main li").eachText())
			.anyMatch((line) -> line.startsWith("Công chức Tư pháp – Hộ tịch · xã Vị Trí · từ ngày 01/02/2024"));

		String end = page(get(address())).select("a[href$=/end]").attr("href");
		assertThat(send(post(end).param("last", "31/12/2024")).getStatus()).isEqualTo(302);
		assertThat(this.holders.heldBy(this.clerk)).isEmpty();
		assertThat(page(get(address())).select("section:has(#earlier) li").text())
			.contains("từ ngày 01/02/2024 đến ngày 31/12/2024");
	}

	@Test
	void whatWouldContradictIsRefusedAndKeepsWhatWasTyped() throws Exception {
		give("01/02/2024", "31/12/2024");

		Document overlapping = rejected(give("01/12/2024", ""));
		assertThat(overlapping.select(".error-summary").text()).contains("đã giữ vị trí này trong khoảng thời gian");
		assertThat(overlapping.select("[name=from]").val()).isEqualTo("01/12/2024");
		assertThat(overlapping.select("option[selected]").val()).isEqualTo(String.valueOf(this.clerk));
		assertThat(rejected(give("01/03/2025", "01/02/2025")).select(".error-summary").text())
			.contains("Ngày cuối phải từ ngày đầu trở đi");
		assertThat(rejected(give("01/01/2023", "31/12/2023")).select(".error-summary").text())
			.contains("chưa có vai trò tại đơn vị trong khoảng thời gian đó");
		assertThat(rejected(give("31/02/2025", "")).select(".error-summary li")).hasSize(1);
		assertThat(
				rejected(send(post(address()).param("account", "").param("from", ""))).select(".error-summary").text())
			.contains("Hãy chọn tài khoản.");
		assertThat(give("01/01/2025", "").getStatus()).isEqualTo(302);
	}

	@Test
	void onlyAccountsOfTheUnitCanHoldItsPositions() throws Exception {
		long stranger = account("khac.vitri", "Công chức xã khác");

		Document refused = rejected(send(post(address()).param("account", String.valueOf(stranger))));
		assertThat(refused.select(".error-summary").text()).contains("chưa có vai trò tại đơn vị");
		this.accounts.disable(this.clerk);
		assertThat(page(get(address())).select("section:has(#give)").text()).contains("chưa có tài khoản nào để giao");
	}

	@Test
	void aPositionThatIsNoLongerUsedIsHeldByNobody() throws Exception {
		give("01/02/2024", "");
		this.offices.end(this.commune.id(), this.position.id(), LocalDate.now(this.clock).minusDays(1));
		this.persistence.flush();

		assertThat(this.holders.heldBy(this.clerk)).isEmpty();
		Document page = page(get(address()));
		assertThat(page.select(".notice").text()).contains("ngừng dùng sau ngày");
		assertThat(page.select("#give")).isEmpty();
		assertThat(rejected(give(printed(LocalDate.now(this.clock)), "")).select(".notice").text())
			.contains("ngừng dùng");
		this.offices.reopen(this.commune.id(), this.position.id());
		this.persistence.flush();
		assertThat(this.holders.heldBy(this.clerk)).isEqualTo(Set.of(this.position.id()));
	}

	@Test
	void aUnitThatEndedGivesNothingAfterwards() throws Exception {
		this.units.end(this.commune.id(), LocalDate.of(2025, 6, 30));

		assertThat(rejected(give("01/07/2025", "")).select(".error-summary").text()).contains("không còn");
		assertThat(give("01/06/2025", "").getStatus()).isEqualTo(302);
	}

	@Test
	void aHoldingThatNeverCountedIsTakenBack() throws Exception {
		give("01/02/2024", "");
		String end = page(get(address())).select("a[href$=/end]").attr("href");

		assertThat(send(post(end).param("last", "31/01/2024")).getStatus()).isEqualTo(302);
		assertThat(page(get(address())).select("#earlier")).isEmpty();
		assertThat(send(post(end).param("last", "31/01/2024")).getStatus()).isEqualTo(404);
	}

	private MockHttpServletResponse give(String from, String to) throws Exception {
		return send(post(address()).param("account", String.valueOf(this.clerk)).param("from", from).param("to", to));
	}

	private long account(String username, String name) {
		return this.accounts.add(new NewAccount(username, name)).id();
	}

	private String address() {
		return "/units/" + this.commune.id() + "/offices/" + this.position.id() + "/holders";
	}

	private static String printed(LocalDate day) {
		return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
	}

	private static Document rejected(MockHttpServletResponse response) throws Exception {
		assertThat(response.getStatus()).isEqualTo(422);
		return Jsoup.parse(response.getContentAsString());
	}

	private Document page(MockHttpServletRequestBuilder request) throws Exception {
		return Jsoup.parse(this.mvc.perform(request).andReturn().getResponse().getContentAsString());
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.with(csrf())).andReturn().getResponse();
	}

}
