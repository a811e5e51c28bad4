package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Stops guessing of passwords: after too many failures within {@link #WINDOW} sign-in is
 * refused until the window is over. The name with the address stops first, so that
 * somebody elsewhere cannot lock an office out quickly; the name alone and the address
 * alone stop guessing that is spread out. Kept in memory, for the latest
 * {@value #REMEMBERED} keys.
 */
@Component
class SignInThrottle {

	static final Duration WINDOW = Duration.ofMinutes(10);

	static final int PER_NAME_AND_ADDRESS = 5;

	static final int PER_NAME = 30;

	static final int PER_ADDRESS = 50;

	private static final int REMEMBERED = 20_000;

	private final Clock clock;

	private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
			return size() > REMEMBERED;
		}

	};

	SignInThrottle(Clock clock) {
		this.clock = clock;
	}

	/** Whether a sign-in is refused without looking at the password. */
	synchronized boolean refuses(String name, String address) {
		return keys(name, address).entrySet().stream().anyMatch((key) -> count(key.getKey()) >= key.getValue());
	}

	synchronized void failed(String name, String address) {
		Instant now = this.clock.instant();
		keys(name, address).keySet().forEach((key) -> this.failures.put(key, again(key, now)));
	}

	private Failures again(String key, Instant now) {
		Failures known = this.failures.get(key);
		return (known == null || count(key) == 0) ? new Failures(1, now) : known.oneMore();
	}

	/** Forgets what the rightful owner mistyped. */
	synchronized void succeeded(String name, String address) {
		this.failures.remove(pair(name, address));
	}

	private int count(String key) {
		Failures known = this.failures.get(key);
		return (known == null || known.since().plus(WINDOW).isBefore(this.clock.instant())) ? 0 : known.count();
	}

	private static Map<String, Integer> keys(String name, String address) {
		return Map.of(pair(name, address), PER_NAME_AND_ADDRESS, "n " + name, PER_NAME, "a " + address, PER_ADDRESS);
	}

	private static String pair(String name, String address) {
		return "p " + name + " " + address;
	}

	private record Failures(int count, Instant since) {

		Failures oneMore() {
			return new Failures(this.count + 1, this.since);
		}

	}

}
