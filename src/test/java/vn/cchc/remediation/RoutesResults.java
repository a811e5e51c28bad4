package vn.cchc.remediation;

import java.util.Map;

import org.springframework.boot.test.context.TestComponent;

import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.Signer;
import vn.cchc.remediation.plan.SigningAuthority;
import vn.cchc.remediation.result.ResultService;
import vn.cchc.remediation.result.ResultStarter;

/** The result reports that {@code routes.txt} names. */
@TestComponent
class RoutesResults {

	private static final Signer SIGNER = new Signer(SigningAuthority.TM, "CHỦ TỊCH", null);

	private final ResultStarter starter;

	private final ResultService results;

	RoutesResults(ResultStarter starter, ResultService results) {
		this.starter = starter;
		this.results = results;
	}

	/** A draft, one that was issued, and one that was opened again. */
	Map<String, Long> open(long commune, long issuedPlan, long assessment) {
		long draft = this.starter.fromNothing(commune, 2025, Actor.PROGRAM);
		long issued = issued(this.starter.fromPlan(issuedPlan, Actor.PROGRAM));
		long reopened = issued(this.starter.fromAssessment(assessment, Actor.PROGRAM));
		this.results.reopen(reopened, Actor.PROGRAM, "Bổ sung");
		return Map.of("result", draft, "issuedresult", issued, "reopenedresult", reopened, "resultdomain",
				this.results.look(issued).content().domains().get(0).id());
	}

	private long issued(long result) {
		this.results.submit(result, Actor.PROGRAM, true);
		this.results.issue(result, Actor.PROGRAM, 1, SIGNER, "45/BC-UBND", null);
		return result;
	}

}
