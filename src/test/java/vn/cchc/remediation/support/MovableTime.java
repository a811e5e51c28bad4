package vn.cchc.remediation.support;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.cchc.remediation.core.RetrospectiveClock;

/** The present time as a test sets it; it stands still until it is set again. */
@TestConfiguration(proxyBeanMethods = false)
public class MovableTime {

	@Bean
	Moved moved() {
		return new Moved();
	}

	@Bean
	@Primary
	RetrospectiveClock movedClock(Moved moved) {
		return new RetrospectiveClock(moved);
	}

	/** The clock behind the application's. */
	public static final class Moved extends Clock {

		private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

		private volatile Instant now = Instant.EPOCH;

		/** Makes it nine o'clock of a day. */
		public void to(LocalDate day) {
			this.now = day.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
		}

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZONE;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return Clock.fixed(this.now, zone);
		}

	}

}
