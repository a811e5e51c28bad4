package vn.cchc.remediation.criteria;

import java.util.Arrays;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something that cannot be done with a criteria set as it was asked for, as a sentence
 * for the user: {@code criteria.problem.<kind>} with what was typed as its argument.
 */
public class CriteriaProblem extends RuntimeException implements MessageSourceResolvable {

	private final Kind kind;

	private final transient Object[] arguments;

	/**
	 * A problem.
	 * @param arguments what the sentence names, in its order
	 */
	public CriteriaProblem(Kind kind, Object... arguments) {
		super(kind + " " + String.join(", ", Arrays.stream(arguments).map(Object::toString).toList()));
		this.kind = kind;
		this.arguments = arguments;
	}

	public Kind kind() {
		return this.kind;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "criteria.problem." + this.kind.name().toLowerCase(Locale.ROOT).replace('_', '-') };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.clone();
	}

	/** What is wrong. */
	public enum Kind {

		/** Something is scored with the set, so it may no longer change. */
		FROZEN,

		/** No code was typed. */
		CODE_MISSING,

		/** Text that is no criterion code. */
		CODE_INVALID,

		/** The set, or the pasted text, has the code already. */
		CODE_DUPLICATE,

		/** There is no criterion that the code could stand below. */
		PARENT_MISSING,

		/** A criterion was put below one that its code does not begin with. */
		PARENT_MISFIT,

		/** A criterion cannot move below itself. */
		BELOW_ITSELF,

		/** A criterion's children would stand on a fifth level. */
		TOO_DEEP,

		/** No name was typed. */
		NAME_MISSING,

		/** A name longer than a thousand characters. */
		NAME_LONG,

		/** Text that is no maximum. */
		MAXIMUM_INVALID,

		/** A word that names no method. */
		METHOD_INVALID,

		/** The criterion has children and cannot be deleted. */
		HAS_CHILDREN,

		/** Somebody has deleted the criterion meanwhile. */
		CRITERION_GONE,

		/** A mapping row without any code. */
		CODES_MISSING,

		/** The older set has no such code. */
		OLD_UNKNOWN,

		/** The newer set has no such code. */
		NEW_UNKNOWN,

		/** A word that names no kind of mapping. */
		KIND_INVALID,

		/** The kind does not go with the codes that are given. */
		KIND_MISFIT,

		/** The same pair of codes stands in the mapping twice. */
		PAIR_DUPLICATE,

		/** A rating band without a name. */
		BAND_NAME_MISSING,

		/** A lower limit that is no percentage between 0 and 100. */
		BAND_LIMIT_INVALID,

		/** A sent field that belongs to no cell. */
		CELL_UNKNOWN,

		/** Two rating bands with one name or one limit. */
		BAND_DUPLICATE

	}

}
