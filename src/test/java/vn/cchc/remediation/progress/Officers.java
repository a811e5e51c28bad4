package vn.cchc.remediation.progress;

import java.util.concurrent.atomic.AtomicInteger;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.FlashMap;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Officers of an authority in front of its pages. */
@TestComponent
class Officers {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final AccountService accounts;

	private final MockMvc mvc;

	Officers(AccountService accounts, MockMvc mvc) {
		this.accounts = accounts;
		this.mvc = mvc;
	}

	/** Somebody with that role for the unit. */
	Officer of(long unit, Role role, String name) {
		long id = this.accounts.add(new NewAccount("canbo" + NUMBER.incrementAndGet() + "." + System.nanoTime(), name))
			.id();
		this.accounts.grant(id, role, unit, null, null);
		CurrentAccount account = new CurrentAccount(id, name, name, 0, this.accounts.grantsOf(id));
		return new Officer(this.mvc, UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList(role.authority())));
	}

	/** Somebody who is signed in. */
	record Officer(MockMvc mvc, UsernamePasswordAuthenticationToken who) {

		Document page(String path) throws Exception {
			return Jsoup.parse(ask(get(path)).getContentAsString());
		}

		int status(String path) throws Exception {
			return ask(get(path)).getStatus();
		}

		/** Sends a form, fields and values in turn. */
		MockHttpServletResponse send(String path, String... fields) throws Exception {
			return ask(form(path, fields));
		}

		/** Sends a form and shows the page that it is answered with. */
		Document refused(String path, String... fields) throws Exception {
			return Jsoup.parse(send(path, fields).getContentAsString());
		}

		/** Sends a form and gives what the page that follows is told. */
		FlashMap flash(String path, String... fields) throws Exception {
			return perform(form(path, fields)).getFlashMap();
		}

		private static MockHttpServletRequestBuilder form(String path, String... fields) {
			MockHttpServletRequestBuilder request = post(path);
			for (int at = 0; at < fields.length; at += 2) {
				request.param(fields[at], fields[at + 1]);
			}
			return request;
		}

		/** Notes something as the script of the pages does, and gives the answer. */
		String note(long report, int submission, String cell, String was, String now) throws Exception {
			return ask(post("/review/cells").contentType(MediaType.APPLICATION_JSON)
				.content("""
						{"cells":[{"report":%d,"submission":%d,"cell":"%s","was":"%s","now":"%s"}]}""".formatted(report,
						submission, cell, was, now)))
				.getContentAsString();
		}

		private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
			MockHttpServletResponse response = perform(request).getResponse();
			response.setCharacterEncoding("UTF-8");
			return response;
		}

		private MvcResult perform(MockHttpServletRequestBuilder request) throws Exception {
			return this.mvc.perform(request.with(authentication(this.who)).with(csrf())).andReturn();
		}

	}

}
