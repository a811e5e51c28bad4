package vn.cchc.remediation.document.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.core.io.ClassPathResource;

/**
 * A rule of Decree 30/2020/NĐ-CP that can be measured; the table of them is
 * {@code document/decree-30.txt}, for an expert to read and correct.
 *
 * @param name what is measured
 * @param words the rule in words
 * @param from smallest value allowed
 * @param to largest value allowed
 * @param unit of the value; empty for a rule that is kept or not
 */
record DecreeRule(String name, String words, double from, double to, String unit) {

	/** The rules in order. */
	static List<DecreeRule> all() {
		try {
			return new ClassPathResource("document/decree-30.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
				.map(DecreeRule::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static DecreeRule of(List<String> columns) {
		boolean kept = columns.get(1).equals("yes") || columns.get(1).equals("no");
		double wanted = columns.get(1).equals("yes") ? 1 : 0;
		return new DecreeRule(columns.get(0), columns.get(4), kept ? wanted : number(columns.get(1)),
				kept ? wanted : number(columns.get(2)), kept ? "" : columns.get(3));
	}

	private static double number(String text) {
		return Double.parseDouble(text.replace(',', '.'));
	}

	/** Renderers place letters on a grid: a size of 11 pt is printed as 10.99. */
	boolean keptBy(double value) {
		double grid = this.unit.equals("pt") ? 0.05 : 0;
		return value >= this.from - grid && value <= this.to + grid;
	}

	/** A value as it is reported. */
	String printed(double value) {
		if (this.unit.isEmpty()) {
			return (value == 1) ? "có" : "không";
		}
		return (Double.isNaN(value) ? "không đều" : "%.2f".formatted(value).replace('.', ',')) + " " + this.unit;
	}

	/** What is allowed, as it is reported. */
	String allowed() {
		if (this.unit.isEmpty()) {
			return printed(this.from);
		}
		return String.format(Locale.ROOT, "%s–%s %s", plain(this.from), plain(this.to), this.unit);
	}

	private static String plain(double value) {
		return Double.toString(value).replaceFirst("\\.0$", "").replace('.', ',');
	}

}
