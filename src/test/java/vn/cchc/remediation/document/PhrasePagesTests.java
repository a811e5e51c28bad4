package vn.cchc.remediation.document;

import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.CurrentAccount;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.plan.IssuedPlans;
import vn.cchc.remediation.plan.PlanFixture;
import vn.cchc.remediation.progress.ProgressFixture;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.Statements;
import vn.cchc.remediation.unit.UnitService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The official words of an authority that is given words for the first time. */
@IntegrationTest
class PhrasePagesTests {

	@Autowired
	private ProgressFixture fixture;

	@Autowired
	private PlanFixture plans;

	@Autowired
	private IssuedPlans issued;

	@Autowired
	private UnitService units;

	@Autowired
	private AccountService accounts;

	@Autowired
	private MockMvc mvc;

	private ProgressFixture.Place place = new ProgressFixture.Place(0, 0, 0);

	@BeforeEach
	void begin() {
		this.place = this.fixture.place();
	}

	@Test
	void plansAreNamedApartInAFixedNumberOfStatements() throws Exception {
		assertThat(plans(page())).singleElement()
			.asString()
			.startsWith("Kế hoạch khắc phục năm 2024 số 12/KH-UBND, Xã ");
		UsernamePasswordAuthenticationToken who = administrator();
		long few = Statements.count(() -> send(get(address()), who));
		this.issued.improve(this.place.commune());
		for (int more = 0; more < 3; more++) {
			long commune = this.plans.commune();
			this.units.assignReviewer(commune, this.place.district(), null, null);
			this.issued.issue(commune);
		}

		assertThat(Statements.count(() -> send(get(address()), who))).isEqualTo(few);
		assertThat(plans(page())).hasSize(5)
			.doesNotHaveDuplicates()
			.anySatisfy((name) -> assertThat(name).startsWith("Kế hoạch nâng cao chỉ số năm 2024 số 13/KH-UBND, Xã "));
	}

	@Test
	void whoChoosesAnotherPrintMeanwhileIsNotOverruled() throws Exception {
		assertThat(save("small.was", "", "small", "YES").getStatus()).isEqualTo(302);
		save("small.was", "YES", "small", "NO");

		MockHttpServletResponse answer = save("small.was", "YES", "small", "", "was.END", "", "now.END", ". HẾT");

		assertThat(answer.getStatus()).isEqualTo(422);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.select("#small-problem").text()).startsWith("Người khác vừa chọn “Không in”.");
		assertThat(page.select("[role=alert]").text()).startsWith("1 câu chưa lưu được")
			.contains("Người khác vừa chọn “Không in”.");
		assertThat(page.select("[name=small][checked]").val()).as("what was chosen stays").isEmpty();
		assertThat(page.select("[name='now.END']").val()).isEqualTo(". HẾT");
		assertThat(page.select("[name='small.was']").val()).isEqualTo("NO");
		assertThat(save("small.was", "NO", "small", "", "was.END", "", "now.END", ". HẾT").getStatus()).isEqualTo(302);
	}

	@Test
	void aChoiceThatWasNotTouchedDoesNotUndoThatOfSomebodyElse() throws Exception {
		save("small.was", "", "small", "YES");
		Document page = Jsoup
			.parse(save("small.was", "", "small", "", "was.REASON", "", "now.REASON", "Vì sao:").getContentAsString());
		assertThat(page.select("#small-problem")).isEmpty();
		assertThat(page.select("[name=small][checked]").val()).isEqualTo("YES");
	}

	private static List<String> plans(Document page) {
		return page.select("#example option[value^=plans]").eachText();
	}

	private String address() {
		return "/admin/phrases/" + this.place.district();
	}

	private Document page() throws Exception {
		return Jsoup.parse(send(get(address()), administrator()).getContentAsString());
	}

	private MockHttpServletResponse save(String... fields) throws Exception {
		MockHttpServletRequestBuilder form = post(address());
		for (int at = 0; at < fields.length; at += 2) {
			form.param(fields[at], fields[at + 1]);
		}
		return send(form, administrator());
	}

	private MockHttpServletResponse send(MockHttpServletRequestBuilder request, UsernamePasswordAuthenticationToken who)
			throws Exception {
		MockHttpServletResponse response = this.mvc.perform(request.with(authentication(who)).with(csrf()))
			.andReturn()
			.getResponse();
		response.setCharacterEncoding("UTF-8");
		return response;
	}

	private UsernamePasswordAuthenticationToken administrator() {
		long id = this.accounts.add(new NewAccount("quantri" + System.nanoTime(), "Quản trị")).id();
		this.accounts.grant(id, Role.ADMINISTRATOR, null, null, null);
		CurrentAccount account = new CurrentAccount(id, "quantri", "Quản trị", 0, this.accounts.grantsOf(id));
		return UsernamePasswordAuthenticationToken.authenticated(account, null,
				AuthorityUtils.createAuthorityList(Role.ADMINISTRATOR.authority()));
	}

}
