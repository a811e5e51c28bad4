package vn.cchc.remediation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import vn.cchc.remediation.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Asks every route as everybody, and compares with the table in {@code routes.txt}.
 * Everybody has really signed in; what a request changes is rolled back after it.
 */
@IntegrationTest
// The context of SignInTests: csrf() of other tests leaves its token store in the shared
// one.
@TestPropertySource(properties = "test.database=signin")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private RoutesFixture fixture;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	private Map<String, String> names = Map.of();

	private final Map<String, MockHttpSession> sessions = new HashMap<>();

	private String token = "";

	private Cookie cookie = new Cookie("none", "");

	@BeforeAll
	void prepare() throws Exception {
		this.names = this.fixture.create();
		MockHttpServletResponse page = this.mvc.perform(get("/sign-in")).andReturn().getResponse();
		this.cookie = Objects.requireNonNull(page.getCookie("XSRF-TOKEN"));
		this.token = Objects.requireNonNull(Jsoup.parse(page.getContentAsString()).selectFirst("input[name=_csrf]"))
			.val();
		for (String username : this.fixture.usernames()) {
			MockHttpSession session = new MockHttpSession();
			this.mvc.perform(own(post("/sign-in")).session(session)
				.param("username", username)
				.param("password", RoutesFixture.PASSWORD));
			this.sessions.put(username, session);
		}
	}

	@ParameterizedTest
	@MethodSource("routes")
	void answers(Route route) {
		List<String> answers = Stream.concat(Stream.of(""), this.fixture.usernames().stream())
			.limit(route.expected().size())
			.map((username) -> answer(route, username))
			.toList();
		assertThat(said(answers, route.expected())).as(route.toString()).isEqualTo(route.expected());
	}

	@Test
	void everyRouteHasALine() throws IOException {
		TreeSet<String> listed = new TreeSet<>();
		for (Route route : routes().toList()) {
			listed.add(handler(route));
		}
		List<String> registered = this.mapping.getHandlerMethods()
			.values()
			.stream()
			.filter((method) -> method.getBeanType().getName().startsWith("vn.cchc."))
			.map(HandlerMethod::toString)
			.distinct()
			.sorted()
			.toList();
		assertThat(registered).hasSizeGreaterThan(50).containsExactlyElementsOf(listed);
	}

	/** The word in the table where the answer fits it, otherwise the answer itself. */
	private static List<String> said(List<String> answers, List<String> expected) {
		return Stream.iterate(0, (at) -> at < answers.size(), (at) -> at + 1)
			.map((at) -> ("ok".equals(expected.get(at)) && answers.get(at).matches("[23].*")) ? "ok" : answers.get(at))
			.toList();
	}

	private String answer(Route route, String username) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			status.setRollbackOnly();
			MockHttpSession session = this.sessions.get(username);
			return perform(
					own(route.request(this::filled)).session((session != null) ? session : new MockHttpSession()));
		}));
	}

	private String perform(MockHttpServletRequestBuilder request) {
		try {
			MockHttpServletResponse response = this.mvc.perform(request).andReturn().getResponse();
			return "/sign-in".equals(response.getRedirectedUrl()) ? "in" : String.valueOf(response.getStatus());
		}
		catch (Exception ex) {
			return "failed: " + ex;
		}
	}

	private MockHttpServletRequestBuilder own(MockHttpServletRequestBuilder request) {
		return request.cookie(this.cookie).header("X-XSRF-TOKEN", this.token);
	}

	private String handler(Route route) {
		try {
			var request = route.request(this::filled).buildRequest(new MockServletContext());
			ServletRequestPathUtils.parseAndCache(request);
			return Objects.requireNonNull(this.mapping.getHandler(request)).getHandler().toString();
		}
		catch (Exception ex) {
			return route + ": " + ex;
		}
	}

	private String filled(String text) {
		String filled = text;
		for (Map.Entry<String, String> name : this.names.entrySet()) {
			filled = filled.replace("{" + name.getKey() + "}", name.getValue());
		}
		return filled;
	}

	static Stream<Route> routes() throws IOException {
		return new ClassPathResource("routes.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.map(Route::parse);
	}

	/** A line of the table. */
	record Route(String how, String path, String sent, List<String> expected) {

		static Route parse(String line) {
			List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
			return new Route(cells.get(0), cells.get(1), cells.get(2), List.of(cells.get(3).split(" +")));
		}

		MockHttpServletRequestBuilder request(UnaryOperator<String> fill) {
			HttpMethod method = "GET".equals(this.how) ? HttpMethod.GET : HttpMethod.POST;
			MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, fill.apply(this.path));
			return switch (this.how) {
				case "SHEET" ->
					scripted(request).contentType(MediaType.APPLICATION_JSON).content(fill.apply(this.sent));
				case "PART" ->
					parameters(request.header("X-Requested-With", "fetch").header("X-Plan-Action", "true"), fill);
				case "CELLS" -> parameters(scripted(request).header("X-Cells", "json"), fill);
				default -> parameters(request, fill);
			};
		}

		private static MockHttpServletRequestBuilder scripted(MockHttpServletRequestBuilder request) {
			return request.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
		}

		private MockHttpServletRequestBuilder parameters(MockHttpServletRequestBuilder request,
				UnaryOperator<String> fill) {
			for (String pair : this.sent.isEmpty() ? new String[0] : this.sent.split("&")) {
				String[] parts = pair.split("=", 2);
				request.param(fill.apply(parts[0]), fill.apply(parts[1]));
			}
			return request;
		}

		@Override
		public String toString() {
			return this.how + " " + this.path + " " + this.sent;
		}

	}

}
