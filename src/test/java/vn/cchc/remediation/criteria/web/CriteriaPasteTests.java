package vn.cchc.remediation.criteria.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaProblem;
import vn.cchc.remediation.criteria.CriteriaProblem.Kind;
import vn.cchc.remediation.criteria.CriterionMethod;
import vn.cchc.remediation.criteria.NewCriterion;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows pasted from a spreadsheet: what is accepted and what is said about the rest. */
class CriteriaPasteTests {

	private static List<CriteriaPaste.Result> read(String text) {
		return CriteriaPaste.read(text, (code) -> code.value().equals("9"));
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// maximum typed, maximum read, method typed, method read
			"'1,5', 1.5, Tài liệu kiểm chứng, DOCUMENT", "1.5, 1.5, báo cáo, DOCUMENT", "'', -, ĐTXHH, SURVEY",
			"chưa rõ, -, Điều tra xã hội học, SURVEY", "0, 0, Số liệu, DATA", "'9,875', 9.875, dữ liệu, DATA",
			"2, 2, Tài liệu kiểm chứng/Báo cáo, DOCUMENT", "2, 2, '', -" })
	void maximaAndMethodsAsPeopleWriteThem(String max, String points, String method, CriterionMethod expected) {
		CriteriaPaste.Result result = read("1.\tLĩnh vực\t" + max + "\t" + method).get(0);
		assertThat(result.problems()).isEmpty();
		assertThat(result.criterion()).isNotNull()
			.returns((points != null) ? Points.of(points) : null, NewCriterion::maxScore)
			.returns(expected, NewCriterion::method);
	}

	@ParameterizedTest
	@CsvSource({
			// code, name, maximum, method, what is wrong
			"'', Tên, 1, '', CODE_MISSING", "1-2, Tên, 1, '', CODE_INVALID", "9, Tên, 1, '', CODE_DUPLICATE",
			"1, '', 1, '', NAME_MISSING", "1, Tên, một, '', MAXIMUM_INVALID", "1, Tên, -1, '', MAXIMUM_INVALID",
			"1, Tên, '1,23456', '', MAXIMUM_INVALID", "1, Tên, 1, hỏi, METHOD_INVALID",
			"1, Tên, 1, Số liệu/ĐTXHH, METHOD_INVALID", "7.1, Tên, 1, '', PARENT_MISSING" })
	void everyBadRowSaysWhatIsWrong(String code, String name, String max, String method, Kind kind) {
		assertThat(read(String.join("\t", code, name, max, method)).get(0).problems()).extracting(CriteriaProblem::kind)
			.containsExactly(kind);
	}

	@Test
	void aHeadLineSaysTheOrderOfTheColumns() {
		CriteriaPaste.Result result = read("STT\tĐiểm tối đa\tTên tiêu chí\n1\t15\tChỉ đạo, điều hành").get(0);
		assertThat(result.number()).isEqualTo(2);
		assertThat(result.criterion()).isNotNull()
			.returns("Chỉ đạo, điều hành", NewCriterion::name)
			.returns(Points.of("15"), NewCriterion::maxScore);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// what stands in the column "Thuộc mã" of 4.2.2, what is wrong
			"'', -", "4, -", "4.2, -", "'–', -", "9, PARENT_MISFIT", "4.2.2, PARENT_MISFIT", "4.02, -",
			"bốn, CODE_INVALID" })
	void aColumnMaySayWhereACriterionStands(String place, Kind kind) {
		List<CriteriaPaste.Result> results = read("Mã\tTên\tThuộc mã\n4\tBốn\t\n4.2\tHai\t\n4.2.2\tBa\t" + place);
		assertThat(results.get(2).problems()).extracting(CriteriaProblem::kind)
			.isEqualTo((kind != null) ? List.of(kind) : List.of());
		assertThat(results.subList(0, 2)).allSatisfy((result) -> assertThat(result.problems()).isEmpty());
	}

	@Test
	void aMissingLevelIsSkippedButNotEveryLevel() {
		assertThat(read("9.12.1\tDưới 9\n7.12.1\tKhông có 7")).extracting((result) -> result.problems().size())
			.containsExactly(0, 1);
	}

	@Test
	void aCodeTwiceIsTold() {
		assertThat(read("1\tMột\n1.\tMột nữa").get(1).problems()).extracting(CriteriaProblem::kind)
			.containsExactly(Kind.CODE_DUPLICATE);
	}

	@Test
	void quotedCellsKeepTheirLineBreaksAndTheLinesCountOn() {
		List<CriteriaPaste.Result> results = read("1\tMột\t\t\t\"Kế hoạch\nBáo cáo \"\"quý\"\"\"\r\n\r\n1.1\tHai\t1");
		assertThat(results).extracting(CriteriaPaste.Result::number).containsExactly(1, 4);
		assertThat(results.get(0).cell("EVIDENCE_REQUIRED")).isEqualTo("Kế hoạch\nBáo cáo \"quý\"");
	}

	@Test
	void theParentMayStandBelow() {
		assertThat(read("1.1\tHai\t1\n1\tMột\t1")).allSatisfy((result) -> assertThat(result.problems()).isEmpty());
	}

}
