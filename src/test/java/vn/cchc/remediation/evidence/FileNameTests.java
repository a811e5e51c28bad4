package vn.cchc.remediation.evidence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Names of files as they are kept. */
class FileNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# sent                            | kept
			Báo cáo quý I.pdf                 | Báo cáo quý I.pdf
			C:\\quét\\Báo cáo.PDF             | Báo cáo.pdf
			/home/vp/../báo cáo.pdf           | báo cáo.pdf
			ảnh chụp.jpeg                     | ảnh chụp.pdf
			12.BC-UBND năm 2026               | 12.BC-UBND năm 2026.pdf
			kế hoạch.docx                     | kế hoạch.pdf
			.pdf                              | tai-lieu.pdf
			..                                | ...pdf
			''                                | tai-lieu.pdf
			""")
	void isShortAndFitsTheContent(String sent, String kept) {
		assertThat(FileName.of(FileName.base(sent), FileType.PDF)).isEqualTo(kept);
	}

	@Test
	void isComposedAndWithoutWhatIsNotSeen() {
		// a decomposed "Kế", a line break, and a mark that turns the direction round
		assertThat(FileName.base("Ke\u0302\u0301 hoa\u0323ch\r\n so\u0302\u0301 1\u202efdp.exe.pdf"))
			.isEqualTo("K\u1ebf ho\u1ea1ch s\u1ed1 1 fdp.exe");
	}

	@Test
	void aLongOneIsCutBetweenCharacters() {
		assertThat(FileName.base("x".repeat(149) + "\ud83d\ude00.pdf")).isEqualTo("x".repeat(149));
		assertThat(FileName.base("ế".repeat(400) + ".pdf")).hasSize(150);
	}

}
