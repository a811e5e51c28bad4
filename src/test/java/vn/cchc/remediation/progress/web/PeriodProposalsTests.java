package vn.cchc.remediation.progress.web;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The years whose periods an authority may open. */
class PeriodProposalsTests {

	@ParameterizedTest
	@CsvSource({ "2026-12-31, 2026 2027", "2027-01-01, 2026 2027 2028", "2027-03-31, 2026 2027 2028",
			"2027-04-01, 2027 2028" })
	void lastYearsPeriodsAreOfferedWhileItsLastReportsComeIn(LocalDate today, String years) {
		assertThat(PeriodProposals.years(today).mapToObj(String::valueOf)).containsExactly(years.split(" "));
	}

}
