package vn.cchc.remediation.account;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import org.springframework.test.context.TestPropertySource;
import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Signing in and out through the real filters, with the page's own token and cookie.
 */
@IntegrationTest
// A context of its own: csrf() of other tests leaves its token store in the shared one.
@TestPropertySource(properties = "test.database=signin")
class SignInTests {

	private static final String PASSWORD = "mot mat khau dai";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private Clock clock;

	private String username = "";

	private long accountId;

	@BeforeEach
	void account() {
		this.username = "dn" + System.nanoTime();
		this.accountId = this.accounts.add(new NewAccount(this.username, "Văn phòng thử")).id();
		this.accounts.setPassword(this.accountId, PASSWORD);
	}

	@Test
	void opensToEverybodyOnlyWhatMustBeOpen() throws Exception {
		for (String path : new String[] { "/sign-in", "/actuator/health", "/actuator/health/liveness",
				"/actuator/health/readiness", "/css/app.css" }) {
			this.mvc.perform(get(path)).andExpect(status().isOk());
		}
		this.mvc.perform(get("/units")).andExpect(redirectedUrl("/sign-in"));
		this.mvc.perform(get("/admin/units")).andExpect(redirectedUrl("/sign-in"));
	}

	@Test
	void answersScriptsWithoutASessionWith401() throws Exception {
		this.mvc.perform(get("/units").header("X-Requested-With", "fetch")).andExpect(status().isUnauthorized());
		this.mvc.perform(get("/units").header("HX-Request", "true")).andExpect(status().isUnauthorized());
	}

	@Test
	void sendsTheSecurityHeaders() throws Exception {
		this.mvc.perform(get("/sign-in"))
			.andExpect(header().string("Content-Security-Policy",
					"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; "
							+ "frame-ancestors 'none'; form-action 'self'"))
			.andExpect(header().string("X-Frame-Options", "DENY"))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Referrer-Policy", "same-origin"));
	}

	@Test
	void refusesAFormWithoutToken() throws Exception {
		MockHttpSession session = new MockHttpSession();
		this.mvc.perform(post("/sign-in").session(session).param("username", this.username).param("password", PASSWORD))
			.andExpect(redirectedUrl("/sign-in?stale"));
		this.mvc.perform(get("/units").session(session)).andExpect(redirectedUrl("/sign-in"));

		this.mvc.perform(post("/setup").param("token", "x")).andExpect(status().isForbidden());
	}

	@Test
	void takesAFormThatWasOpenInAnotherTabBeforeSignIn() throws Exception {
		Page old = page();
		MockHttpSession session = new MockHttpSession();
		String before = session.getId();
		signIn(page(old.cookie()), session, PASSWORD);

		this.mvc
			.perform(post("/account/password").session(session)
				.cookie(old.cookie())
				.param("_csrf", old.token())
				.param("presentPassword", "sai"))
			.andExpect(status().is(422));
		assertThat(session.getId()).isNotEqualTo(before);
	}

	@Test
	void goesOnToThePageThatWasAskedFor() throws Exception {
		MockHttpSession session = new MockHttpSession();
		this.mvc.perform(get("/units?q=hai+yen&page=1").session(session)).andExpect(redirectedUrl("/sign-in"));
		this.mvc.perform(get("/apple-touch-icon.png").session(session).header("Sec-Fetch-Mode", "no-cors"));
		this.mvc.perform(get("/units/1").session(session).header("Accept", "application/json"));

		assertThat(signIn(page(), session, PASSWORD)).endsWith("/units?q=hai+yen&page=1&continue");
	}

	@Test
	void signsOutByPostOnly() throws Exception {
		Page page = page();
		MockHttpSession session = new MockHttpSession();
		signIn(page, session, PASSWORD);
		this.mvc.perform(get("/sign-out").session(session)).andExpect(status().isNotFound());
		this.mvc.perform(get("/account/password").session(session)).andExpect(status().isOk());

		this.mvc.perform(post("/sign-out").session(session).cookie(page.cookie()).param("_csrf", page.token()))
			.andExpect(redirectedUrl("/sign-in?out"))
			.andExpect(cookie().maxAge("XSRF-TOKEN", 0));
		assertThat(session.isInvalid()).isTrue();
	}

	@Test
	void changesTheSessionAtSignIn() throws Exception {
		MockHttpSession session = new MockHttpSession();
		String before = session.getId();
		signIn(page(), session, PASSWORD);

		assertThat(session.getId()).isNotEqualTo(before);
	}

	@Test
	void refusesWrongPasswordsAndUnknownNamesAlike() throws Exception {
		Page page = page();
		assertThat(signIn(page, new MockHttpSession(), "sai mat khau roi")).isEqualTo("/sign-in?error");
		this.username = "khong-co-ai";
		assertThat(signIn(page, new MockHttpSession(), PASSWORD)).isEqualTo("/sign-in?error");
	}

	@Test
	void takesAPasswordComposedOrDecomposed() throws Exception {
		this.accounts.setPassword(this.accountId, "mật khẩu của xã");
		String decomposed = Normalizer.normalize("mật khẩu của xã", Normalizer.Form.NFD);

		assertThat(signIn(page(), new MockHttpSession(), decomposed)).isEqualTo("/");
	}

	@Test
	void pausesAfterTooManyFailures() throws Exception {
		Page page = page();
		for (int i = 0; i < SignInThrottle.PER_NAME_AND_ADDRESS; i++) {
			assertThat(signIn(page, new MockHttpSession(), "sai mat khau roi")).isEqualTo("/sign-in?error");
		}
		assertThat(signIn(page, new MockHttpSession(), PASSWORD)).isEqualTo("/sign-in?locked");
	}

	@Test
	void givesAndTakesRolesAtTheNextRequest() throws Exception {
		MockHttpSession session = new MockHttpSession();
		signIn(page(), session, PASSWORD);
		this.mvc.perform(get("/admin/none").session(session)).andExpect(status().isForbidden());

		long grant = this.accounts.grant(this.accountId, Role.ADMINISTRATOR, null, null, null);
		this.mvc.perform(get("/admin/none").session(session)).andExpect(status().isNotFound());

		long other = this.accounts.add(new NewAccount("khac" + System.nanoTime(), "Quản trị khác")).id();
		this.accounts.setPassword(other, PASSWORD);
		this.accounts.grant(other, Role.ADMINISTRATOR, null, null, null);
		this.accounts.endGrant(this.accountId, grant, LocalDate.now(this.clock).minusDays(1));
		this.mvc.perform(get("/admin/none").session(session)).andExpect(status().isForbidden());
	}

	@Test
	void endsTheSessionOfAClosedAccount() throws Exception {
		MockHttpSession session = new MockHttpSession();
		signIn(page(), session, PASSWORD);
		this.accounts.disable(this.accountId);

		this.mvc.perform(get("/units").session(session)).andExpect(redirectedUrl("/sign-in"));
	}

	@Test
	void sendsAFormAgainWhoseSessionHadEnded() throws Exception {
		Page form = page();
		MockHttpSession session = new MockHttpSession();
		this.mvc
			.perform(post("/account/password").session(session)
				.cookie(form.cookie())
				.param("_csrf", form.token())
				.param("presentPassword", PASSWORD)
				.param("newPassword", "mat khau moi dai")
				.param("repeatedPassword", "mat khau moi dai"))
			.andExpect(redirectedUrl("/sign-in"));

		String target = signIn(page(form.cookie()), session, PASSWORD);
		assertThat(target).endsWith("/account/password?continue");
		this.mvc.perform(get("/account/password?continue").session(session).cookie(form.cookie()))
			.andExpect(status().is3xxRedirection());

		assertThat(signIn(page(), new MockHttpSession(), "mat khau moi dai")).isEqualTo("/");
	}

	private String signIn(Page page, MockHttpSession session, String password) throws Exception {
		return Objects.requireNonNull(this.mvc
			.perform(post("/sign-in").session(session)
				.cookie(page.cookie())
				.param("_csrf", page.token())
				.param("username", this.username)
				.param("password", password))
			.andExpect(status().is3xxRedirection())
			.andReturn()
			.getResponse()
			.getRedirectedUrl());
	}

	private Page page(Cookie... cookies) throws Exception {
		var request = get("/sign-in");
		MvcResult result = this.mvc.perform((cookies.length > 0) ? request.cookie(cookies) : request).andReturn();
		String token = Objects
			.requireNonNull(Jsoup.parse(result.getResponse().getContentAsString()).selectFirst("input[name=_csrf]"))
			.val();
		Cookie set = result.getResponse().getCookie("XSRF-TOKEN");
		return new Page(token, (set != null) ? set : cookies[0]);
	}

	private record Page(String token, Cookie cookie) {
	}

}
