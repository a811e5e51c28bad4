package vn.cchc.remediation.document.bundle;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.document.bundle.Bundle.State;

/**
 * The bundles that are made on this server, one after the other, whoever looks on: a
 * browser that goes away can come back. An account has one at a time; a finished one is
 * there for half an hour, or until the next.
 */
@Component
public class Bundles implements DisposableBean {

	/** How long a finished bundle can be fetched. */
	public static final Duration KEPT = Duration.ofMinutes(30);

	private static final Logger LOGGER = LoggerFactory.getLogger(Bundles.class);

	private final BundleWriter writer;

	private final Map<Long, Bundle> byAccount = new ConcurrentHashMap<>();

	private final ScheduledExecutorService maker = Executors
		.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("bundle-"));

	Bundles(BundleWriter writer) {
		this.writer = writer;
	}

	/**
	 * Begins a bundle, and gives up a finished one of the account.
	 * @return false when the account has one that is not finished yet
	 */
	public synchronized boolean begin(Bundle.Order order) {
		Bundle before = this.byAccount.get(order.accountId());
		if (before != null && before.unfinished()) {
			return false;
		}
		if (before != null) {
			before.discard();
		}
		Bundle bundle = new Bundle(order);
		this.byAccount.put(order.accountId(), bundle);
		this.maker.execute(() -> make(bundle));
		return true;
	}

	/** The bundle of an account, whatever has become of it. */
	public Optional<Bundle> of(long accountId) {
		return Optional.ofNullable(this.byAccount.get(accountId));
	}

	/** The bundle of an account by its key; empty when it is gone. */
	public Optional<Bundle> of(long accountId, String key) {
		return of(accountId).filter((bundle) -> bundle.order().key().equals(key));
	}

	/** Gives a bundle up, finished or not. */
	public void discard(Bundle bundle) {
		bundle.discard();
		this.byAccount.remove(bundle.order().accountId(), bundle);
	}

	private void make(Bundle bundle) {
		if (!bundle.begin()) {
			return;
		}
		try {
			this.writer.fill(bundle);
			bundle.end(State.READY);
			this.maker.schedule(() -> discard(bundle), KEPT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			discard(bundle);
		}
		catch (Exception | OutOfMemoryError | StackOverflowError ex) {
			if (bundle.state() != State.DISCARDED) {
				LOGGER.error("A bundle of plans cannot be written", ex);
				bundle.end(State.BROKEN);
				this.maker.schedule(() -> discard(bundle), KEPT.toMillis(), TimeUnit.MILLISECONDS);
			}
		}
	}

	/** The server stops: nothing is waited for, nothing is left. */
	@Override
	public void destroy() {
		this.maker.shutdownNow();
		this.byAccount.values().forEach(Bundle::discard);
		this.byAccount.clear();
	}

}
