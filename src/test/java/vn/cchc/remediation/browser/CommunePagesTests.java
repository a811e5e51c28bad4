package vn.cchc.remediation.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.cchc.remediation.support.BrowserTest;

/** What communes can reach. */
@BrowserTest
class CommunePagesTests extends LinkedPages {

	@ParameterizedTest
	@ValueSource(strings = { "vp.mau01", "ct.mau01", "vp.thanhxa", "vp.hatrung" })
	void everyPageWorks(String username) {
		everyLinkLeadsToAPageThatWorks(username);
	}

}
