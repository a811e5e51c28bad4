package vn.cchc.remediation.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cchc.remediation.core.RetrospectiveClock;
import vn.cchc.remediation.document.compose.Edition;
import vn.cchc.remediation.document.compose.PaperDocuments;
import vn.cchc.remediation.document.compose.PlanDocuments;
import vn.cchc.remediation.document.compose.ResultDocuments;
import vn.cchc.remediation.document.compose.WorkingPapers;
import vn.cchc.remediation.document.model.DocumentKind;
import vn.cchc.remediation.document.model.DocumentSource;

/**
 * A document of each kind, made from the sample data on one and the same day; what is
 * late does not grow while the tests grow old.
 */
@TestComponent
public class SampleEditions {

	private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);

	private final PlanDocuments plans;

	private final ResultDocuments results;

	private final PaperDocuments papers;

	private final WorkingPapers working;

	private final RetrospectiveClock clock;

	private final JdbcClient jdbc;

	SampleEditions(PlanDocuments plans, ResultDocuments results, PaperDocuments papers, WorkingPapers working,
			RetrospectiveClock clock, JdbcClient jdbc) {
		this.plans = plans;
		this.results = results;
		this.papers = papers;
		this.working = working;
		this.clock = clock;
		this.jdbc = jdbc;
	}

	/** All of them by their layout. */
	public Map<String, Edition> all() {
		Map<String, Edition> all = new LinkedHashMap<>();
		all.put("1 Theo tiêu chí", plan("Hải Yến"));
		all.put("2 Có phụ lục", plan("Hải Định"));
		all.put("3 Báo cáo kết quả", result("Thanh Xá"));
		all.put("4 Theo lĩnh vực", plan("(mẫu) thuộc huyện Hà Trung"));
		all.put("5 Theo chỉ số thành phần", plan("Lấp Vò"));
		all.put("6 Báo cáo quý", paper(DocumentKind.REPORT, acceptedReport()));
		all.put("6 Thông báo", paper(DocumentKind.NOTICE, returnedReport()));
		all.put("6 Biên bản", paper(DocumentKind.MINUTES, period()));
		all.put("6 Công văn đôn đốc", paper(DocumentKind.REMINDER, lateUnit()));
		all.put("6 Đôn đốc nội bộ", paper(DocumentKind.CALL, lateUnit()));
		all.put("7 Bảng điểm", working(DocumentKind.SCORES, assessment("Thanh Xá")));
		all.put("7 Tiêu chí mất điểm", working(DocumentKind.DEDUCTIONS, assessment("Hải Yến")));
		all.put("7 Tóm tắt", working(DocumentKind.SUMMARY, chairedUnit()));
		return all;
	}

	/** The document of a unit's only plan. */
	public Edition plan(String unit) {
		return on(() -> this.plans.present(one("""
				select p.id from remediation_plan p join admin_unit u on u.id = p.unit_id where u.name = ?""", unit)));
	}

	/** The document of a unit's only result report. */
	public Edition result(String unit) {
		return on(() -> this.results.present(one("""
				select r.id from result_report r join admin_unit u on u.id = r.unit_id where u.name = ?""", unit)));
	}

	/** A paper as it is now. */
	public Edition paper(DocumentKind kind, long id) {
		return on(() -> this.papers.present(new DocumentSource(kind, id)));
	}

	/** A working paper as it is now. */
	public Edition working(DocumentKind kind, long id) {
		return on(() -> this.working.present(new DocumentSource(kind, id)));
	}

	/** A report that was accepted. */
	public long acceptedReport() {
		return one("select min(id) from progress_report where status = 'ACCEPTED'");
	}

	/** A report that was given back. */
	public long returnedReport() {
		return one("select min(id) from progress_report where status = 'RETURNED'");
	}

	/** A period with reports in every state. */
	public long period() {
		return one("""
				select r.period_id from progress_report r group by r.period_id
				order by count(distinct r.status) desc, r.period_id limit 1""");
	}

	/** The unit of which most is late. */
	public long lateUnit() {
		return late("true");
	}

	/** The unit of which most is late of those that have an index. */
	public long chairedUnit() {
		return late("""
				exists (select 1 from assessment a where a.unit_id = p.unit_id and a.status = 'PUBLISHED'
				and a.index_percent is not null)""");
	}

	private long late(String condition) {
		return one(
				"""
						select p.unit_id from task_in_force t join remediation_plan p on p.id = t.plan_id and p.status <> 'CLOSED'
						join unit_reviewer w on w.unit_id = p.unit_id and w.valid @> date '2026-03-02'
						left join task_progress g on g.task_id = t.task_id
						where t.due_last_day < date '2026-03-02' and g.ended is not true and %s
						group by p.unit_id order by count(*) desc, p.unit_id limit 1"""
					.formatted(condition));
	}

	/** The unit's published assessment. */
	public long assessment(String unit) {
		return one("""
				select max(a.id) from assessment a join admin_unit u on u.id = a.unit_id
				where u.name = ? and a.status = 'PUBLISHED'""", unit);
	}

	private Edition on(Supplier<Edition> made) {
		List<Edition> edition = new ArrayList<>();
		this.clock.at(NOW, () -> edition.add(made.get()));
		return edition.get(0);
	}

	private long one(String sql, Object... params) {
		return this.jdbc.sql(sql).params(params).query(Long.class).single();
	}

}
