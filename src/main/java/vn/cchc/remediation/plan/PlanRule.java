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

	/** What the plan check found keeps the plan from being submitted. */
	public static final class NotReady extends PlanRule {

		NotReady() {
			super("the plan check found errors");
		}

	}

	/** The plan check found warnings that nobody has confirmed yet. */
	public static final class Unconfirmed extends PlanRule {

		Unconfirmed() {
			super("the plan check found warnings");
		}

	}

	/**
	 * The plan was taken back and submitted again since the page was made; what it says
	 * now has to be read first.
	 */
	public static final class SubmittedAgain extends PlanRule {

		SubmittedAgain() {
			super("submitted again meanwhile");
		}

	}

	/** A later deadline was asked for already and is not decided. */
	public static final class ExtensionOpen extends PlanRule {

		ExtensionOpen() {
			super("a request is open");
		}

	}

	/** Nothing is asked for, or somebody else has decided about it. */
	public static final class NothingAsked extends PlanRule {

		NothingAsked() {
			super("no request is open");
		}

	}

	/** The wording of a deadline says no day. */
	public static final class DueUnread extends PlanRule {

		DueUnread() {
			super("no day in the wording");
		}

	}

	/** A deadline is not later than the one there is. */
	public static final class DueNotLater extends PlanRule {

		DueNotLater() {
			super("not later");
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

	/** The plan has a task that was taken over from the same one. */
	public static final class TaskAdopted extends PlanRule {

		TaskAdopted() {
			super("taken over already");
		}

	}

}
