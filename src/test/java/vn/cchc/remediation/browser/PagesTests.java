package vn.cchc.remediation.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.cchc.remediation.support.Browser;
import vn.cchc.remediation.support.BrowserTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every page that somebody can reach by links from home: answers, as files do, offers
 * nothing forbidden, has no violation that axe knows, and fits a telephone. Pages that
 * differ only in a number or in the values of their address are opened once by each
 * account, and looked at once for everybody who may do the same there; another order,
 * year or part of a list looks like the first.
 */
@BrowserTest
class PagesTests {

	private static final Set<String> EXAMINED = new HashSet<>();

	@LocalServerPort
	private int port;

	/** Authorities, the administrator, communes of today and of before 1 July 2025. */
	@ParameterizedTest
	@ValueSource(strings = { "quantri", "nv.mau", "nv.lapvo", "vp.mau01", "ct.mau01", "vp.thanhxa", "vp.hatrung" })
	void everyLinkLeadsToAPageThatWorks(String username) {
		try (Browser.Session session = Browser.desktop(this.port).signIn(username)) {
			Set<String> patterns = new LinkedHashSet<>();
			Deque<String> ahead = new ArrayDeque<>(List.of("/"));
			while (!ahead.isEmpty()) {
				String address = ahead.remove();
				if (patterns.add(pattern(address))) {
					visit(session, address);
					ahead.addAll(links(session.page()));
				}
			}
			assertThat(patterns).hasSizeGreaterThan(4);
		}
	}

	@Test
	void theSignInPageWorks() {
		try (Browser.Session session = Browser.desktop(this.port)) {
			session.page().navigate("/sign-in");
			examine(session);
		}
	}

	@Test
	void aPictureWithoutWordsIsFound() {
		try (Browser.Session session = Browser.desktop(this.port)) {
			session.page().navigate("/sign-in");
			session.page().evaluate("document.querySelector('main').append(new Image(9, 9))");
			assertThatExceptionOfType(AssertionError.class).isThrownBy(session::accessible)
				.withMessageContaining("image-alt");
		}
	}

	private static void visit(Browser.Session session, String address) {
		if (address.matches("[^?]*[.](pdf|docx)([?].*)?")) {
			if (!EXAMINED.add(pattern(address))) {
				return;
			}
			assertThat(session.page().request().get(address).status()).as(address).isEqualTo(200);
			return;
		}
		@Nullable Response response = session.page().navigate(address);
		assertThat(Objects.requireNonNull(response).status()).as(address).isEqualTo(200);
		if (EXAMINED.add(look(session.page()))) {
			examine(session);
		}
	}

	private static void examine(Browser.Session session) {
		session.accessible();
		session.page().setViewportSize(360, 740);
		session.fitsTheWidth();
		session.accessible();
		session.page().setViewportSize(1280, 900);
	}

	private static List<String> links(Page page) {
		Object found = page.evalOnSelectorAll("a[href^='/']",
				"links => links.filter(l => !l.hasAttribute('download') && !l.type).map(l => l.getAttribute('href'))");
		return ((List<?>) Objects.requireNonNull(found)).stream()
			.map(String::valueOf)
			.map((address) -> address.replaceFirst("#.*", ""))
			.filter((address) -> !address.isEmpty() && !address.contains("lang="))
			.toList();
	}

	/** The address without its numbers and without the values of its parameters. */
	private static String pattern(String address) {
		return address.replaceAll("[0-9]+", "N").replaceAll("=[^&]*", "");
	}

	/** The same for pages that look alike: they also let people do the same. */
	private static String look(Page page) {
		String address = pattern(page.url().replaceFirst("https?://[^/]+", ""))
			.replaceAll("(?<=[?&])(sort|dir|page|year|q|show|second)(&|$)", "")
			.replaceFirst("[?&]$", "");
		Object actions = page.evalOnSelectorAll("main form[method=post]",
				"forms => [...new Set(forms.map(f => f.getAttribute('action').replace(/[0-9]+/g, 'N')))].sort().join()");
		return address + " " + actions;
	}

}
