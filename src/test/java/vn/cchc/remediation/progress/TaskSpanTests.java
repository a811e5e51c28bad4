package vn.cchc.remediation.progress;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.remediation.core.DueTerm;
import vn.cchc.remediation.plan.PlanContent;
import vn.cchc.remediation.plan.TaskPurpose;

import static org.assertj.core.api.Assertions.assertThat;

/** In which quarters a task of a plan issued on 1 March 2024 runs. */
class TaskSpanTests {

	private static final LocalDate ISSUED = LocalDate.of(2024, 3, 1);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# wording                           | first quarter with a line
			Thường xuyên                        | 1
			Quý I                               | 1
			Quý III                             | 3
			trong quí II/2024                   | 2
			# the first of several times is not kept: from the beginning
			quý II và đầu quí III năm 2024      | 1
			tháng 3 - 6                         | 1
			Trong tháng 10 năm 2024             | 4
			# an end says nothing of a beginning
			chậm nhất trong tháng 10 năm 2024   | 1
			trước quý III                       | 1
			15/4/2024                           | 1
			Trong năm 2024                      | 1
			theo quy định                       | 1
			""")
	void beginsWithTheTimeThatTheWordingNames(String wording, int firstQuarter) {
		TaskSpan span = TaskSpan.of(ISSUED, task(DueTerm.read(wording, 2024), List.of()));
		assertThat(PeriodTerm.of(PeriodKind.QUARTER, 2024).filter(span::runsIn).findFirst().orElseThrow().ordinal())
			.isEqualTo(firstQuarter);
	}

	@Test
	void doesNotRunBeforeItIsIssued() {
		TaskSpan span = TaskSpan.of(LocalDate.of(2024, 4, 2), task(null, List.of()));
		assertThat(span.runsIn(new PeriodTerm(PeriodKind.QUARTER, 2024, 1))).isFalse();
		assertThat(span.runsIn(new PeriodTerm(PeriodKind.QUARTER, 2024, 2))).isTrue();
	}

	@Test
	void laterDeadlineLeavesTheBeginning() {
		DueTerm first = DueTerm.read("Quý II", 2024);
		DueTerm later = DueTerm.read("Quý IV", 2024);
		TaskSpan span = TaskSpan.of(ISSUED, task(later, List.of(new PlanContent.Extension(first, later))));
		assertThat(span.begins()).isEqualTo(LocalDate.of(2024, 4, 1));
	}

	private static PlanContent.Task task(@Nullable DueTerm due, List<PlanContent.Extension> extensions) {
		return new PlanContent.Task(1, 1, List.of(), TaskPurpose.FIX, "Làm", null, null, null, List.of(), due, null,
				null, extensions);
	}

}
