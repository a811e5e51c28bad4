package vn.cchc.remediation.sample;

import java.util.List;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.support.IntegrationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The result report of xã Thanh Xá (S3) with every fact, and a draft from a year. */
@IntegrationTest
@TestPropertySource(properties = { "test.database=sample", "remediation.sample-data=true" })
class SampleResultsTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountService accounts;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void figuresOfThePublishedReportAreThere() throws Exception {
		Document page = page("Thanh Xá");
		assertThat(page.select(".page-head .state").text()).isEqualTo("Đã ban hành");
		assertThat(rows(page, "tbody")).containsExactly("1. Công tác chỉ đạo, điều hành CCHC 15,00 12,20 2,80 81,33 %",
				"2. Xây dựng và tổ chức thực hiện văn bản QPPL 5,00 4,75 0,25 95,00 %",
				"3. Cải cách thủ tục hành chính 18,50 16,73 1,77 90,43 %",
				"4. Cải cách bộ máy chính quyền địa phương 6,00 5,50 0,50 91,67 %",
				"5. Cải cách chế độ công vụ 11,00 9,88 1,13 89,77 %",
				"6. Cải cách tài chính công 7,00 7,00 0,00 100,00 %",
				"7. Xây dựng và phát triển chính quyền điện tử, chính quyền số 11,50 8,37 3,14 72,74 %",
				"8. Đánh giá tác động của cải cách hành chính 26,00 20,71 5,29 79,64 %",
				"8.1. Tác động của CCHC đến sự phát triển kinh tế – xã hội của xã 2,00 1,50 0,50 75,00 %",
				"8.2. Đánh giá của các tổ chức đối với CCHC của UBND xã (điều tra xã hội học) 14,00 10,69 3,31 76,36 %",
				"8.3. Chỉ số hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước 10,00 8,52 1,48 85,16 %");
		assertThat(rows(page, "tfoot")).containsExactly("Cộng các lĩnh vực 74,00 64,42 9,58 87,05 %",
				"Cộng phần tác động 26,00 20,71 5,29 79,64 %", "Tổng cộng 100,00 85,13 14,87 85,13 %");
	}

	@Test
	void factsOfThePublishedReportAreThere() throws Exception {
		assertThat(page("Thanh Xá").select("article").text()).contains("744-TB/HU", "975/QĐ-UBND", "171/UBND-NV",
				"Kế hoạch số 28/KH-UBND ngày 17/03/2023", "họp tháng và giao ban tuần", "Đài truyền thanh xã",
				"không có kiến nghị bãi bỏ, sửa đổi, bổ sung", "100% thủ tục thuộc thẩm quyền cấp xã",
				"100% hồ sơ giải quyết trước và đúng hạn", "mức độ 3, 4",
				"Chưa tổ chức đánh giá, kiểm điểm việc thực hiện quy chế làm việc",
				"phấn đấu 100% cán bộ, công chức hoàn thành tốt nhiệm vụ", "giải ngân theo kế hoạch",
				"phiếu khảo sát bằng giấy", "III. Giải pháp tiếp theo",
				"gắn cải cách hành chính với thi đua khen thưởng", "Định kỳ khảo sát, đánh giá mức độ hài lòng",
				"Phòng Nội vụ huyện", "Lưu: VP", "(đã ký)");
	}

	@Test
	void illustrativeReportIsDraftedFromFourAcceptedReports() throws Exception {
		Document page = page("Mẫu 01");
		assertThat(page.select("section[aria-labelledby=sources] a[href^=/reports/]")).hasSize(4);
		assertThat(page.select("[name$=GENERAL]").text()).contains("quý I, quý II, quý III, quý IV năm 2025");
		assertThat(page.select("[name$=DOMAIN_ACHIEVED]").text()).contains("(tiêu chí 8.2.2): ");
		assertThat(page.text()).doesNotContain("null");
	}

	/** The per cent sign stands behind a space that does not break. */
	private static List<String> rows(Document page, String part) {
		return page.select("article " + part + " tr")
			.eachText()
			.stream()
			.map((row) -> row.replace('\u00a0', ' '))
			.toList();
	}

	private Document page(String unit) throws Exception {
		long id = this.jdbc.sql("""
				select report.id from result_report report join admin_unit unit on unit.id = report.unit_id
				where unit.name like :unit || '%'""").param("unit", unit).query(Long.class).single();
		return new SamplePages(this.mvc, this.accounts).page("/results/" + id);
	}

}
