package vn.cchc.remediation.unit;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A rule about units that a change would break. Each rule has its own exception; the form
 * shows its message ({@link #key()} with {@link #arguments()}) and keeps what was typed.
 */
public abstract class UnitRule extends RuntimeException {

	private final transient List<Object> arguments;

	UnitRule(Object... arguments) {
		this.arguments = List.of(arguments);
	}

	/** The key of the message: {@code unit.rule.} and the exception's name. */
	public String key() {
		return "unit.rule." + getClass().getSimpleName();
	}

	/** What the message names: names as text, days as {@link LocalDate}. */
	public List<Object> arguments() {
		return this.arguments;
	}

	@Override
	public String getMessage() {
		return key() + " " + this.arguments;
	}

	/** A last day lies before the first day. */
	public static class EndsBeforeStart extends UnitRule {

		public EndsBeforeStart(LocalDate from, LocalDate to) {
			super(from, to);
		}

	}

	/** Another unit of the level has the code since the same day. */
	public static class CodeTaken extends UnitRule {

		public CodeTaken(String code) {
			super(code);
		}

	}

	/** Somebody else saved the unit after the form was opened. */
	public static class ChangedMeanwhile extends UnitRule {

		public ChangedMeanwhile(String current) {
			super(current);
		}

	}

	/** Somebody else saved the succession after the form was opened. */
	public static class SuccessionChangedMeanwhile extends UnitRule {

	}

	/** Something refers to the unit, so that it can only be ended. */
	public static class StillReferred extends UnitRule {

		public StillReferred(String unit) {
			super(unit);
		}

	}

	/** The unit ended already. */
	public static class EndedAlready extends UnitRule {

		public EndedAlready(String unit, LocalDate lastDay) {
			super(unit, lastDay);
		}

	}

	/** The unit is not there on the day it is needed. */
	public static class NotThere extends UnitRule {

		public NotThere(String unit, LocalDate day) {
			super(unit, day);
		}

	}

	/** A unit cannot be its own parent or reviewing authority. */
	public static class OwnRelation extends UnitRule {

		public OwnRelation(String unit) {
			super(unit);
		}

	}

	/** The other unit stands below this one in the same time. */
	public static class CircularParent extends UnitRule {

		public CircularParent(String unit, String parent) {
			super(unit, parent);
		}

	}

	/** Another relation of the same kind holds in the same time. */
	public static class OverlappingRelation extends UnitRule {

		private final String other;

		private final @Nullable LocalDate from;

		private final @Nullable LocalDate to;

		public OverlappingRelation(String other, @Nullable LocalDate from, @Nullable LocalDate to) {
			this.other = other;
			this.from = from;
			this.to = to;
		}

		/** The name of the other unit. */
		public String other() {
			return this.other;
		}

		/** Since when it holds, null without beginning. */
		public @Nullable LocalDate from() {
			return this.from;
		}

		/** Until when it holds, null without end. */
		public @Nullable LocalDate to() {
			return this.to;
		}

	}

	/** One of the units named takes part on both sides, or nothing is named on one. */
	public static class IncompleteSuccession extends UnitRule {

	}

	/** A name is empty or longer than allowed. */
	public static class NameMissing extends UnitRule {

	}

	/** The same office, position or group is there already. */
	public static class OrgUnitExists extends UnitRule {

		public OrgUnitExists(String name) {
			super(name);
		}

	}

}
