package vn.cchc.remediation.sample;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of the sample data as an administrator sees them. */
class SamplePages {

	private final MockMvc mvc;

	private final AccountService accounts;

	SamplePages(MockMvc mvc, AccountService accounts) {
		this.mvc = mvc;
		this.accounts = accounts;
	}

	Document page(String address) throws Exception {
		return Jsoup.parse(this.mvc.perform(get(address).with(authentication(administrator())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	private UsernamePasswordAuthenticationToken administrator() {
		long id = this.accounts.add(new NewAccount("xem" + System.nanoTime(), "Quản trị")).id();
		this.accounts.grant(id, Role.ADMINISTRATOR, null, null, null);
		CurrentAccount account = new CurrentAccount(id, "quantri", "quantri", 0, this.accounts.grantsOf(id));
		return UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList(Role.ADMINISTRATOR.authority()));
	}

}
