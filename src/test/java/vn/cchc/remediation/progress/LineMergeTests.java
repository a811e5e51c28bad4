package vn.cchc.remediation.progress;

import java.math.BigDecimal;
import java.util.Set;

import org.junit.jupiter.api.Test;
import vn.cchc.remediation.progress.LineMerge.Part;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a line that two people fill in. */
class LineMergeTests {

	private static final LineEntry SEEN = new LineEntry(TaskState.IN_PROGRESS, 50, "Một nửa", null, null, null);

	@Test
	void whatEachHasChangedIsKept() {
		LineEntry wanted = new LineEntry(TaskState.IN_PROGRESS, 50, "Hai phần ba", null, null, null);
		LineEntry stored = new LineEntry(TaskState.IN_PROGRESS, 70, "Một nửa", new BigDecimal("66.5"), "Thiếu người",
				null);
		LineMerge merge = LineMerge.of(SEEN, wanted, stored);
		assertThat(merge.conflicts()).isEmpty();
		assertThat(merge.entry()).isEqualTo(
				new LineEntry(TaskState.IN_PROGRESS, 70, "Hai phần ba", new BigDecimal("66.50"), "Thiếu người", null));
	}

	@Test
	void whatBothHaveChangedIsToBeChosen() {
		LineEntry wanted = new LineEntry(TaskState.DONE, 0, "Xong", null, null, "Khen thưởng");
		LineEntry stored = new LineEntry(TaskState.IN_PROGRESS, 80, "Gần xong", null, null, null);
		LineMerge merge = LineMerge.of(SEEN, wanted, stored);
		assertThat(merge.conflicts()).containsExactlyInAnyOrder(Part.STATE, Part.ACHIEVED);
		assertThat(merge.entry()).isEqualTo(wanted);
	}

	@Test
	void theSameChangeTwiceIsNoConflict() {
		LineEntry same = new LineEntry(TaskState.DONE, 100, "Xong", null, null, null);
		assertThat(LineMerge.of(SEEN, same, same)).isEqualTo(new LineMerge(same, Set.of()));
	}

	@Test
	void whoSavesWithoutAChangeTakesNothingBack() {
		LineEntry stored = new LineEntry(TaskState.DONE, 100, "Xong", null, null, null);
		assertThat(LineMerge.of(SEEN, SEEN, stored).entry()).isEqualTo(stored);
	}

}
