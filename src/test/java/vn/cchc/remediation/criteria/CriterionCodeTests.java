package vn.cchc.remediation.criteria;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Codes: order by number, parent and depth. */
class CriterionCodeTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// typed, code, sort path, parent, depth
			"3, 3, 00003, -, 1", "3.2, 3.2, 00003.00002, 3, 2", "' 3.12.1. ', 3.12.1, 00003.00012.00001, 3.12, 3",
			"1.2.3.4, 1.2.3.4, 00001.00002.00003.00004, 1.2.3, 4", "II.4a, II.4a, II.00004a, II, 2" })
	void aCodeSaysItsPlace(String typed, String value, String path, String parent, int depth) {
		CriterionCode code = CriterionCode.parse(typed);
		assertThat(code.value()).isEqualTo(value);
		assertThat(code.sortPath()).isEqualTo(path);
		assertThat(code.depth()).isEqualTo(depth);
		assertThat(code.parent()).isEqualTo((parent != null) ? new CriterionCode(parent) : null);
	}

	@Test
	void codesSortByNumber() {
		assertThat(new CriterionCode("3.2")).isLessThan(new CriterionCode("3.12"));
		assertThat(new CriterionCode("3.2.9")).isLessThan(new CriterionCode("3.12"));
	}

	@ParameterizedTest
	@CsvSource({ "3.2.1, 3.2, 4, 4.1", "3.02.1, 3.2, 3.20, 3.20.1", "3, 3, 4.1, 4.1" })
	void aCodeFollowsTheOneItBeginsWith(String code, String from, String to, String moved) {
		assertThat(new CriterionCode(code).moved(new CriterionCode(from), new CriterionCode(to)))
			.isEqualTo(new CriterionCode(moved));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "1..2", "1.2.3.4.5", "1 2", "1,2", "123456" })
	void otherTextIsNoCode(String typed) {
		assertThatExceptionOfType(CriterionCode.InvalidCode.class).isThrownBy(() -> CriterionCode.parse(typed));
	}

}
