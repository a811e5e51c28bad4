package vn.cchc.remediation.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					# what                                    | domain | 1.1 lost, own | 1.2 lost, own | domain says | criteria | domain
					within what its criteria lost beyond      | 10/4   | 3 3           | 1 1           | 1           | 4        | 1
					no more than the domain lost beyond them  | 10/4   | 3 3           | 1 1           | 9           | 4        | 2
					a criterion without a task is answered    | 10/4   | 3 3           | 1 -           | 9           | 3        | 3
					and the rest that a criterion's task left | 10/4   | 3 1           | 1 -           | 9           | 1        | 5
					a criterion's promise is cut first        | 10/4   | 3 9           | 1 -           | 9           | 3        | 3
					nothing is left                           | 10/6   | 3 3           | 1 1           | 9           | 4        | 0
					the criteria lost more than the domain    | 10/8   | 3 3           | 1 1           | 9           | 4        | 0
					only a criterion's loss is not known      | 10/4   | ? 2           | 1 1           | 9           | 3        | 3
					the domain's loss is not known            | ?/4    | 3 3           | 1 1           | 9           | 4        | 9
					the domain says no figure                 | 10/4   | 3 3           | 1 -           | -           | 3        | -
					""")
	void tasksForADomainWinBackWhatThoseOfItsCriteriaLeave(String what, String domain, String first, String second,
			String said, String criteria, String expected) {
		String[] score = domain.split("/");
		PlanBuilder builder = new PlanBuilder();
		criterion(builder, 1, "1.1", first);
		criterion(builder, 2, "1.2", second);
		PlanContent plan = builder.domainTask(3, "Quý IV", "-".equals(said) ? null : said)
			.domain("Chỉ đạo", "?".equals(score[0]) ? null : score[0], score[1])
			.build();
		PlanContent.Section section = plan.sections().get(0);

		assertThat(TaskPromise.of(plan, section, (task) -> true))
			.isEqualTo("-".equals(expected) ? null : Points.of(expected));
		assertThat(section.entries()
			.stream()
			.map((entry) -> TaskPromise.of(plan, entry, (task) -> true))
			.filter(Objects::nonNull)
			.reduce(Points.ZERO, Points::plus)).isEqualTo(Points.of(criteria));
	}

	private static void criterion(PlanBuilder plan, long task, String code, String lostAndOwn) {
		String[] parts = lostAndOwn.split(" ");
		boolean known = !"?".equals(parts[0]);
		plan.entry(code, TaskPurpose.FIX, known ? "10" : null,
				known ? Points.of("10").minus(Points.of(parts[0])).printed() : null);
		if (!"-".equals(parts[1])) {
			plan.task(task, "Quý IV", code + "=" + parts[1]);
		}
	}

	@Test
	void ranksOnlyWithinAGroupThatIsKnownAsAWhole() {
		List<Points> others = List.of(Points.of("90"), Points.of("85"), Points.of("85"));

		assertThat(new PeerScores.Group(others, 4, null).rankOf(Points.of("85"))).isEqualTo(2);
		assertThat(new PeerScores.Group(others, 4, null).rankOf(Points.of("84"))).isEqualTo(4);
		assertThat(new PeerScores.Group(others, 22, 1).rankOf(Points.of("85"))).isNull();
		assertThat(PeerScores.Group.UNKNOWN.rankOf(Points.of("85"))).isNull();
	}

	private static PlanForecast forecast(PlanBuilder plan) {
		return PlanForecast.of(plan.build(), null, IN_JUNE);
	}

}
