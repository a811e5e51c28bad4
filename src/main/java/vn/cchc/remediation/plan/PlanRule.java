package vn.cchc.remediation.plan;

/** A rule of plans that an action would have broken; nothing has changed then. */
public abstract class PlanRule extends RuntimeException {

	PlanRule(String message) {
		super(message);
	}

	/**
	 * The plan's state does not allow it: somebody else was faster, or a page was old.
	 */
	public static final class NotInThisState extends PlanRule {

		private final PlanStatus status;

		NotInThisState(PlanStatus status) {
			super("not possible while " + status);
			this.status = status;
		}

		/** The state the plan is in. */
		public PlanStatus status() {
			return this.status;
		}

	}

	/** The unit has a plan of that kind for that year. */
	public static final class PlanExists extends PlanRule {

		private final long planId;

		PlanExists(long planId) {
			super("plan " + planId + " exists");
			this.planId = planId;
		}

		/** The plan there is. */
		public long planId() {
			return this.planId;
		}

	}

}
