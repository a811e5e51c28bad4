package vn.cchc.remediation.reminder;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Reminds by itself, every few minutes; each reminder and e-mail is made once all the
 * same.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderSettings.class)
class ReminderRun {

	/** The clockwork; {@code remediation.reminders.enabled=false} stops it. */
	@Configuration(proxyBeanMethods = false)
	@EnableScheduling
	@ConditionalOnBooleanProperty(name = "remediation.reminders.enabled", matchIfMissing = true)
	static class Clockwork {

		@Bean
		Ticking ticking(Reminders reminders, DailyDigest digest) {
			return new Ticking(reminders, digest);
		}

	}

	/** What happens every few minutes. */
	record Ticking(Reminders reminders, DailyDigest digest) {

		@Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
		void tick() {
			this.reminders.make();
			this.digest.send();
		}

	}

}
