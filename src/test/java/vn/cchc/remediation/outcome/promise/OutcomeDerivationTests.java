package vn.cchc.remediation.outcome.promise;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.plan.CriteriaContinuation.Following;
import vn.cchc.remediation.plan.PlanBuilder;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.PlanForecast;
import vn.cchc.remediation.plan.TaskPurpose;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What became of a promise. In the tables: {@code 3/1} is 1 of 3 points, {@code ?} an
 * unknown figure; criteria of the later set are written as {@code 2.7=3/1}, a mapping as
 * {@code 1.1>2.7}; {@code -} is "cannot be known".
 */
class OutcomeDerivationTests {

	private static final long LATER = 100_000;

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					# what                               | before | purpose  | mapping           | later                | state          | won | again | newly | repeated
					all won back                         | 3/1    | FIX      | 1.1>1.1           | 1.1=3/3              | WON            | 2   | 0     | 0     | false
					a part won back                      | 3/1    | FIX      | 1.1>1.1           | 1.1=3/2,5            | PARTLY         | 1.5 | 0.5   | 0     | true
					as much lost again                   | 3/1    | FIX      | 1.1>1.1           | 1.1=3/1              | AGAIN          | 0   | 2     | 0     | true
					more lost than before                | 3/1    | FIX      | 1.1>1.1           | 1.1=3/0              | AGAIN          | 0   | 2     | 1     | true
					kept at its maximum                  | 3/3    | MAINTAIN | 1.1>1.1           | 1.1=3/3              | KEPT           | 0   | 0     | 0     | false
					newly lost                           | 3/3    | MAINTAIN | 1.1>1.1           | 1.1=3/2              | NEWLY_LOST     | 0   | 0     | 1     | false
					another code by the mapping          | 3/1    | FIX      | 1.1>2.7           | 1.1=3/0 2.7=3/3      | WON            | 2   | 0     | 0     | false
					by its code where nobody mapped      | 3/1    | FIX      |                   | 1.1=3/2              | PARTLY         | 1   | 1     | 0     | true
					gone by the mapping, whatever code   | 3/1    | FIX      | 9.9>9.9           | 1.1=3/3              | GONE           | -   | -     | -     | false
					gone where nobody mapped             | 3/1    | FIX      |                   | 1.2=3/3              | GONE           | -   | -     | -     | false
					another maximum                      | 3/1    | FIX      | 1.1>1.1           | 1.1=2/1              | MAX_CHANGED    | -   | -     | -     | true
					another maximum, nothing lost        | 3/1    | FIX      | 1.1>1.1           | 1.1=2/2              | MAX_CHANGED    | -   | -     | -     | false
					split, the parts make the maximum    | 3/1    | FIX      | 1.1>1.1 1.1>1.2   | 1.1=1/1 1.2=2/1      | PARTLY         | 1   | 1     | 0     | true
					split into more points               | 3/1    | FIX      | 1.1>1.1 1.1>1.2   | 1.1=2/2 1.2=2/1      | MAX_CHANGED    | -   | -     | -     | true
					split, one part unknown              | 3/1    | FIX      | 1.1>1.1 1.1>1.2   | 1.1=1/0 1.2=2/?      | UNKNOWN_AFTER  | -   | -     | -     | true
					joined, and points lost: whose?      | 3/1    | FIX      | 1.1>1.1 1.2>1.1   | 1.1=5/4              | JOINED         | -   | -     | -     | false
					joined, nothing lost                 | 3/1    | FIX      | 1.1>1.1 1.2>1.1   | 1.1=5/5              | WON            | 2   | 0     | 0     | false
					joined into fewer points             | 3/1    | FIX      | 1.1>1.1 1.2>1.1   | 1.1=4/4              | JOINED         | -   | -     | -     | false
					no later score                       | 3/1    | FIX      | 1.1>1.1           | 1.1=3/?              | UNKNOWN_AFTER  | -   | -     | -     | false
					deducted without a figure            | 3/1    | FIX      | 1.1>1.1           | 1.1=3/!              | UNKNOWN_AFTER  | -   | -     | -     | true
					not scored or not applicable         | 3/1    | FIX      | 1.1>1.1           | 1.2=3/3              | UNKNOWN_AFTER  | -   | -     | -     | false
					lost before, nobody says how much    | ?/?    | FIX      | 1.1>1.1           | 1.1=3/2              | UNKNOWN_BEFORE | -   | -     | -     | true
					unknown before, nothing lost now     | ?/?    | FIX      | 1.1>1.1           | 1.1=3/3              | UNKNOWN_BEFORE | -   | -     | -     | false
					""")
	void criterion(String what, String before, TaskPurpose purpose, @Nullable String mapping, String later,
			RowState state, String won, String again, String newly, boolean repeated) {
		String[] was = before.split("/");
		PlanContent plan = new PlanBuilder().entry("1.1", purpose, figure(was[0]), figure(was[1]))
			.task(1, "Quý I", "1.1=2")
			.domain("Chỉ đạo", "9", "7")
			.build();

		PlanOutcome outcome = OutcomeDerivation.of(plan, next(mapping, later));

		PlanOutcome.Row row = outcome.rows().findFirst().orElseThrow();
		assertThat(row.standing().state()).isEqualTo(state);
		assertThat(row.won()).isEqualTo(points(won));
		assertThat(row.lostAgain()).isEqualTo(points(again));
		assertThat(row.newlyLost()).isEqualTo(points(newly));
		assertThat(row.standing().repeated()).isEqualTo(repeated);
		PlanOutcome.Sums sums = outcome.sums();
		assertThat(sums.won().plus(sums.lostAgain())).isEqualTo(sums.lostMeasured());
		assertThat(sums.incomparable()).isEqualTo(state.comparable() ? 0 : 1);
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			# what                            | promised    | of each task  | won | of each task
			in proportion to the promise      | 1,5 0,5     | 1.5 0.5       | 2   | 1.5 0.5
			cut to what was lost              | 3 1         | 1.5 0.5       | 2   | 1.5 0.5
			nobody says a figure: equal parts | ? ?         | - -           | 2   | 1 1
			only one says a figure            | 1 ?         | 1 0           | 2   | 2 0
			thirds close                      | 1 1 1       | 0.6666 0.6666 0.6668 | 2 | 0.6666 0.6666 0.6668
			""")
	void tasksShareACriterion(String what, String said, String promises, String won, String shares) {
		PlanBuilder plan = new PlanBuilder().entry("1.1", TaskPurpose.FIX, "3", "1");
		String[] figures = said.split(" ");
		for (int at = 0; at < figures.length; at++) {
			plan.task(at + 1, "Quý I", "?".equals(figures[at]) ? "1.1" : "1.1=" + figures[at]);
		}
		PlanOutcome outcome = OutcomeDerivation.of(plan.domain("Chỉ đạo", "9", "7").build(),
				next("1.1>1.1", "1.1=3/3"));

		assertThat(outcome.tasks()).extracting(PlanOutcome.TaskOutcome::promised)
			.containsExactlyElementsOf(all(promises));
		assertThat(outcome.tasks()).extracting(PlanOutcome.TaskOutcome::won).containsExactlyElementsOf(all(shares));
		assertThat(outcome.sums().won()).isEqualTo(points(won));
	}

	@Test
	void taskOfSeveralCriteriaHasItsPartOfEach() {
		PlanContent plan = new PlanBuilder().entry("1.1", TaskPurpose.FIX, "3", "1")
			.entry("1.2", TaskPurpose.FIX, "1", "0")
			.entry("1.3", TaskPurpose.FIX, "1", "0")
			.task(1, "Quý I", "1.1=2", "1.2=1")
			.emptyTask(2, "1.3=1")
			.domain("Chỉ đạo", "9", "5")
			.build();

		PlanOutcome outcome = OutcomeDerivation.of(plan, next(null, "1.1=3/3 1.2=2/1 1.3=1/1"));

		assertThat(outcome.tasks()).as("a row in which nothing is written is no task")
			.singleElement()
			.satisfies((task) -> {
				assertThat(task.promised()).isEqualTo(Points.of("3"));
				assertThat(task.won()).as("only of the one that can be compared").isEqualTo(Points.of("2"));
				assertThat(task.codes()).containsExactly("1.1", "1.2");
			});
		assertThat(outcome.sums().won()).as("a criterion without a task is won back as well").isEqualTo(Points.of("3"));
		assertThat(outcome.sums().promisedUnmeasured()).isEqualTo(Points.of("1"));
	}

	@Test
	void domainAsAWholeAnswersWhatItsCriteriaDoNot() {
		PlanContent plan = new PlanBuilder().entry("1.1", TaskPurpose.FIX, "3", "2")
			.task(1, "Quý I", "1.1=1")
			.domainTask(2, "Quý I", "9")
			.domain("Chỉ đạo", "10", "6")
			.build();
		long domain = plan.sections().get(0).id();

		PlanOutcome outcome = OutcomeDerivation.of(plan,
				new NextScores(Map.of(later("1.1"), score("3/2,5"), LATER + domain, score("10/8")), new CriteriaJoin(
						new Following(Map.of(11L, Set.of(later("1.1")), domain, Set.of(LATER + domain)), Map.of()),
						Map.of())));

		PlanOutcome.Row rest = outcome.rows().toList().get(1);
		assertThat(rest.lostBefore()).as("4 of the domain without 1 of its criterion").isEqualTo(Points.of("3"));
		assertThat(rest.promised()).isEqualTo(Points.of("3"));
		assertThat(rest.standing().lostAfter()).isEqualTo(Points.of("1.5"));
		assertThat(rest.won()).isEqualTo(Points.of("1.5"));
		assertThat(outcome.sums().lostMeasured()).as("the whole gap, once").isEqualTo(Points.of("4"));
		assertThat(outcome.sums().won()).isEqualTo(Points.of("2"));
	}

	@Test
	void tasksForADomainAnswerWhatTheCriteriasOwnTasksLeave() {
		PlanContent plan = new PlanBuilder().entry("1.1", TaskPurpose.FIX, "3", "1")
			.entry("1.2", TaskPurpose.FIX, "2", "0")
			.entry("1.3", TaskPurpose.FIX, "1", "0")
			.task(1, "Quý I", "1.1=1")
			.task(2, "Quý I", "1.3=1")
			.domainTask(3, "Quý I", "1.5")
			.domainTask(4, "Quý I", "0.5")
			.domain("Chỉ đạo", "10", "4")
			.build();

		PlanOutcome outcome = OutcomeDerivation.of(plan, next(null, "1.1=3/3 1.2=2/1 1.3=1/1"));

		assertThat(outcome.rows().map((row) -> row.name() + " " + row.promised()))
			.as("2 points fall to 1 left of 1.1, 2 of 1.2, none of 1.3 and 1 of the rest of the domain, in proportion")
			.containsExactly("Tiêu chí 1.1 1,50", "Tiêu chí 1.2 1,00", "Tiêu chí 1.3 1,00", "Chỉ đạo 0,50");
		assertThat(outcome.sums().promised()).as("the same as the forecast")
			.isEqualTo(PlanForecast.covered(plan))
			.isEqualTo(Points.of("4"));
		assertThat(outcome.domains().get(0).answered()).isTrue();
		assertThat(outcome.tasks()).extracting((task) -> task.task().id() + " " + task.promised() + " " + task.won())
			.containsExactly("1 1,00 1,33", "3 1,50 1,25", "4 0,50 0,42", "2 1,00 1,00");
		assertThat(outcome.rows()).allSatisfy((row) -> assertThat(row.shares()).isNotEmpty());
	}

	@Test
	void criterionAboveAnotherOneIsNotCountedTwice() {
		PlanContent plan = new PlanBuilder().entry("1.1", TaskPurpose.FIX, "3", "1")
			.entry("1.1.1", TaskPurpose.FIX, "2", "0")
			.domain("Chỉ đạo", "9", "7")
			.build();
		NextScores scores = next(null, "1.1=3/3 1.1.1=2/2");
		CriteriaJoin tree = new CriteriaJoin(scores.join().following(), Map.of(11L,
				new CriteriaJoin.Earlier("1.1", null, null), 111L, new CriteriaJoin.Earlier("1.1.1", 11L, null)));

		PlanOutcome outcome = OutcomeDerivation.of(plan, new NextScores(scores.scores(), tree));

		assertThat(outcome.rows().map((row) -> row.standing().state())).containsExactly(RowState.OVERLAPPING,
				RowState.WON);
		assertThat(outcome.sums().lostBefore()).isEqualTo(Points.of("2"));
		assertThat(outcome.sums().won()).isEqualTo(Points.of("2"));
	}

	@Test
	void withoutLaterScoresNothingIsKnown() {
		PlanContent plan = new PlanBuilder().entry("1.1", TaskPurpose.FIX, "3", "1")
			.task(1, "Quý I", "1.1=1,5")
			.domain("Chỉ đạo", "9", "7")
			.build();

		PlanOutcome outcome = OutcomeDerivation.of(plan, null);

		assertThat(outcome.rows()).singleElement()
			.satisfies((row) -> assertThat(row.standing().state()).isEqualTo(RowState.PENDING));
		assertThat(outcome.sums().promised()).isEqualTo(Points.of("1.5"));
		assertThat(outcome.sums().incomparable()).as("nothing to compare with yet").isZero();
		assertThat(outcome.tasks()).singleElement().satisfies((task) -> assertThat(task.won()).isNull());
	}

	/** The later scores; the earlier set has the criteria that the mapping names. */
	private static NextScores next(@Nullable String mapping, String later) {
		Map<String, Long> byCode = new HashMap<>();
		Map<Long, LaterScore> scores = new HashMap<>();
		for (String one : later.split(" ")) {
			String[] parts = one.split("=");
			byCode.put(parts[0], later(parts[0]));
			scores.put(later(parts[0]), score(parts[1]));
		}
		if (mapping == null) {
			return new NextScores(scores, new CriteriaJoin(new Following(null, byCode), Map.of()));
		}
		Map<Long, Set<Long>> mapped = new HashMap<>();
		Map<Long, CriteriaJoin.Earlier> earlier = new HashMap<>();
		for (String pair : mapping.split(" ")) {
			String[] codes = pair.split(">");
			mapped.computeIfAbsent(PlanBuilder.id(codes[0]), (id) -> new HashSet<>()).add(later(codes[1]));
			earlier.put(PlanBuilder.id(codes[0]),
					new CriteriaJoin.Earlier(codes[0], null, Points.of("1.1".equals(codes[0]) ? "3" : "2")));
		}
		return new NextScores(scores, new CriteriaJoin(new Following(mapped, byCode), earlier));
	}

	private static long later(String code) {
		return LATER + PlanBuilder.id(code);
	}

	private static LaterScore score(String text) {
		String[] parts = text.split("/");
		if (!Character.isDigit(parts[1].charAt(0))) {
			return new LaterScore(null, null, "!".equals(parts[1]));
		}
		Points max = Points.parse(parts[0]);
		Points finalScore = Points.parse(parts[1]);
		return new LaterScore(finalScore, max.minus(finalScore), false);
	}

	private static @Nullable String figure(String text) {
		return "?".equals(text) ? null : text;
	}

	private static @Nullable Points points(String text) {
		return "-".equals(text) ? null : Points.of(text);
	}

	private static List<@Nullable Points> all(String texts) {
		return Arrays.stream(texts.split(" ")).<@Nullable Points>map(OutcomeDerivationTests::points).toList();
	}

}
