package vn.cchc.remediation.progress;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.cchc.remediation.plan.PlanPeople.Person;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Somebody who asks for pages and sends their forms. */
record ReportVisitor(MockMvc mvc, Person person) {

	Document page(String path) throws Exception {
		return Jsoup.parse(ask(path).getContentAsString());
	}

	MockHttpServletResponse ask(String path) throws Exception {
		return this.mvc.perform(get(path).session(this.person.session())).andReturn().getResponse();
	}

	/** Sends fields and values in turn. */
	MockHttpServletResponse send(String path, String... fields) throws Exception {
		var request = post(path);
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return send(request);
	}

	MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		return this.mvc.perform(request.with(csrf()).session(this.person.session())).andReturn().getResponse();
	}

	/** The page that an answer is or leads to. */
	Document follow(MockHttpServletResponse answer) throws Exception {
		String target = answer.getRedirectedUrl();
		return (target != null) ? page(target) : Jsoup.parse(answer.getContentAsString());
	}

}
