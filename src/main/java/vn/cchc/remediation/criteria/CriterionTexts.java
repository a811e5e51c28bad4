package vn.cchc.remediation.criteria;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;

/**
 * Reads what people type or paste for a criterion; every field, form and paste goes
 * through it, so that all of them accept the same.
 */
public final class CriterionTexts {

	private static final int LONGEST_NAME = 1000;

	private static final Set<String> UNKNOWN = Set.of("", "-", "–", "?", "chua ro");

	private static final Map<String, CriterionMethod> METHODS = Map.ofEntries(
			Map.entry("document", CriterionMethod.DOCUMENT), Map.entry("tai lieu", CriterionMethod.DOCUMENT),
			Map.entry("tai lieu kiem chung", CriterionMethod.DOCUMENT), Map.entry("tlkc", CriterionMethod.DOCUMENT),
			Map.entry("bao cao", CriterionMethod.DOCUMENT), Map.entry("survey", CriterionMethod.SURVEY),
			Map.entry("dtxhh", CriterionMethod.SURVEY), Map.entry("dieu tra xa hoi hoc", CriterionMethod.SURVEY),
			Map.entry("khao sat", CriterionMethod.SURVEY), Map.entry("data", CriterionMethod.DATA),
			Map.entry("so lieu", CriterionMethod.DATA), Map.entry("du lieu", CriterionMethod.DATA));

	private CriterionTexts() {
	}

	/**
	 * A code, with or without a final point.
	 * @throws CriteriaProblem when there is none, or the text is no code
	 */
	public static CriterionCode code(String typed) {
		String text = Texts.normalize(typed);
		if (text.isEmpty()) {
			throw new CriteriaProblem(Kind.CODE_MISSING);
		}
		try {
			return CriterionCode.parse(text);
		}
		catch (CriterionCode.InvalidCode ex) {
			throw new CriteriaProblem(Kind.CODE_INVALID, text);
		}
	}

	/**
	 * A name.
	 * @throws CriteriaProblem unless it has one to a thousand characters
	 */
	public static String name(String typed) {
		String text = Texts.normalize(typed);
		if (text.isEmpty()) {
			throw new CriteriaProblem(Kind.NAME_MISSING);
		}
		if (text.length() > LONGEST_NAME) {
			throw new CriteriaProblem(Kind.NAME_LONG, text.length());
		}
		return text;
	}

	/**
	 * A maximum in points with comma or point; null where it is unknown.
	 * @throws CriteriaProblem when the text is no maximum
	 */
	public static @Nullable Points maximum(String typed) {
		String text = Texts.normalize(typed);
		if (UNKNOWN.contains(Texts.fold(text))) {
			return null;
		}
		try {
			Points points = Points.parse(text);
			if (!points.isNegative()) {
				return points;
			}
		}
		catch (Points.InvalidPoints ex) {
			// Told below, like a negative maximum.
		}
		throw new CriteriaProblem(Kind.MAXIMUM_INVALID, text);
	}

	/**
	 * A method by its Vietnamese word, its abbreviation or its name; several words may
	 * stand beside each other when they mean the same. Null for nothing.
	 * @throws CriteriaProblem when a word names no method, or two words name two
	 */
	public static @Nullable CriterionMethod method(String typed) {
		String text = Texts.normalize(typed);
		if (text.isEmpty()) {
			return null;
		}
		EnumSet<CriterionMethod> found = EnumSet.noneOf(CriterionMethod.class);
		for (String word : Arrays.asList(Texts.fold(text).split("[/,;]", -1))) {
			CriterionMethod method = METHODS.get(word.strip());
			if (method == null) {
				throw new CriteriaProblem(Kind.METHOD_INVALID, text);
			}
			found.add(method);
		}
		if (found.size() != 1) {
			throw new CriteriaProblem(Kind.METHOD_INVALID, text);
		}
		return Objects.requireNonNull(found.iterator().next());
	}

}
