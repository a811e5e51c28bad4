package vn.cchc.remediation.plan.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import vn.cchc.remediation.plan.PlanAccess;

/**
 * Leads people outside the unit from the pages of a plan that is being amended to the
 * version in force: they see what was issued, not what is being written.
 */
@Component
class IssuedVersionInterceptor implements HandlerInterceptor {

	/** HEAD answers with the length of what GET would show. */
	private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

	private final PlanAccess access;

	IssuedVersionInterceptor(PlanAccess access) {
		this.access = access;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Optional<Long> plan = READING.contains(request.getMethod()) ? plan(request) : Optional.empty();
		Optional<Integer> version = plan.flatMap(this.access::versionInstead);
		if (version.isPresent()) {
			response.sendRedirect(request.getContextPath() + "/plans/" + plan.get() + "/versions/" + version.get());
		}
		return version.isEmpty();
	}

	private static Optional<Long> plan(HttpServletRequest request) {
		@Nullable Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		return (variables instanceof Map<?, ?> named) ? Optional.ofNullable(named.get("id"))
			.map(String::valueOf)
			.filter((id) -> id.matches("[0-9]{1,18}"))
			.map(Long::valueOf) : Optional.empty();
	}

}
