package vn.cchc.remediation.plan;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.cchc.remediation.plan.PlanPeople.Person;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The pages of one plan, as people ask for them. */
class PlanPages {

	private final MockMvc mvc;

	private final long planId;

	PlanPages(MockMvc mvc, long planId) {
		this.mvc = mvc;
		this.planId = planId;
	}

	/** The page, whatever its status. */
	Document page(Person person, String path) throws Exception {
		return Jsoup.parse(ask(person, path).getContentAsString());
	}

	MockHttpServletResponse ask(Person person, String path) throws Exception {
		return this.mvc.perform(get("/plans/" + this.planId + path).session(person.session()))
			.andReturn()
			.getResponse();
	}

	/** Sends a form, fields and values in turn; what flashes waits for the next page. */
	MockHttpServletResponse send(Person person, String path, String... fields) throws Exception {
		var request = post("/plans/" + this.planId + path);
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return send(person, request);
	}

	MockHttpServletResponse send(Person person, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.mvc.perform(request.with(csrf()).session(person.session())).andReturn().getResponse();
	}

	/** Sends a form and shows the page that comes of it. */
	Document follow(Person person, String path, String... fields) throws Exception {
		return follow(person, send(person, path, fields));
	}

	/** The page that a response is or leads to. */
	Document follow(Person person, MockHttpServletResponse response) throws Exception {
		String target = response.getRedirectedUrl();
		return Jsoup
			.parse(((target != null) ? this.mvc.perform(get(target).session(person.session())).andReturn().getResponse()
					: response)
				.getContentAsString());
	}

}
