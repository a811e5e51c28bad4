package vn.cchc.remediation.plan;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands above the signature (Decree 30/2020/NĐ-CP, Annex I). */
class SigningAuthorityTests {

	@ParameterizedTest
	@CsvSource({ "TM, CHỦ TỊCH, TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH", "TM, Chủ tịch, TM. ỦY BAN NHÂN DÂN | CHỦ TỊCH",
			"KT, PHÓ CHỦ TỊCH, TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | PHÓ CHỦ TỊCH",
			"Q, CHỦ TỊCH, TM. ỦY BAN NHÂN DÂN | Q. CHỦ TỊCH", "Q, Q. CHỦ TỊCH, TM. ỦY BAN NHÂN DÂN | Q. CHỦ TỊCH",
			"TL, CHÁNH VĂN PHÒNG, TL. CHỦ TỊCH | CHÁNH VĂN PHÒNG",
			"TUQ, CHÁNH VĂN PHÒNG, TUQ. CHỦ TỊCH | CHÁNH VĂN PHÒNG", "NONE, CHỦ TỊCH, CHỦ TỊCH", "NONE, '', ''" })
	void printsTheLinesAboveTheSignature(SigningAuthority right, String title, String printed) {
		assertThat(String.join(" | ", right.lines(title))).isEqualTo(printed);
	}

}
