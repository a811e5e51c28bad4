package vn.cchc.remediation.outcome.promise;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.outcome.promise.OutcomeFixture.District;
import vn.cchc.remediation.outcome.promise.OutcomeFixture.Place;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.support.People;
import vn.cchc.remediation.support.People.Person;
import vn.cchc.remediation.support.Statements;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * How long the pages of promises and solutions take for 30 communes with 60 tasks each,
 * for {@code docs/performance.md}; no test of every build:
 * {@code ./mvnw test -Dtest=OutcomeBenchmark}.
 */
@IntegrationTest
class OutcomeBenchmark {

	private static final int COMMUNES = 30;

	private static final int TASKS = 60;

	private static final int RUNS = 15;

	@Autowired
	private OutcomeFixture fixture;

	@Autowired
	private PlanService plans;

	@Autowired
	private PlanEditor editor;

	@Autowired
	private People people;

	@Autowired
	private MockMvc mvc;

	@Test
	void thirtyCommunesWithSixtyTasksEach() throws Exception {
		District district = this.fixture.district();
		Place last = this.fixture.place(district);
		for (int commune = 1; commune <= COMMUNES; commune++) {
			last = (commune > 1) ? this.fixture.place(district) : last;
			fill(last.plan());
			this.fixture.scoreAfter(last, "2", "6");
		}
		Person officer = this.people.signedIn("Cán bộ thẩm định", Role.AUTHORITY_OFFICER, district.id());

		measure("/solutions, first after all was scored", "/solutions", officer, 1);
		measure("/solutions", "/solutions", officer, RUNS);
		measure("/solutions, searched", "/solutions?q=boi+duong&code=2.1&show=worked", officer, RUNS);
		measure("/solutions.xlsx, all rows", "/solutions.xlsx", officer, RUNS);
		measure("/plans/…/outcome", "/plans/" + last.plan() + "/outcome", officer, RUNS);
		measure("/plans/…/outcome.xlsx", "/plans/" + last.plan() + "/outcome.xlsx", officer, RUNS);
		measure("/authorities/…/outcome", "/authorities/" + district.id() + "/outcome?year=2024", officer, RUNS);
	}

	/** As many tasks as wanted, in force. */
	private void fill(long plan) {
		this.plans.amend(plan, Actor.PROGRAM, "Bổ sung");
		long first = this.plans.look(plan).content().tasks().findFirst().orElseThrow().id();
		while (this.plans.look(plan).content().tasks().count() < TASKS) {
			this.editor.duplicate(plan, Actor.PROGRAM, first);
		}
		this.fixture.issue(plan);
	}

	private void measure(String what, String address, Person person, int runs) throws Exception {
		long statements = Statements.count(() -> ask(address, person));
		long[] times = new long[runs];
		for (int run = 0; run < runs; run++) {
			long begun = System.nanoTime();
			ask(address, person);
			times[run] = (System.nanoTime() - begun) / 1_000_000;
		}
		Arrays.sort(times);
		System.out.printf("%s: %d statements, median %d ms, fastest %d ms%n", what, statements, times[runs / 2],
				times[0]);
	}

	private void ask(String address, Person person) throws Exception {
		this.mvc.perform(get(address).session(person.session())).andExpect(status().isOk());
	}

}
