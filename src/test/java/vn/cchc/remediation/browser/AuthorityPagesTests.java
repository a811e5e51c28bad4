package vn.cchc.remediation.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.cchc.remediation.support.BrowserTest;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What authorities and the administrator, and everybody before signing in, can reach. */
@BrowserTest
class AuthorityPagesTests extends LinkedPages {

	@Test
	void theSignInPageWorksForEverybody() {
		theSignInPageWorks();
	}

	@Test
	void aPictureWithoutWordsIsFound() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(this::examineAPictureWithoutWords)
			.withMessageContaining("image-alt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "quantri", "nv.mau", "nv.lapvo" })
	void everyPageWorks(String username) {
		everyLinkLeadsToAPageThatWorks(username);
	}

}
