package vn.cchc.remediation.support;

import net.ttddyy.dsproxy.QueryCountHolder;

/**
 * Counts the SQL statements of the calling thread, so that a test can show that a page's
 * number of statements does not grow with its rows. {@code MockMvc} answers on the thread
 * of the test.
 */
public final class Statements {

	private Statements() {
	}

	/**
	 * Number of statements that the action sends; a batch counts once per statement text.
	 * @throws Exception whatever the action throws
	 */
	public static long count(Action action) throws Exception {
		QueryCountHolder.clear();
		action.run();
		return QueryCountHolder.getGrandTotal().getTotal();
	}

	/** What is counted. */
	@FunctionalInterface
	public interface Action {

		void run() throws Exception;

	}

}
