package vn.cchc.remediation.core;

import java.time.Clock;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of the present time. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

	@Bean
	RetrospectiveClock clock(@Value("${remediation.zone:Asia/Ho_Chi_Minh}") ZoneId zone) {
		return new RetrospectiveClock(Clock.system(zone));
	}

}
