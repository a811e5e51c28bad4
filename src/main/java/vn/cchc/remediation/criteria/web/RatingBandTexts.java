package vn.cchc.remediation.criteria.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.core.Texts;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;
import vn.cchc.remediation.criteria.RatingBand;

/** Rating bands as typed, one a line: {@code Xuất sắc: 90}. */
final class RatingBandTexts {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private RatingBandTexts() {
	}

	/**
	 * Reads the lines; empty ones are skipped.
	 * @throws CriteriaProblem when a line is no band, or two share a name or a limit
	 */
	static List<RatingBand> read(String typed) {
		List<RatingBand> bands = new ArrayList<>();
		for (String line : Texts.normalize(typed).split("\n", -1)) {
			if (!line.isBlank()) {
				RatingBand band = band(line.strip());
				if (bands.stream().anyMatch((other) -> clash(band, other))) {
					throw new CriteriaProblem(Kind.BAND_DUPLICATE, line.strip());
				}
				bands.add(band);
			}
		}
		return bands;
	}

	private static boolean clash(RatingBand one, RatingBand other) {
		return one.name().equals(other.name()) || one.minPercent().compareTo(other.minPercent()) == 0;
	}

	private static RatingBand band(String line) {
		int cut = Math.max(line.lastIndexOf(':'), line.lastIndexOf('\t'));
		String name = (cut < 0) ? "" : line.substring(0, cut).strip();
		if (name.isEmpty()) {
			throw new CriteriaProblem(Kind.BAND_NAME_MISSING, line);
		}
		try {
			BigDecimal limit = Points.parse(line.substring(cut + 1).replace("%", "")).value();
			if (limit.signum() >= 0 && limit.compareTo(HUNDRED) <= 0) {
				return new RatingBand(name, limit);
			}
		}
		catch (Points.InvalidPoints ex) {
			// Told below, like a limit out of range.
		}
		throw new CriteriaProblem(Kind.BAND_LIMIT_INVALID, line);
	}

	/** The lines that {@link #read} understands. */
	static String typed(List<RatingBand> bands) {
		return bands.stream().map((band) -> band.name() + ": " + band.printedLimit()).collect(Collectors.joining("\n"));
	}

}
