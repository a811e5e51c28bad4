package vn.cchc.remediation.account;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.FormLoginConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import jakarta.servlet.DispatcherType;

/** How one signs in, and what is open to everybody. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(AccountSettings.class)
class SecurityConfiguration {

	/** Files that are the same for everybody. */
	static final RequestMatcher STATIC = get("/css/**", "/js/**", "/fonts/**", "/icons/**", "/vendor/**", "/webjars/**",
			"/favicon.ico");

	private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

	/** Asked by a script, which cannot do anything with a sign-in page. */
	private static final RequestMatcher SCRIPTED = new OrRequestMatcher(
			new RequestHeaderRequestMatcher("X-Requested-With"), new RequestHeaderRequestMatcher("HX-Request"),
			new RequestHeaderRequestMatcher(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE));

	/**
	 * Asked by the browser of its own accord (icons, tools), not to be shown to anybody.
	 */
	private static final RequestMatcher NO_PAGE = (request) -> {
		String mode = request.getHeader("Sec-Fetch-Mode");
		return mode != null && !"navigate".equals(mode);
	};

	@Bean
	SecurityFilterChain security(HttpSecurity http, CredentialsReader reader, AccountAuthentication authentication) {
		http.authorizeHttpRequests(
				(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
					.permitAll()
					.requestMatchers(STATIC)
					.permitAll()
					.requestMatchers("/sign-in", "/setup", "/calendar/*", "/error", "/actuator/health",
							"/actuator/health/liveness", "/actuator/health/readiness")
					.permitAll()
					.requestMatchers("/admin/**")
					.hasRole(Role.ADMINISTRATOR.name())
					.anyRequest()
					.authenticated());
		// No parent: a second manager would check and count every failure twice.
		http.authenticationManager(new ProviderManager(authentication));
		http.addFilterBefore(new AccountRefreshFilter(reader, authentication), AnonymousAuthenticationFilter.class);
		http.formLogin(SecurityConfiguration::signIn);
		http.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
		http.csrf(SecurityConfiguration::csrf);
		http.requestCache((cache) -> cache.requestCache(requestCache()));
		http.exceptionHandling((handling) -> handling.authenticationEntryPoint(entryPoint())
			.accessDeniedHandler(new RefusalHandler()));
		http.headers(SecurityConfiguration::headers);
		return http.build();
	}

	private static AuthenticationEntryPoint entryPoint() {
		AuthenticationEntryPoint unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
		AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");
		return (request, response, failure) -> (SCRIPTED.matches(request) ? unauthorized : signIn).commence(request,
				response, failure);
	}

	private static void signIn(FormLoginConfigurer<HttpSecurity> form) {
		form.loginPage("/sign-in")
			.defaultSuccessUrl("/")
			.failureHandler((request, response, failure) -> response.sendRedirect(request.getContextPath()
					+ ((failure instanceof LockedException) ? "/sign-in?locked" : "/sign-in?error")));
	}

	/**
	 * The token lives in a cookie, so that a form sent after the session has ended is
	 * still known to be ours. It is deliberately not changed at sign-in: a page open in
	 * another tab keeps what was typed there and can still send it. Changing it would
	 * protect from nobody: other sites can neither read the cookie (HttpOnly, same
	 * origin) nor send it with a form of theirs (SameSite), and whoever could plant one
	 * could do so after sign-in as well. What must change at sign-in is the session's id,
	 * and Spring Security changes it. Signing out removes the cookie, so the next person
	 * at a shared computer begins with another token.
	 */
	private static void csrf(CsrfConfigurer<HttpSecurity> csrf) {
		CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
		repository.setCookieCustomizer((cookie) -> cookie.sameSite("Lax"));
		csrf.csrfTokenRepository(repository).sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
	}

	/**
	 * Keeps a form that was sent without a session, to be sent again after sign-in. Its
	 * CSRF token has been checked before it comes here.
	 */
	private static HttpSessionRequestCache requestCache() {
		HttpSessionRequestCache cache = new HttpSessionRequestCache();
		cache.setRequestMatcher(new NegatedRequestMatcher(new OrRequestMatcher(SCRIPTED, STATIC, NO_PAGE,
				PathPatternRequestMatcher.withDefaults().matcher("/sign-out"),
				PathPatternRequestMatcher.withDefaults().matcher("/actuator/**"))));
		return cache;
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.crossOriginOpenerPolicy((policy) -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(
					(policy) -> policy.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
			// Unless the answer says itself that pages of ours may show it in a frame.
			.frameOptions((options) -> options.disable())
			.addHeaderWriter(new StaticHeadersWriter(XFrameOptionsHeaderWriter.XFRAME_OPTIONS_HEADER, "DENY"));
	}

	private static RequestMatcher get(String... patterns) {
		PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
		RequestMatcher[] matchers = new RequestMatcher[patterns.length];
		for (int i = 0; i < patterns.length; i++) {
			matchers[i] = builder.matcher(HttpMethod.GET, patterns[i]);
		}
		return new OrRequestMatcher(matchers);
	}

}
