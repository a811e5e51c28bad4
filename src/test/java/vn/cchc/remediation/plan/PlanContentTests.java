package vn.cchc.remediation.plan;

import org.junit.jupiter.api.Test;
import vn.cchc.remediation.core.Points;

import static org.assertj.core.api.Assertions.assertThat;

/** What a plan says as a whole. */
class PlanContentTests {

	@Test
	void rowsInWhichNothingIsWrittenPromiseNoPoints() {
		PlanContent fresh = new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.emptyTask(1, "2.1=3")
			.domain("Thủ tục", "10", "7")
			.build();
		PlanContent begun = new PlanBuilder().entry("2.1", TaskPurpose.FIX, "3", "0")
			.emptyTask(1, "2.1=3")
			.task(2, "Quý I", "2.1=1,5")
			.domain("Thủ tục", "10", "7")
			.build();

		assertThat(fresh.taskPoints()).isNull();
		assertThat(begun.taskPoints()).isEqualTo(Points.of("1.5"));
	}

}
