package vn.cchc.remediation.outcome.promise;

import org.springframework.stereotype.Component;

/** How the states of criteria look; the templates' {@code @outcomeLook}. */
@Component("outcomeLook")
public class OutcomeLooks {

	/** Class and icon of a state. */
	public Look state(RowState state) {
		return switch (state) {
			case WON -> new Look("state-ok", "check-circle");
			case KEPT -> new Look("state-ok", "check");
			case PARTLY -> new Look("state-warn", "arrow-repeat");
			case AGAIN -> new Look("state-bad", "arrow-repeat");
			case NEWLY_LOST -> new Look("state-bad", "arrow-down");
			case PENDING -> new Look("state-none", "hourglass-split");
			default -> new Look("state-none", "question-circle");
		};
	}

	/**
	 * A look.
	 *
	 * @param name class of the state
	 * @param icon name of its icon
	 */
	public record Look(String name, String icon) {
	}

}
