package vn.cchc.remediation.result;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.TaskPurpose;
import vn.cchc.remediation.progress.TaskState;

import static org.assertj.core.api.Assertions.assertThat;

/** One solution that was planned for several criteria is told once. */
class TaskResultTests {

	@Test
	void tasksWithTheSameWordsAreToldAsOne() {
		assertThat(TaskResult.alike(List.of(result("8.2.1", TaskState.DONE, 7), result("8.2.3", TaskState.DONE, 9))))
			.singleElement()
			.satisfies((told) -> {
				assertThat(told.codes()).containsExactly("8.2.1", "8.2.3");
				assertThat(told.evidence()).containsExactly(7L, 9L);
			});
	}

	@Test
	void whatEndedDifferentlyIsToldApart() {
		assertThat(TaskResult
			.alike(List.of(result("8.2.1", TaskState.DONE, 7), result("8.2.3", TaskState.IN_PROGRESS, 9)))).hasSize(2);
	}

	private static TaskResult result(String code, TaskState state, long evidence) {
		PlanContent.Task task = new PlanContent.Task(evidence, 1, List.of(), TaskPurpose.FIX, "Lấy ý kiến tại quầy",
				null, null, null, List.of(), null, null, null);
		return new TaskResult(task, "8. Tác động", List.of(code), state, 100, "Đã làm", null, null, Set.of(evidence),
				null);
	}

}
