package vn.cchc.remediation.sample;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of the sample data as an administrator sees them, or somebody else. */
class SamplePages {

	private final MockMvc mvc;

	private final AccountService accounts;

	private final Role role;

	private final @Nullable Long unitId;

	private @Nullable UsernamePasswordAuthenticationToken stays;

	SamplePages(MockMvc mvc, AccountService accounts) {
		this(mvc, accounts, Role.ADMINISTRATOR, null);
	}

	private SamplePages(MockMvc mvc, AccountService accounts, Role role, @Nullable Long unitId) {
		this.mvc = mvc;
		this.accounts = accounts;
		this.role = role;
		this.unitId = unitId;
	}

	/** The pages as somebody with a role for a unit sees them. */
	SamplePages as(Role other, long unit) {
		return new SamplePages(this.mvc, this.accounts, other, unit);
	}

	Document page(String address) throws Exception {
		return Jsoup.parse(answer(address).getContentAsString());
	}

	MockHttpServletResponse answer(String address) throws Exception {
		return this.mvc.perform(get(address).with(authentication(somebody())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse();
	}

	/** The same, always as the same account. */
	SamplePages staying() {
		SamplePages pages = new SamplePages(this.mvc, this.accounts, this.role, this.unitId);
		pages.stays = pages.somebody();
		return pages;
	}

	/** How the page answers. */
	int answered(String address) throws Exception {
		return this.mvc.perform(get(address).with(authentication(somebody()))).andReturn().getResponse().getStatus();
	}

	/** Sends a form of names and values. */
	MockHttpServletResponse post(String address, String... sent) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		for (int at = 0; at < sent.length; at += 2) {
			request.param(sent[at], sent[at + 1]);
		}
		return this.mvc.perform(request.with(authentication(somebody()))).andReturn().getResponse();
	}

	private UsernamePasswordAuthenticationToken somebody() {
		if (this.stays != null) {
			return this.stays;
		}
		long id = this.accounts.add(new NewAccount("xem" + System.nanoTime(), "Quản trị")).id();
		this.accounts.grant(id, this.role, this.unitId, null, null);
		CurrentAccount account = new CurrentAccount(id, "quantri", "quantri", 0, this.accounts.grantsOf(id));
		return UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList(this.role.authority()));
	}

}
