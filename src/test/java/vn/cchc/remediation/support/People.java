package vn.cchc.remediation.support;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** People who have signed in, each with a role for a unit. */
@TestComponent
public class People {

	private static final String PASSWORD = "mot mat khau dai";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final AccountService accounts;

	private final MockMvc mvc;

	People(AccountService accounts, MockMvc mvc) {
		this.accounts = accounts;
		this.mvc = mvc;
	}

	/** Somebody new. */
	public Person signedIn(String name, Role role, long unitId) throws Exception {
		String username = "nguoi" + NUMBER.incrementAndGet() + "." + System.nanoTime();
		long id = this.accounts.add(new NewAccount(username, name)).id();
		this.accounts.setPassword(id, PASSWORD);
		this.accounts.grant(id, role, unitId, null, null);
		MockHttpSession session = new MockHttpSession();
		this.mvc.perform(
				post("/sign-in").with(csrf()).session(session).param("username", username).param("password", PASSWORD));
		return new Person(id, name, session);
	}

	/** Somebody who has signed in. */
	public record Person(long accountId, String name, MockHttpSession session) {
	}

}
