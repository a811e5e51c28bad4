package vn.cchc.remediation.dashboard;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;

/** The five steps of the heat map, in per cent of a domain's maximum. */
final class HeatStep {

	private static final int[] LIMITS = { 60, 70, 80, 90 };

	private HeatStep() {
	}

	/** From 1 (below 60 %) to 5 (90 % and more); 0 while the index is unknown. */
	static int of(@Nullable Percent index) {
		if (index == null) {
			return 0;
		}
		int step = 1;
		for (int limit : LIMITS) {
			if (index.value().compareTo(BigDecimal.valueOf(limit)) >= 0) {
				step++;
			}
		}
		return step;
	}

}
