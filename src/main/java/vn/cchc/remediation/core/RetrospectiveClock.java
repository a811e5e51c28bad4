package vn.cchc.remediation.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The present time; and for somebody who writes down what happened earlier, the time of
 * that, in the thread that does so.
 */
public final class RetrospectiveClock extends Clock {

	private final Clock present;

	private final ThreadLocal<@Nullable Instant> earlier = new ThreadLocal<>();

	public RetrospectiveClock(Clock present) {
		this.present = present;
	}

	/** Does something as if it were another time. */
	public void at(LocalDateTime time, Runnable action) {
		@Nullable Instant before = this.earlier.get();
		this.earlier.set(time.atZone(getZone()).toInstant());
		try {
			action.run();
		}
		finally {
			this.earlier.set(before);
		}
	}

	@Override
	public Instant instant() {
		@Nullable Instant time = this.earlier.get();
		return (time != null) ? time : this.present.instant();
	}

	@Override
	public ZoneId getZone() {
		return this.present.getZone();
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this.present.withZone(zone);
	}

}
