package vn.cchc.remediation.account;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The administrator's pages of accounts. */
@IntegrationTest
@Transactional
class AccountPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private AccountRepository repository;

	@Autowired
	private UnitService units;

	@Autowired
	private CredentialsReader reader;

	@Autowired
	private AccountAuthentication authentication;

	@Autowired
	private JdbcClient jdbc;

	private long admin;

	private long adminGrant;

	@BeforeEach
	void onlyAdministrator() {
		this.jdbc.sql("delete from account_role where role = 'ADMINISTRATOR'").update();
		this.admin = this.accounts.add(new NewAccount("ad" + System.nanoTime(), "Quản trị thử")).id();
		this.accounts.setPassword(this.admin, "mot mat khau dai");
		this.adminGrant = this.accounts.grant(this.admin, Role.ADMINISTRATOR, null, null, null);
	}

	@Test
	void addsFindsAndRenames() throws Exception {
		String name = "xa" + System.nanoTime();
		send("/admin/accounts/new", "username", "Sai Ten", "displayName", "Văn phòng xã").andExpect(status().is(422))
			.andExpect(content().string(containsString("Sai Ten")));
		send("/admin/accounts/new", "username", name, "displayName", "Văn phòng xã").andExpect(status().isFound());
		long id = this.repository.findByUsername(name).orElseThrow().id();
		send("/admin/accounts/" + id + "/name", "displayName", "Văn phòng " + name).andExpect(status().isFound());

		this.mvc.perform(as(get("/admin/accounts").param("q", "van phong " + name)))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/admin/accounts/" + id)));
	}

	@Test
	void givesAndEndsARoleAndSaysWhatItAllows() throws Exception {
		String unit = "Thử Vai Trò " + System.nanoTime();
		this.units.add(new NewUnit(UnitType.COMMUNE, unit));
		long id = this.accounts.add(new NewAccount("vt" + System.nanoTime(), "Văn phòng")).id();
		String page = "/admin/accounts/" + id;
		send(page + "/grants/new", "role", "UNIT_EDITOR", "unit.text", unit, "from", "32/01/2025")
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("32/01/2025")));
		this.mvc.perform(as(get(page + "/grants/new"))).andExpect(status().isOk());
		send(page + "/grants/new", "role", "UNIT_EDITOR", "unit.text", unit.replace("Thử Vai Trò", "thu vai tro"),
				"from", "01/01/2025")
			.andExpect(redirectedUrl(page));
		this.mvc.perform(as(get(page))).andExpect(content().string(containsString("vì là người nhập của đơn vị")));

		List<RoleGrant> grants = this.accounts.grantsOf(id);
		assertThat(grants).hasSize(1);
		send(page + "/grants/" + grants.get(0).id() + "/end", "last", "30/06/2025").andExpect(redirectedUrl(page));
		this.mvc.perform(as(get(page))).andExpect(content().string(containsString("vai trò đã kết thúc")));
	}

	@Test
	void refusesARoleThatCannotBeGivenAndKeepsWhatWasTyped() throws Exception {
		String unit = "Thử Từ Chối " + System.nanoTime();
		this.units.add(new NewUnit(UnitType.COMMUNE, unit));
		String page = "/admin/accounts/"
				+ this.accounts.add(new NewAccount("tc" + System.nanoTime(), "Văn phòng")).id();

		String decomposed = Normalizer.normalize(unit, Normalizer.Form.NFD);
		refused(page, "Hãy chọn vai trò", "role", "KING", "unit.text", decomposed, "from", "01/02/2025")
			.andExpect(content().string(containsString(unit)))
			.andExpect(content().string(containsString("01/02/2025")));
		refused(page, "Không tìm thấy đơn vị nào", "role", "VIEWER", "unit.text", "Ở Đâu Đấy")
			.andExpect(content().string(containsString("Ở Đâu Đấy")));
		refused(page, "Chưa ghi đơn vị nào", "role", "VIEWER");
		refused(page, "không gắn với đơn vị nào", "role", "ADMINISTRATOR", "unit.text", unit);
		refused(page, "Ngày cuối phải từ ngày đầu", "role", "VIEWER", "unit.text", unit, "from", "02/02/2025", "to",
				"01/02/2025")
			.andExpect(content().string(containsString("02/02/2025")));

		send(page + "/grants/new", "role", "VIEWER", "unit.text", unit, "to", "31/12/2025")
			.andExpect(redirectedUrl(page));
		refused(page, "đã có vai trò này", "role", "VIEWER", "unit.text", unit, "from", "31/12/2025");
		send(page + "/grants/new", "role", "VIEWER", "unit.text", unit, "from", "01/01/2026")
			.andExpect(redirectedUrl(page));
	}

	private ResultActions refused(String page, String message, String... fields) throws Exception {
		return send(page + "/grants/new", fields).andExpect(status().is(422))
			.andExpect(content().string(containsString(message)));
	}

	@Test
	void keepsTheLastAdministrator() throws Exception {
		String page = "/admin/accounts/" + this.admin;
		send(page + "/disable").andExpect(flash().attribute("flashError", containsString("quản trị cuối cùng")));
	}

	@Test
	void keepsTheRoleOfTheLastAdministrator() throws Exception {
		String page = "/admin/accounts/" + this.admin;
		send(page + "/grants/" + this.adminGrant + "/end", "last", "30/06/2025").andExpect(status().is(422))
			.andExpect(content().string(containsString("quản trị cuối cùng")))
			.andExpect(content().string(containsString("30/06/2025")));
	}

	@Test
	void makesALinkAndClosesAndOpensAnAccount() throws Exception {
		long id = this.accounts.add(new NewAccount("dd" + System.nanoTime(), "Văn phòng")).id();
		String page = "/admin/accounts/" + id;
		send(page + "/link").andExpect(flash().attribute("link", containsString("http://localhost/setup?token=")));
		send(page + "/disable").andExpect(redirectedUrl(page));
		this.mvc.perform(as(get(page))).andExpect(content().string(containsString("Mở khóa")));
		send(page + "/enable").andExpect(redirectedUrl(page));
	}

	private ResultActions send(String path, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(path).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return this.mvc.perform(as(request));
	}

	private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
		CurrentAccount account = this.reader.byId(this.admin).orElseThrow().account();
		return request
			.with(SecurityMockMvcRequestPostProcessors.authentication(this.authentication.signedIn(account, null)));
	}

}
