package vn.cchc.remediation.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells what stayed in its order from what was moved. */
final class Ordering {

	private Ordering() {
	}

	/**
	 * The longest list of elements that stand in the same order before and after; what is
	 * not in it was moved.
	 * @param was the elements in their order before
	 * @param now the same elements in their order since
	 */
	static <T> List<T> stayed(List<T> was, List<T> now) {
		int[] lengths = new int[now.size()];
		int[] before = new int[now.size()];
		int last = -1;
		for (int at = 0; at < now.size(); at++) {
			before[at] = -1;
			lengths[at] = 1;
			for (int earlier = 0; earlier < at; earlier++) {
				if (was.indexOf(now.get(earlier)) < was.indexOf(now.get(at)) && lengths[earlier] >= lengths[at]) {
					lengths[at] = lengths[earlier] + 1;
					before[at] = earlier;
				}
			}
			last = (last < 0 || lengths[at] > lengths[last]) ? at : last;
		}
		return chain(now, before, last);
	}

	private static <T> List<T> chain(List<T> now, int[] before, int last) {
		List<T> chain = new ArrayList<>();
		for (int at = last; at >= 0; at = before[at]) {
			chain.add(now.get(at));
		}
		Collections.reverse(chain);
		return chain;
	}

}
