package vn.cchc.remediation.progress;

import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Texts;

/** A rule of reporting that an action would have broken; nothing has changed then. */
public abstract class ReportRule extends RuntimeException {

	ReportRule(String message) {
		super(message);
	}

	/**
	 * The report's state does not allow it: somebody else was faster, or a page was old.
	 */
	public static final class NotInThisState extends ReportRule {

		private final ReportStatus status;

		NotInThisState(ReportStatus status) {
			super("not possible while " + status);
			this.status = status;
		}

		/** The state the report is in. */
		public ReportStatus status() {
			return this.status;
		}

	}

	/**
	 * The report was taken back and submitted again since the page was made; what it says
	 * now has to be read first.
	 */
	public static final class SubmittedAgain extends ReportRule {

		SubmittedAgain() {
			super("submitted again meanwhile");
		}

	}

	/** What the check found keeps the report from being submitted. */
	public static final class NotReady extends ReportRule {

		NotReady() {
			super("the report check found errors");
		}

	}

	/** The check found warnings that nobody has confirmed yet. */
	public static final class Unconfirmed extends ReportRule {

		Unconfirmed() {
			super("the report check found warnings");
		}

	}

	/** The authority has such a period already. */
	public static final class PeriodExists extends ReportRule {

		PeriodExists() {
			super("the period is open already");
		}

	}

	/** Somebody else has changed the line since the page was made. */
	public static final class ChangedMeanwhile extends ReportRule {

		private final LineEntry stored;

		private final long version;

		ChangedMeanwhile(LineEntry stored, long version) {
			super("changed meanwhile");
			this.stored = stored;
			this.version = version;
		}

		/** What is stored now. */
		public LineEntry stored() {
			return this.stored;
		}

		/** The parts that both have changed. */
		public Set<LineMerge.Part> conflicts(LineEntry seen, LineEntry wanted) {
			return LineMerge.of(seen, wanted, this.stored).conflicts();
		}

		/** What both have changed brought together, parts in conflict as wanted. */
		public LineEntry merged(LineEntry seen, LineEntry wanted) {
			return LineMerge.of(seen, wanted, this.stored).entry();
		}

		/** The version to send with the next try. */
		public long version() {
			return this.version;
		}

	}

	/** Somebody else has written another text since the page was made. */
	public static final class TextChanged extends ReportRule {

		private final @Nullable String stored;

		TextChanged(@Nullable String stored) {
			super("another text was written");
			this.stored = stored;
		}

		/** What is stored now. */
		public @Nullable String stored() {
			return this.stored;
		}

		/**
		 * The text to store; everything as {@link Texts#normalizeToNull}.
		 * @param seen as it was shown
		 * @param stored as it is
		 * @throws TextChanged when the stored text is neither the seen nor the wanted one
		 */
		static @Nullable String unlessSame(@Nullable String seen, @Nullable String wanted, @Nullable String stored) {
			String text = Texts.normalizeToNull(wanted);
			if (!Objects.equals(stored, Texts.normalizeToNull(seen)) && !Objects.equals(stored, text)) {
				throw new TextChanged(stored);
			}
			return text;
		}

	}

	/** A report that something was written in already cannot be taken away. */
	public static final class AlreadyWritten extends ReportRule {

		AlreadyWritten() {
			super("the report is written already");
		}

	}

}
