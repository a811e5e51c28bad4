package vn.cchc.remediation.dashboard;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.remediation.core.Percent;

import static org.assertj.core.api.Assertions.assertThat;

class StandingTests {

	@ParameterizedTest
	@CsvSource({ //
			"1, 22, 4, , 3", // S1: three places up, the earlier group is not known
			"1, 22, 4, 22, 3", //
			"5, 22, 4, 22, -1", //
			"4, 22, 4, 22, 0", //
			"1, 22, 4, 20, ", // another group: places cannot be compared
			"8, , , , " }) // S5: no earlier rank
	void comparesPlacesOnlyWithinOneGroup(@Nullable Integer rank, @Nullable Integer size,
			@Nullable Integer previousRank, @Nullable Integer previousSize, @Nullable Integer change) {
		assertThat(new Standing(rank, size, previousRank, previousSize).change()).isEqualTo(change);
	}

	@ParameterizedTest
	@CsvSource({ //
			"362/QĐ-UBND, DECISION", // S1
			"142/UBND-TH, LETTER", // S2: no abbreviation of a kind
			"975/QĐ-UBND, DECISION", // S3
			"97/QĐ-UBND-HC, DECISION", // S5
			"744-TB/HU, DOCUMENT", // the Party's own form
			"12/2024/QĐ-UBND, DECISION", //
			"28/KH-UBND, PLAN", //
			"15/SNV-CCHC, LETTER", //
			"17, DOCUMENT", //
			", DOCUMENT" })
	void namesADocumentByItsNumber(@Nullable String number, DocumentKind kind) {
		assertThat(DocumentKind.of(number)).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "59.999999, 1", "60, 2", "70, 3", "79.99, 3", "80, 4", "90, 5", "100, 5" })
	void heatHasFiveSteps(String percent, int step) {
		assertThat(HeatStep.of(new Percent(new BigDecimal(percent)))).isEqualTo(step);
		assertThat(HeatStep.of(null)).isZero();
	}

}
