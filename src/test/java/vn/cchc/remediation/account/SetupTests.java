package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The first administrator, and the one-time links with which passwords are set. */
@IntegrationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class SetupTests {

	private static final String PASSWORD = "mot mat khau dai";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountRepository repository;

	@Autowired
	private AccountService accounts;

	@Autowired
	private RoleGrants grants;

	@Autowired
	private Passwords passwords;

	@Autowired
	private PasswordLinks links;

	@Autowired
	private CredentialsReader reader;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private String username = "";

	private long accountId;

	@BeforeEach
	void nobodyAdministers() {
		this.jdbc.sql("delete from account_role where role = 'ADMINISTRATOR'").update();
		this.username = "dau" + System.nanoTime();
		this.accountId = this.accounts.add(new NewAccount(this.username, "Văn phòng thử")).id();
	}

	@Test
	void givesTheFirstAdministratorTheConfiguredPassword() {
		start(PASSWORD);

		Credentials credentials = this.reader.byUsername(this.username).orElseThrow();
		assertThat(this.passwords.matches(PASSWORD, credentials.passwordHash())).isTrue();
		assertThat(this.grants.administrators(LocalDate.now(this.clock), true)).isEqualTo(1);
	}

	@Test
	void doesNotWaitForAnAdministratorWhoseRoleBeginsLater() {
		LocalDate today = LocalDate.now(this.clock);
		this.accounts.setPassword(this.accountId, "mat khau dat truoc");
		this.accounts.grant(this.accountId, Role.ADMINISTRATOR, null, today.plusDays(1), null);
		start(PASSWORD);

		assertThat(this.grants.administrators(today, false)).isEqualTo(1);
		assertThat(this.passwords.matches(PASSWORD, this.reader.byUsername(this.username).orElseThrow().passwordHash()))
			.isTrue();
		assertThat(this.grants.of(this.accountId)).extracting(RoleGrant::from, RoleGrant::to)
			.containsExactlyInAnyOrder(tuple(today, today), tuple(today.plusDays(1), null));
	}

	@Test
	void refusesAShortPasswordForTheFirstAdministrator() {
		assertThatThrownBy(() -> start("ngan")).isInstanceOf(AccountRule.class);
	}

	@Test
	void leavesThePasswordOfAnAdministratorWhoCanSignIn() {
		start(PASSWORD);
		start("mot mat khau khac");

		Credentials credentials = this.reader.byUsername(this.username).orElseThrow();
		assertThat(this.passwords.matches(PASSWORD, credentials.passwordHash())).isTrue();
	}

	@Test
	void printsALinkThatSetsThePasswordOnce(CapturedOutput output) throws Exception {
		start("");
		String log = output.getOut();
		assertThat(log).contains("Chưa có người quản trị nào đăng nhập được")
			.contains("No administrator can sign in yet")
			.contains("http://localhost:8123/setup?token=");
		String token = log.substring(log.lastIndexOf("/setup?token=") + "/setup?token=".length())
			.lines()
			.findFirst()
			.orElseThrow();

		this.mvc.perform(get("/setup").param("token", token))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString(this.username)));
		set(token, "ngan", "ngan", 422);
		set(token, PASSWORD, PASSWORD + "!", 422);
		this.mvc
			.perform(post("/setup").with(csrf())
				.param("token", token)
				.param("newPassword", PASSWORD)
				.param("repeatedPassword", PASSWORD))
			.andExpect(redirectedUrl("/sign-in?ready"));
		assertThat(this.passwords.matches(PASSWORD, this.reader.byUsername(this.username).orElseThrow().passwordHash()))
			.isTrue();
		set(token, "mot mat khau khac", "mot mat khau khac", 404);
	}

	@Test
	void refusesALinkAfterADayAndOneReplacedByANewer() throws Exception {
		String first = token(this.links.make(this.accountId));
		String second = token(this.links.make(this.accountId));
		this.mvc.perform(get("/setup").param("token", first)).andExpect(status().isNotFound());
		this.mvc.perform(get("/setup").param("token", second)).andExpect(status().isOk());

		Clock tomorrow = Clock.offset(this.clock, PasswordLinks.LIFETIME.plus(Duration.ofMinutes(1)));
		PasswordLinks later = new PasswordLinks(this.jdbc, this.accounts, this.passwords, settings(""), tomorrow);
		assertThat(later.username(second)).isEmpty();
		assertThatThrownBy(() -> later.use(second, PASSWORD)).isInstanceOf(AccountRule.class);
	}

	@Test
	void storesNoSecretOfALink() {
		String token = token(this.links.make(this.accountId));
		assertThat(this.jdbc.sql("select token_hash from setup_token where account_id = :id")
			.param("id", this.accountId)
			.query(String.class)
			.single()).hasSize(64).doesNotContain(token);
	}

	private void set(String token, String password, String repeated, int expected) throws Exception {
		this.mvc
			.perform(post("/setup").with(csrf())
				.param("token", token)
				.param("newPassword", password)
				.param("repeatedPassword", repeated))
			.andExpect(status().is(expected));
	}

	private static String token(String link) {
		return Objects.requireNonNull(link).substring("/setup?token=".length());
	}

	private void start(String password) {
		new FirstAdministrator(this.repository, this.accounts, this.grants, this.passwords, this.links,
				settings(password), this.clock, new MockEnvironment().withProperty("local.server.port", "8123"))
			.ensure();
	}

	private AccountSettings settings(String password) {
		return new AccountSettings("", false, "", this.username, password);
	}

}
