package vn.cchc.remediation.assessment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can be typed into the cells of the sheet. */
class CellTextTests {

	/** Comma and point are both the decimal sign, four places are kept. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			15.5       | 15,5
			15,5       | 15,5
			' 15,50 '  | 15,5
			9,875      | 9,875
			1.234      | 1,234
			0,0001     | 0,0001
			+3         | 3
			9999       | 9999
			''         | ''
			""")
	void readsPoints(String typed, String shown) {
		assertThat(CellField.SELF.canonical(typed)).isEqualTo(shown);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			SELF           | 1.234,5                        | THOUSANDS
			SELF           | 1,234.5                        | THOUSANDS
			SELF           | 1 234                          | THOUSANDS
			SELF           | 1.234.567                      | THOUSANDS
			SELF           | 10000                          | TOO_LARGE
			SELF           | 9999,5                         | TOO_LARGE
			SELF           | 999999999999999999999999999999 | TOO_LARGE
			SELF           | 1,23456                        | TOO_MANY_PLACES
			SELF           | -0,5                           | NEGATIVE
			SELF           | 1e3                            | NOT_POINTS
			SELF           | 5 điểm                         | NOT_POINTS
			SELF           | 1,5,5                          | NOT_POINTS
			PUBLISHED_RANK | 1,5                            | NOT_RANK
			PUBLISHED_RANK | 12345678901                    | NOT_RANK
			INDEX_CHANGE   | tăng                           | NOT_CHANGE
			INDEX_CHANGE   | -99999                         | TOO_LARGE
			APPLICABLE     | có lẽ                          | NOT_FLAG
			""")
	void refusesAndSaysWhy(CellField field, String typed, InvalidCell.Reason reason) {
		assertThatThrownBy(() -> field.canonical(typed)).isInstanceOfSatisfying(InvalidCell.class,
				(refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

	/** S5 prints changes with a per cent sign and with both signs of minus. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			-0,85   | -0,85
			−0.85 % | -0,85
			+12,5%  | 12,5
			""")
	void readsChanges(String typed, String shown) {
		assertThat(CellField.INDEX_CHANGE.canonical(typed)).isEqualTo(shown);
	}

}
