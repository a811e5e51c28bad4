package vn.cchc.remediation.core;

import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The numbers of months and quarters: "3", "II", "hai", "I, II", "3 - 6". */
final class DueNumbers {

	private static final Pattern AND = Pattern.compile(" ?(?:[-,;&+]|va|den) ?");

	private static final Map<String, Integer> WORDS = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "mot", 1, "hai", 2,
			"ba", 3, "bon", 4, "sau", 6, "chin", 9);

	private DueNumbers() {
	}

	/**
	 * The numbers of a list, which must rise.
	 * @throws DateTimeException when one is no number from 1 to the highest, or the list
	 * runs backwards
	 */
	static List<Integer> ascending(String list, int highest) {
		List<Integer> numbers = Stream.of(AND.split(list)).map(DueNumbers::number).toList();
		for (int i = 0; i < numbers.size(); i++) {
			int least = (i == 0) ? 1 : numbers.get(i - 1) + 1;
			if (numbers.get(i) < least || numbers.get(i) > highest) {
				throw new DateTimeException("no such months or quarters: " + list);
			}
		}
		return numbers;
	}

	private static int number(String text) {
		return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : WORDS.getOrDefault(text, 0);
	}

}
