package vn.cchc.remediation.plan;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpSession;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.support.People;

/** People who have signed in and act on plans. */
@TestComponent
public class PlanPeople {

	private final People people;

	PlanPeople(People people) {
		this.people = people;
	}

	public Person signedIn(String name, Role role, long unitId) throws Exception {
		People.Person person = this.people.signedIn(name, role, unitId);
		return new Person(person.accountId(), name, person.session());
	}

	/** Somebody who has signed in. */
	public record Person(long accountId, String name, MockHttpSession session) {

		public Actor actor() {
			return new Actor(this.accountId, this.name);
		}

	}

}
