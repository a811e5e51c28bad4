package vn.cchc.remediation.core;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.cchc.remediation.core.Target.Comparison;

import static org.assertj.core.api.Assertions.assertThat;

/** Measurable targets in the wording of tasks and outputs. */
class TargetTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# S1, S2, S5
			nhằm có 02 sáng kiến trở lên                | AT_LEAST  | 2     | sáng kiến | có 02 sáng kiến trở lên
			đạt từ 80% trở lên                          | AT_LEAST  | 80    | %         | đạt từ 80% trở lên
			tỷ lệ giao dịch đạt trên 50%                | MORE_THAN | 50    | %         | trên 50%
			trên hệ thống QLVB đảm bảo 100%             | EXACTLY   | 100   | %         | đảm bảo 100%
			Tại tiêu chí 3.2. 100% thủ tục hành chính   | EXACTLY   | 100   | %         | 100%
			4.2. 100% cán bộ đạt chuẩn 0/3 điểm         | EXACTLY   | 100   | %         | 100%
			đối với chỉ số này đạt 80 điểm trở lên      | AT_LEAST  | 80    | điểm      | đạt 80 điểm trở lên
			# practice
			≥ 80 %                                      | AT_LEAST  | 80    | %         | ≥ 80 %
			>= 80%                                      | AT_LEAST  | 80    | %         | >= 80%
			ít nhất 2 sáng kiến                         | AT_LEAST  | 2     | sáng kiến | ít nhất 2 sáng kiến
			ít nhất 02 (hai) sáng kiến                  | AT_LEAST  | 2     | sáng kiến | ít nhất 02 (hai) sáng kiến
			lớn hơn hoặc bằng 80%                       | AT_LEAST  | 80    | %         | lớn hơn hoặc bằng 80%
			Đạt tỷ lệ 90%                               | AT_LEAST  | 90    | %         | Đạt tỷ lệ 90%
			không để quá 2% trễ hạn                     | AT_MOST   | 2     | %         | không để quá 2%
			Ít nhất một sáng kiến                       | AT_LEAST  | 1     | sáng kiến | Ít nhất một sáng kiến
			tối thiểu 95,5%                             | AT_LEAST  | 95.5  | %         | tối thiểu 95,5%
			tối thiểu phải đạt 95.5 %                   | AT_LEAST  | 95.5  | %         | tối thiểu phải đạt 95.5 %
			không dưới 3 cuộc họp                       | AT_LEAST  | 3     | cuộc      | không dưới 3 cuộc
			đạt 95%                                     | AT_LEAST  | 95    | %         | đạt 95%
			đạt 100%                                    | EXACTLY   | 100   | %         | đạt 100%
			tăng lên 90 phần trăm                       | AT_LEAST  | 90    | %         | lên 90 phần trăm
			nâng từ 80% lên 90%                         | AT_LEAST  | 90    | %         | lên 90%
			3 cụm loa trở lên                           | AT_LEAST  | 3     | cụm loa   | 3 cụm loa trở lên
			80% TTHC trở lên                            | AT_LEAST  | 80    | %         | 80% TTHC trở lên
			hơn 1.500 hồ sơ                             | MORE_THAN | 1500  | hồ sơ     | hơn 1.500 hồ sơ
			> 50%                                       | MORE_THAN | 50    | %         | > 50%
			dưới 5%                                     | LESS_THAN | 5     | %         | dưới 5%
			< 5 %                                       | LESS_THAN | 5     | %         | < 5 %
			không quá 3 ngày                            | AT_MOST   | 3     | ngày      | không quá 3 ngày
			không quá 03 ngày làm việc                  | AT_MOST   | 3     | ngày làm việc | không quá 03 ngày làm việc
			tối đa 30 phút                              | AT_MOST   | 30    | phút      | tối đa 30 phút
			không vượt quá 2%                           | AT_MOST   | 2     | %         | không vượt quá 2%
			5% trở xuống                                | AT_MOST   | 5     | %         | 5% trở xuống
			100 %                                       | EXACTLY   | 100   | %         | 100 %
			- 100% hồ sơ đúng hạn                       | EXACTLY   | 100   | %         | 100%
			đúng 2 đợt                                  | EXACTLY   | 2     | đợt       | đúng 2 đợt
			""")
	void oneTarget(String text, Comparison comparison, BigDecimal value, String unit, String wording) {
		Target expected = new Target(comparison, value, unit, wording);
		assertThat(Target.read(text)).containsExactly(expected);
		assertThat(Target.read(Normalizer.normalize(text, Normalizer.Form.NFD))).containsExactly(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Thường xuyên", "Quyết định 468/QĐ-TTg",
			"theo Quyết định số 97/QĐ-UBND-HC ngày 31/01/2024", "năm 2024", "trước 30/6/2024", "không quá ngày 30/6",
			"tiêu chí 3.2", "Tiêu chí thành phần 1.5.4", "Kết quả tự chấm: 15/18 điểm. Kết quả thẩm định 14/18 điểm",
			"đạt 8,63/14,5 điểm", "xếp hạng 01/22", "dịch vụ công mức độ 3, mức độ 4", "trình độ trên 3.2.1",
			"tổ chức 1 đợt kiểm tra, 1 đợt giám sát", "đứng hàng thứ 9 (tăng 17,29%)", "(giảm 0,85%)", "từ 80% đến 90%",
			"80-90%", "trên địa bàn xã", "trên 4 lĩnh vực", "Nghị định 108/2015/NĐ-CP", "văn bản trên 10/2024" })
	void nothingMeasurable(String text) {
		assertThat(Target.read(text)).isEmpty();
	}

	@Test
	void twoInOneSentence() {
		assertThat(Target.read("nhằm đạt Tỷ lệ TTHC được triển khai thanh toán trực tuyến đạt từ 80% trở lên và tỷ lệ "
				+ "giao dịch thanh toán TT đạt trên 50%"))
			.containsExactly(new Target(Comparison.AT_LEAST, BigDecimal.valueOf(80), "%", "đạt từ 80% trở lên"),
					new Target(Comparison.MORE_THAN, BigDecimal.valueOf(50), "%", "trên 50%"));
	}

	@Test
	void severalSeparated() {
		assertThat(Target.read("≥ 80 % hồ sơ; ít nhất 02 sáng kiến; trễ hạn < 1%").stream().map(Target::wording))
			.containsExactly("≥ 80 %", "ít nhất 02 sáng kiến", "< 1%");
	}

	@Test
	void aClearFigureWithoutAUnit() {
		assertThat(Target.read("≥ 80"))
			.isEqualTo(List.of(new Target(Comparison.AT_LEAST, BigDecimal.valueOf(80), null, "≥ 80")));
	}

	@ParameterizedTest
	@CsvSource({ "AT_LEAST, false, true, true", "MORE_THAN, false, false, true", "AT_MOST, true, true, false",
			"LESS_THAN, true, false, false", "EXACTLY, false, true, false" })
	void aResultIsCompared(Comparison comparison, boolean below, boolean same, boolean above) {
		Target target = new Target(comparison, BigDecimal.valueOf(80), "%", "80%");
		assertThat(target.metBy(new BigDecimal("79.99"))).isEqualTo(below);
		assertThat(target.metBy(new BigDecimal("80.0"))).isEqualTo(same);
		assertThat(target.metBy(new BigDecimal("80.01"))).isEqualTo(above);
	}

	@Test
	void longTextIsReadQuickly() {
		assertThat(Target.read("từ 1,".repeat(20_000) + " ".repeat(20_000) + "≥ 80%")).hasSize(1);
	}

}
