package vn.cchc.remediation.core;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Deadlines as they are written, in a plan of 2024. */
class DueTermTests {

	private static final int PLAN_YEAR = 2024;

	private static void reads(String text, DueKind kind, LocalDate lastDay) {
		assertThat(DueTerm.read(text, PLAN_YEAR)).isEqualTo(new DueTerm(kind, lastDay, Texts.normalize(text)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# S1
			Trong năm 2024                                    | YEAR          | 2024-12-31
			trong năm 2024 và những năm tiếp theo             | CONTINUOUS    | 2024-12-31
			chậm nhất trong tháng 10 năm 2024                 | MONTH         | 2024-10-31
			trong tháng 10 năm 2024                           | MONTH         | 2024-10-31
			Ngày 05/02/2024                                   | DATE          | 2024-02-05
			# S2
			Thường xuyên                                      | CONTINUOUS    | 2024-12-31
			Quý I                                             | QUARTER       | 2024-03-31
			định kỳ hằng quý                                  | CONTINUOUS    | 2024-12-31
			trong năm                                         | YEAR          | 2024-12-31
			ngày 31/01/2024                                   | DATE          | 2024-01-31
			# S3
			hàng năm                                          | CONTINUOUS    | 2024-12-31
			Định kỳ                                           | CONTINUOUS    | 2024-12-31
			của năm 2023 và những năm tiếp theo               | CONTINUOUS    | 2024-12-31
			trong năm 2023 và các năm tiếp theo               | CONTINUOUS    | 2024-12-31
			ngày 20/03/2023                                   | DATE          | 2023-03-20
			năm 2022                                          | YEAR          | 2022-12-31
			# S4
			hằng năm                                          | CONTINUOUS    | 2024-12-31
			năm 2023 và các năm tiếp theo                     | CONTINUOUS    | 2024-12-31
			định kỳ báo cáo theo quy định                     | CONTINUOUS    | 2024-12-31
			ngày 12 tháng 5 năm 2023                          | DATE          | 2023-05-12
			# S5
			Thời gian khắc phục trong năm 2024                | YEAR          | 2024-12-31
			Thời gian khắc phục trong quí II năm 2024         | QUARTER       | 2024-06-30
			trong quý II và đầu quí III năm 2024              | QUARTER_RANGE | 2024-07-31
			trong quí II/2024                                 | QUARTER       | 2024-06-30
			chậm nhất ngày 15/4/2024                          | DATE          | 2024-04-15
			chậm nhất ngày 15/4/2024 qua Phòng Nội vụ         | DATE          | 2024-04-15
			Hàng tháng                                        | CONTINUOUS    | 2024-12-31
			các cuộc họp thường kỳ                            | CONTINUOUS    | 2024-12-31
			ngày 31 tháng 01 năm 2024                         | DATE          | 2024-01-31
			cho năm 2024 và những năm tiếp theo               | CONTINUOUS    | 2024-12-31
			""")
	void theSeeds(String text, DueKind kind, LocalDate lastDay) {
		reads(text, kind, lastDay);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			30/6/2024                                   | DATE | 2024-06-30
			30/6/24                                     | DATE | 2024-06-30
			30-6-2024                                   | DATE | 2024-06-30
			30.6.2024                                   | DATE | 2024-06-30
			30 / 6 / 2024                               | DATE | 2024-06-30
			2024-06-30                                  | DATE | 2024-06-30
			31/12                                       | DATE | 2024-12-31
			ngày 30.6                                   | DATE | 2024-06-30
			ngày 30-6                                   | DATE | 2024-06-30
			30/6 năm 2025                               | DATE | 2025-06-30
			29/2                                        | DATE | 2024-02-29
			ngày 5 tháng 3                              | DATE | 2024-03-05
			ngày 5 tháng 3 năm 2025                     | DATE | 2025-03-05
			ngày 5 tháng 3 năm nay                      | DATE | 2024-03-05
			trước ngày 30/6/2024                        | DATE | 2024-06-30
			trước 30/6                                  | DATE | 2024-06-30
			Trước 17h00 ngày 28/6/2024                  | DATE | 2024-06-28
			không quá ngày 15/11                        | DATE | 2024-11-15
			Từ nay đến hết ngày 30/11                   | DATE | 2024-11-30
			01/3 - 30/6/2024                            | DATE | 2024-06-30
			01/3/2024–30/6/2024                         | DATE | 2024-06-30
			từ ngày 01/3 đến ngày 30/6                  | DATE | 2024-06-30
			01 - 15/3/2024                              | DATE | 2024-03-15
			từ ngày 10 đến ngày 20 tháng 5              | DATE | 2024-05-20
			từ 01-15/3/2024                             | DATE | 2024-03-15
			15/12/2024 đến 15/1/2025                    | DATE | 2025-01-15
			15/12 - 15/1/2025                           | DATE | 2025-01-15
			tháng 6 và 15/12                            | DATE | 2024-12-15
			Quý II, xong trước 15/5/2024                | DATE | 2024-05-15
			Quý I: 15/2; quý II: 15/5                   | DATE | 2024-05-15
			15/4 (quý II)                               | DATE | 2024-04-15
			Trong năm 2024, chậm nhất ngày 30/11        | DATE | 2024-11-30
			15/6 theo Kế hoạch số 12/KH-UBND ngày 15/7/2023 | DATE | 2024-06-15
			Hoàn thành 02 đợt kiểm tra trước 30/9       | DATE | 2024-09-30
			""")
	void dates(String text, DueKind kind, LocalDate lastDay) {
		reads(text, kind, lastDay);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			tháng 10                                    | 2024-10-31
			tháng 02                                    | 2024-02-29
			tháng 2/2025                                | 2025-02-28
			tháng 10/24                                 | 2024-10-31
			T10/2024                                    | 2024-10-31
			T.10                                        | 2024-10-31
			10/2024                                     | 2024-10-31
			10-2024                                     | 2024-10-31
			2024-10                                     | 2024-10-31
			hoàn thành trong tháng 5                    | 2024-05-31
			xong trước tháng 7                          | 2024-06-30
			trước tháng 1/2025                          | 2024-12-31
			trước cuối tháng 7                          | 2024-07-31
			đầu tháng 5                                 | 2024-05-10
			thượng tuần tháng 5                         | 2024-05-10
			giữa tháng 5/2024                           | 2024-05-20
			trung tuần tháng 5                          | 2024-05-20
			cuối tháng 4                                | 2024-04-30
			hạ tuần tháng 4                             | 2024-04-30
			từ tháng 3 đến tháng 6                      | 2024-06-30
			Tháng 3 - 6/2024                            | 2024-06-30
			3-6/2024                                    | 2024-06-30
			từ tháng 3 đến 6                            | 2024-06-30
			từ T3-6/2024                                | 2024-06-30
			T3-T6                                       | 2024-06-30
			tháng 3, 6, 9                               | 2024-09-30
			tháng 3 và tháng 9                          | 2024-09-30
			tháng 11 đến tháng 2/2025                   | 2025-02-28
			6 tháng đầu năm                             | 2024-06-30
			06 tháng đầu năm 2025                       | 2025-06-30
			Sáu tháng đầu năm                           | 2024-06-30
			chín tháng đầu năm                          | 2024-09-30
			6 tháng cuối năm                            | 2024-12-31
			3 tháng cuối năm 2024                       | 2024-12-31
			9 tháng                                     | 2024-09-30
			9 tháng đầu năm                             | 2024-09-30
			""")
	void months(String text, LocalDate lastDay) {
		reads(text, DueKind.MONTH, lastDay);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Quý IV/2024                                 | QUARTER       | 2024-12-31
			Quý 2                                       | QUARTER       | 2024-06-30
			quy 2                                       | QUARTER       | 2024-06-30
			QUÍ II NĂM 2025                             | QUARTER       | 2025-06-30
			Q2/2024                                     | QUARTER       | 2024-06-30
			Q.II                                        | QUARTER       | 2024-06-30
			QuýIII                                      | QUARTER       | 2024-09-30
			quý hai                                     | QUARTER       | 2024-06-30
			III/2024                                    | QUARTER       | 2024-09-30
			Quý I trong năm                             | QUARTER       | 2024-03-31
			Quý I, năm 2025                             | QUARTER       | 2025-03-31
			Năm 2025: quý I                             | QUARTER       | 2025-03-31
			đầu quý III                                 | QUARTER       | 2024-07-31
			giữa quý III                                | QUARTER       | 2024-08-31
			cuối quý III                                | QUARTER       | 2024-09-30
			tháng đầu quý II                            | QUARTER       | 2024-04-30
			tháng cuối của quý II                       | QUARTER       | 2024-06-30
			trước quý III                               | QUARTER       | 2024-06-30
			quý I, II                                   | QUARTER_RANGE | 2024-06-30
			quý I và quý II                             | QUARTER_RANGE | 2024-06-30
			Quý I, quý II năm 2025                      | QUARTER_RANGE | 2025-06-30
			Quý I - III                                 | QUARTER_RANGE | 2024-09-30
			quý 1,2,3/2024                              | QUARTER_RANGE | 2024-09-30
			II - III/2024                               | QUARTER_RANGE | 2024-09-30
			từ quý I - III                              | QUARTER_RANGE | 2024-09-30
			từ quý I đến III năm 2025                   | QUARTER_RANGE | 2025-09-30
			Từ quý II đến quý IV                        | QUARTER_RANGE | 2024-12-31
			Quý IV/2024 - Quý I/2025                    | QUARTER_RANGE | 2025-03-31
			Quý IV đến quý I/2025                       | QUARTER_RANGE | 2025-03-31
			cuối quý II, đầu quý III                    | QUARTER_RANGE | 2024-07-31
			quý II và tháng 4                           | QUARTER       | 2024-06-30
			Từ 01/4 đến hết quý II                      | QUARTER       | 2024-06-30
			tháng 5 và quý III                          | QUARTER       | 2024-09-30
			""")
	void quarters(String text, DueKind kind, LocalDate lastDay) {
		reads(text, kind, lastDay);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2024                                        | YEAR       | 2024-12-31
			trong năm 2025                              | YEAR       | 2025-12-31
			năm 2024 - 2025                             | YEAR       | 2025-12-31
			đến hết năm                                 | YEAR       | 2024-12-31
			đầu năm                                     | YEAR       | 2024-03-31
			đầu năm 2025                                | YEAR       | 2025-03-31
			giữa năm                                    | YEAR       | 2024-06-30
			cuối năm 2024                               | YEAR       | 2024-12-31
			trước năm 2025                              | YEAR       | 2024-12-31
			trong năm 2024 theo quy định                | YEAR       | 2024-12-31
			từ 01/3 đến hết năm                         | YEAR       | 2024-12-31
			từ quý II đến hết năm 2024                  | YEAR       | 2024-12-31
			Quý IV năm 2024 và năm 2025                 | YEAR       | 2025-12-31
			thường xuyên trong năm                      | CONTINUOUS | 2024-12-31
			Thường xuyên trong năm 2025                 | CONTINUOUS | 2025-12-31
			Cả năm                                      | CONTINUOUS | 2024-12-31
			hằng quý                                    | CONTINUOUS | 2024-12-31
			Hằng quý, trước ngày 25 của tháng cuối quý  | CONTINUOUS | 2024-12-31
			Ngày 15 hằng tháng                          | CONTINUOUS | 2024-12-31
			Mỗi quý một lần                             | CONTINUOUS | 2024-12-31
			02 lần/năm                                  | CONTINUOUS | 2024-12-31
			06 tháng/lần                                | CONTINUOUS | 2024-12-31
			Báo cáo theo quý                            | CONTINUOUS | 2024-12-31
			Các tháng trong năm                         | CONTINUOUS | 2024-12-31
			Thường xuyên, khi có phát sinh              | CONTINUOUS | 2024-12-31
			Định kỳ 6 tháng, 1 năm                      | CONTINUOUS | 2024-12-31
			Báo cáo theo từng quý                       | CONTINUOUS | 2024-12-31
			Quý I/2024 và các quý tiếp theo             | CONTINUOUS | 2024-12-31
			Từ quý II trở đi                            | CONTINUOUS | 2024-12-31
			thường xuyên đến hết tháng 6                | CONTINUOUS | 2024-06-30
			Hằng năm, trước ngày 15/12                  | CONTINUOUS | 2024-12-15
			Định kỳ 6 tháng (trước 15/6), năm (trước 15/12) | CONTINUOUS | 2024-12-15
			Quý I hằng năm                              | CONTINUOUS | 2024-03-31
			""")
	void yearsAndContinuousWork(String text, DueKind kind, LocalDate lastDay) {
		reads(text, kind, lastDay);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "31/2/2024", "29/2/2023", "0/5/2024", "tháng 13", "13/2024", "tháng 0", "quý 5",
			"quý V", "quý I/II", "15 tháng đầu năm", "10/24", "30/6/1924", "sau Tết", "trước Tết Nguyên đán năm 2025",
			"theo quy định", "theo quy định của cấp trên", "khi có yêu cầu", "Sau khi có hướng dẫn, quý II",
			"sau ngày 30/6/2024", "đột xuất", "trong thời gian tới", "trong thời gian qua", "đúng thời gian quy định",
			"năm sau", "tháng tới", "kịp thời", "ngay", "từ ngày 1/3/2024", "kể từ tháng 3", "từ ngày 30-6-2024",
			"từ tháng 10-2024", "từ cuối quý I", "Từ năm 2024", "trong vòng 10 ngày", "15 ngày làm việc",
			"trong 6 tháng", "ngày 15", "ngày /3/2024", "trước ngày 20 của tháng cuối quý II", "tuần 2 tháng 5",
			"năm học 2024-2025", "tháng 8 âm lịch", "từ tháng 6 đến tháng 3", "quý IV - I", "30/6 đến 1/3",
			"Kế hoạch số 28/KH-UBND ngày 17/03/2023", "Theo Kế hoạch số 105/KH – UBND ngày 12 tháng 5 năm 2023",
			"Quyết định số 97/QĐ-UBND-HC", "tự bảo đảm chi thường xuyên", "thường xuyên đến 31/2/2024",
			"Nghị định 117/2013/NĐ-CP ngày 07/10/2013", "không thực hiện trong năm 2024", "?" })
	void whatIsNotReadKeepsItsWording(String text) {
		assertThat(DueTerm.read(text, PLAN_YEAR)).isEqualTo(new DueTerm(DueKind.UNREAD, null, text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "trong quý II và đầu quý III năm 2024", "  TRONG  QUÝ II VÀ ĐẦU QUÝ III NĂM 2024 ",
			"trong quy II va dau quy III nam 2024", "trong\u00a0quí II\u00a0và đầu quí\u202fIII\nnăm 2024" })
	void capitalsAccentsAndSpacesDoNotMatter(String text) {
		LocalDate endOfJuly = LocalDate.of(2024, 7, 31);
		reads(text, DueKind.QUARTER_RANGE, endOfJuly);
		reads(Normalizer.normalize(text, Normalizer.Form.NFD), DueKind.QUARTER_RANGE, endOfJuly);
	}

	@Test
	void theYearOfThePlanFillsIn() {
		assertThat(DueTerm.read("Quý I", 2026).lastDay()).isEqualTo("2026-03-31");
		assertThat(DueTerm.read("29/2", 2026).kind()).isEqualTo(DueKind.UNREAD);
		assertThat(DueTerm.read("Quý I/2024", 2026).lastDay()).isEqualTo("2024-03-31");
	}

	@Test
	void theLastDayIsStillOnTime() {
		DueTerm term = DueTerm.read("Quý I", PLAN_YEAR);
		assertThat(term.passed(LocalDate.of(2024, 3, 31))).isFalse();
		assertThat(term.passed(LocalDate.of(2024, 4, 1))).isTrue();
		assertThat(DueTerm.read("sau Tết", PLAN_YEAR).passed(LocalDate.of(2030, 1, 1))).isFalse();
	}

	@Test
	void onlyContinuousWorkIsContinuous() {
		assertThat(DueTerm.read("Thường xuyên", PLAN_YEAR).continuous()).isTrue();
		assertThat(DueTerm.read("Trong năm 2024", PLAN_YEAR).continuous()).isFalse();
	}

	@Test
	void theKindAndTheDayBelongTogether() {
		LocalDate day = LocalDate.of(2024, 6, 30);
		assertThatIllegalArgumentException().isThrownBy(() -> new DueTerm(DueKind.UNREAD, day, "sau Tết"));
		assertThatIllegalArgumentException().isThrownBy(() -> new DueTerm(DueKind.DATE, null, "30/6"));
	}

	@Test
	void nothingTypedMakesItFail() {
		String[] words = { "quý", "Q", "tháng", "T", "năm", "ngày", "đầu", "cuối", "trước", "đến", "từ", "-", "/", ".",
				",", " ", "I", "IV", "X", "0", "6", "13", "31", "99", "2024", "hằng", "định kỳ", "và", "số", "theo",
				"12/KH-UBND", "\n", "\u0301", "😀" };
		Random random = new Random(20240630);
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			random.ints(1 + random.nextInt(9), 0, words.length).forEach((word) -> text.append(words[word]));
			assertThat(DueTerm.read(text.toString(), PLAN_YEAR).wording()).isEqualTo(Texts.normalize(text.toString()));
		}
		assertThat(DueTerm.read("1,".repeat(200_000), PLAN_YEAR).kind()).isEqualTo(DueKind.UNREAD);
	}

}
