package vn.cchc.remediation.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Assumptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real Chromium for tests. Where none can be found the test is skipped with a line that
 * says so; {@code .ci/run} fails when that happens. One browser serves all tests, each
 * test opens its own {@link Session}.
 */
public final class Browser {

	private static final List<String> PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

	/** Shows pages with a quarter less of the processor, but no PDF. */
	private static final String SHELL = "/usr/bin/chromium-headless-shell";

	private Browser() {
	}

	/** A desktop window, 1280 px wide, of somebody who has not signed in. */
	public static Session desktop(int port) {
		return new Session(port, shell(), wide());
	}

	/** The same with a viewer of PDF. */
	public static Session desktopWithPdfViewer(int port) {
		return new Session(port, whole(), wide());
	}

	/** A phone, 360 px wide. */
	public static Session phone(int port) {
		return new Session(port, shell(),
				new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(360, 740));
	}

	/** A desktop window with JavaScript switched off. */
	public static Session withoutJavaScript(int port) {
		return new Session(port, shell(), wide().setJavaScriptEnabled(false));
	}

	private static com.microsoft.playwright.Browser.NewContextOptions wide() {
		return new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900);
	}

	private static Optional<Path> shell() {
		Path shell = Path.of(SHELL);
		return (System.getenv("CHROMIUM_PATH") == null && Files.isExecutable(shell)) ? Optional.of(shell) : whole();
	}

	private static Optional<Path> whole() {
		return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM_PATH")), PLACES.stream())
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	/**
	 * One person's window; closing it checks that no script failed and no policy was
	 * violated.
	 */
	public static final class Session implements AutoCloseable {

		private final BrowserContext context;

		private final Page page;

		private final List<String> complaints = new ArrayList<>();

		private final List<String> expected = new ArrayList<>();

		private Session(int port, Optional<Path> executable,
				com.microsoft.playwright.Browser.NewContextOptions options) {
			if (executable.isEmpty()) {
				System.out.println("BROWSER TEST SKIPPED: no Chromium found; set CHROMIUM_PATH or install chromium");
			}
			Assumptions.assumeTrue(executable.isPresent(), "no Chromium found");
			this.context = Running.on(executable.get())
				.newContext(options.setBaseURL("http://127.0.0.1:" + port)
					.setLocale("vi-VN")
					// Nothing scrolls slowly: without script a click waits for ever for a
					// page
					// that scrolls.
					.setReducedMotion(ReducedMotion.REDUCE));
			this.context.setDefaultTimeout(15000);
			this.page = this.context.newPage();
			this.page.onConsoleMessage((message) -> {
				if ("error".equals(message.type())) {
					this.complaints.add(message.text());
				}
			});
			this.page.onPageError(this.complaints::add);
		}

		public Page page() {
			return this.page;
		}

		public BrowserContext context() {
			return this.context;
		}

		/** Signs in with a sample account and its public password. */
		public Session signIn(String username) {
			return signIn(username, "cchc-demo");
		}

		/** Signs in by the form. */
		public Session signIn(String username, String password) {
			this.page.navigate("/sign-in");
			this.page.locator("#username").fill(username);
			this.page.locator("#password").fill(password);
			this.page.locator("#password").press("Enter");
			this.page.waitForURL((address) -> !address.contains("/sign-in"));
			return this;
		}

		/** Console errors containing this text are what the test provokes. */
		public Session expecting(String complaint) {
			this.expected.add(complaint);
			return this;
		}

		/** Fails when axe finds a violation of WCAG A or AA on the page. */
		public void accessible() {
			// Describing what passed, element by element, would take most of the time.
			AxeRunOptions onlyViolations = new WithoutStyleSheets();
			onlyViolations.setResultTypes(List.of("violations"));
			List<Rule> violations = new AxeBuilder(this.page).options(onlyViolations)
				.setLegacyMode(true)
				.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
				.analyze()
				.getViolations();
			assertThat(violations.stream().map(Session::inWords)).as("axe on " + this.page.url()).isEmpty();
		}

		/** Fails when the page is wider than the window. */
		public void fitsTheWidth() {
			Object overflow = this.page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
			assertThat(((Number) Objects.requireNonNull(overflow)).intValue()).as("px too wide: " + this.page.url())
				.isLessThanOrEqualTo(0);
		}

		private static String inWords(Rule rule) {
			return rule.getId() + ": " + rule.getHelp() + " "
					+ rule.getNodes().stream().limit(3).map((node) -> String.valueOf(node.getHtml())).toList();
		}

		@Override
		public void close() {
			this.context.close();
			assertThat(this.complaints).as("console errors and policy violations")
				.allMatch((complaint) -> this.expected.stream().anyMatch(complaint::contains));
		}

	}

	/**
	 * No rule asked for reads style sheets; loading them again would take the longest.
	 */
	private static final class WithoutStyleSheets extends AxeRunOptions {

		@JsonProperty("preload")
		private final boolean preload = false;

	}

	/** Started by the first session, ended with the JVM. */
	private static final class Running {

		private static final Map<Path, com.microsoft.playwright.Browser> BROWSERS = new HashMap<>();

		static synchronized com.microsoft.playwright.Browser on(Path executable) {
			return BROWSERS.computeIfAbsent(executable, Running::start);
		}

		@SuppressWarnings("resource")
		private static com.microsoft.playwright.Browser start(Path executable) {
			return Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
				.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
					.setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update",
							"--no-first-run")));
		}

	}

}
