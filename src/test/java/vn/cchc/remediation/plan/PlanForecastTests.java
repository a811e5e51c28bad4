package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.cchc.remediation.core.Points;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan is worth in points. */
class PlanForecastTests {

	private static final LocalDate IN_JUNE = LocalDate.of(2024, 6, 1);

	@Test
	void addsWhatTasksWinBack() {
		PlanForecast forecast = forecast(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.entry("2.2", TaskPurpose.FIX, "2", "1")
			.task(1, "Quý I", "2.1=1,5")
			.task(2, "Quý IV", "2.1=0,5", "2.2=1")
			.domain("Thủ tục", "10", "6"));

		assertThat(forecast.lost()).isEqualTo(Points.of("4"));
		assertThat(forecast.covered()).isEqualTo(Points.of("3"));
		assertThat(forecast.uncovered()).isEqualTo(Points.of("1"));
		assertThat(forecast.ifAll()).isEqualTo(Points.of("9"));
		assertThat(forecast.ifOnTime()).isEqualTo(Points.of("7.5"));
		assertThat(forecast.indexIfAll()).hasToString("90,00");
	}

	@Test
	void winsNoMoreThanWasLost() {
		PlanForecast forecast = forecast(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "2")
			.task(1, "Quý IV", "2.1=2")
			.domainTask(2, "Quý IV", "9")
			.domain("Thủ tục", "10", "8"));

		assertThat(forecast.covered()).isEqualTo(Points.of("2"));
		assertThat(forecast.uncovered()).isEqualTo(Points.ZERO);
	}

	@Test
	void countsNothingForATaskWithoutWordsOrDeadline() {
		PlanForecast forecast = forecast(new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.emptyTask(1, "2.1=1")
			.task(2, "sau Tết", "2.1=2")
			.domain("Thủ tục", "10", "7"));

		assertThat(forecast.covered()).isEqualTo(Points.of("2"));
		assertThat(forecast.onTime()).isEqualTo(Points.ZERO);
	}

	@Test
	void saysWhatIsKnownWhereAMaximumIsNot() {
		PlanForecast forecast = forecast(new PlanBuilder().entry("1.5", TaskPurpose.FIX, null, null)
			.domain("Chỉ đạo", null, "16,5")
			.domain("Thể chế", "7", "6"));

		assertThat(forecast.complete()).isFalse();
		assertThat(forecast.lost()).isEqualTo(Points.of("1"));
		assertThat(forecast.scored()).isEqualTo(Points.of("22.5"));
		assertThat(forecast.indexIfAll()).isNull();
	}

	@Test
	void whatIsWonWhereTheGapIsUnknownDoesNotAnswerAnotherDomain() {
		PlanForecast forecast = forecast(new PlanBuilder().entry("1.5", TaskPurpose.FIX, null, null)
			.task(1, "Quý III", "1.5=1,5")
			.domain("Chỉ đạo", null, "16,5")
			.domain("Thể chế", "7", "6"));

		assertThat(forecast.covered()).isEqualTo(Points.of("1.5"));
		assertThat(forecast.uncovered()).isEqualTo(Points.of("1"));
		assertThat(forecast.coveredUnmeasured()).isEqualTo(Points.of("1.5"));
	}

	@Test
	void tellsApartWhatIsPromisedWhereNoLossIsKnown() {
		PlanForecast forecast = forecast(new PlanBuilder().entry("1.1", TaskPurpose.FIX, "2", "1")
			.entry("1.5", TaskPurpose.FIX, null, null)
			.task(1, "Quý III", "1.1=1", "1.5=2")
			.domainTask(2, "Quý III", "0.5")
			.domain("Chỉ đạo", null, "16,5")
			.entry("2.1", TaskPurpose.FIX, null, null)
			.task(3, "Quý III", "2.1=1")
			.domain("Thể chế", "7", "6"));

		assertThat(forecast.lost()).isEqualTo(Points.of("2"));
		assertThat(forecast.covered()).isEqualTo(Points.of("4.5"));
		assertThat(forecast.coveredUnmeasured()).isEqualTo(Points.of("2.5"));
	}

	@Test
	void anUnknownLossIsNotNothing() {
		PlanForecast forecast = forecast(new PlanBuilder().entry("1.3", TaskPurpose.FIX, null, null)
			.task(1, "Thường xuyên", "1.3")
			.domain("Chỉ đạo", null, null));

		assertThat(forecast.lost()).isNull();
		assertThat(forecast.uncovered()).isNull();
	}

	@Test
	void ranksOnlyWithinAGroupThatIsKnownAsAWhole() {
		List<Points> others = List.of(Points.of("90"), Points.of("85"), Points.of("85"));

		assertThat(new PeerScores.Group(others, 4).rankOf(Points.of("85"))).isEqualTo(2);
		assertThat(new PeerScores.Group(others, 4).rankOf(Points.of("84"))).isEqualTo(4);
		assertThat(new PeerScores.Group(others, 22).rankOf(Points.of("85"))).isNull();
		assertThat(PeerScores.Group.UNKNOWN.rankOf(Points.of("85"))).isNull();
	}

	private static PlanForecast forecast(PlanBuilder plan) {
		return PlanForecast.of(plan.build(), ScoredNow.NOTHING, IN_JUNE);
	}

}
