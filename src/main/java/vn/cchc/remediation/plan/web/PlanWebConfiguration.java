package vn.cchc.remediation.plan.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which pages of a plan show what is written now, not what was issued. */
@Configuration(proxyBeanMethods = false)
class PlanWebConfiguration implements WebMvcConfigurer {

	private final IssuedVersionInterceptor issuedVersion;

	PlanWebConfiguration(IssuedVersionInterceptor issuedVersion) {
		this.issuedVersion = issuedVersion;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.issuedVersion)
			.addPathPatterns("/plans/{id}", "/plans/{id}/check", "/plans/{id}/overview", "/plans/{id}/differences");
	}

}
