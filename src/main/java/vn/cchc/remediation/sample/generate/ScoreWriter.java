package vn.cchc.remediation.sample.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes the assessments of all communes, year after year, with scores and totals. */
final class ScoreWriter {

	private static final String[] REASONS = { "Chưa đủ tài liệu kiểm chứng", "Thực hiện chậm so với kế hoạch",
			"Chưa đạt tỷ lệ được giao", "Chưa ban hành văn bản theo quy định", "Số liệu báo cáo chưa khớp",
			"Còn hồ sơ giải quyết trễ hạn" };

	private final Connection connection;

	private final GenerationOrder order;

	private final GeneratedTree tree;

	private Map<Long, Ranking> lastYear = Map.of();

	private long assessments;

	private long scores;

	ScoreWriter(Connection connection, GenerationOrder order, GeneratedTree tree) {
		this.connection = connection;
		this.order = order;
		this.tree = tree;
	}

	long assessments() {
		return this.assessments;
	}

	long scores() {
		return this.scores;
	}

	void write(List<GeneratedUnit> communes, SplittableRandom random) throws SQLException, IOException {
		for (int year = this.order.firstYear(); year <= GenerationOrder.LAST_YEAR; year++) {
			List<GeneratedScores> sheets = new ArrayList<>(communes.size());
			for (GeneratedUnit commune : communes) {
				sheets.add(GeneratedScores.draw(commune, ++this.assessments, this.tree, random));
			}
			writeAssessments(sheets, year);
			writeScores(sheets, year);
			writeDomains(sheets, year);
		}
	}

	private void writeAssessments(List<GeneratedScores> sheets, int year) throws SQLException, IOException {
		Map<Long, Ranking> ranks = Ranking
			.within(sheets.stream().collect(Collectors.groupingBy((sheet) -> sheet.commune().reviewerIn(year))));
		String decisionDate = (year + 1) + "-02-15";
		try (BulkWriter rows = new BulkWriter(this.connection, "assessment",
				"id, unit_id, set_id, year, status, decision_no, decision_date, rank, group_size, previous_rank, "
						+ "previous_group_size, total_max, total_self, total_final, total_gap, index_percent, "
						+ "appraisal_cut")) {
			for (GeneratedScores sheet : sheets) {
				long unitId = sheet.commune().id();
				Ranking rank = rankOf(ranks, unitId);
				Ranking previous = this.lastYear.get(unitId);
				rows.row(sheet.assessmentId(), unitId, SetWriter.setId(this.order, year), year, "PUBLISHED",
						sheet.commune().reviewerIn(year) + "/QĐ-UBND", decisionDate, rank.rank(), rank.groupSize(),
						(previous != null) ? previous.rank() : null, (previous != null) ? previous.groupSize() : null,
						SetWriter.points(this.tree.max()), SetWriter.points(sheet.totalSelf()),
						SetWriter.points(sheet.totalFinal()), SetWriter.points(this.tree.max() - sheet.totalFinal()),
						percent(sheet.totalFinal(), this.tree.max()), SetWriter.points(sheet.cut()));
			}
		}
		this.lastYear = ranks;
	}

	private void writeScores(List<GeneratedScores> sheets, int year) throws SQLException, IOException {
		try (BulkWriter rows = new BulkWriter(this.connection, "criterion_score",
				"assessment_id, criterion_id, self_score, appraised_score_1, survey_score, deduction_reason, "
						+ "final_score, lost_score, deepest")) {
			for (GeneratedScores sheet : sheets) {
				for (GeneratedCriterion node : this.tree.nodes()) {
					writeScore(rows, sheet, node, year);
				}
			}
			this.scores += rows.rows();
		}
	}

	/** A leaf with what was entered, or the sum of what is below. */
	private void writeScore(BulkWriter rows, GeneratedScores sheet, GeneratedCriterion node, int year)
			throws IOException {
		long last = sheet.last()[node.position()];
		BigDecimal score = SetWriter.points(last);
		BigDecimal lost = SetWriter.points(node.max() - last);
		boolean document = node.isLeaf() && !node.isSurvey();
		rows.row(sheet.assessmentId(), criterionId(year, node),
				document ? SetWriter.points(sheet.self()[node.position()]) : null, document ? score : null,
				node.isSurvey() ? score : null, (document && lost.signum() > 0) ? reason(sheet, node) : null, score,
				lost, node.isLeaf());
	}

	private void writeDomains(List<GeneratedScores> sheets, int year) throws SQLException, IOException {
		try (BulkWriter rows = new BulkWriter(this.connection, "assessment_domain",
				"assessment_id, criterion_id, max_score, self_score, final_score, gap")) {
			for (GeneratedScores sheet : sheets) {
				for (GeneratedCriterion domain : this.tree.domains()) {
					long self = sheet.self()[domain.position()];
					long last = sheet.last()[domain.position()];
					rows.row(sheet.assessmentId(), criterionId(year, domain), SetWriter.points(domain.max()),
							(self != GeneratedScores.NONE) ? SetWriter.points(self) : null, SetWriter.points(last),
							SetWriter.points(domain.max() - last));
				}
			}
		}
	}

	private long criterionId(int year, GeneratedCriterion criterion) {
		return SetWriter.criterionId(this.order, this.tree, year, criterion.position());
	}

	private static Ranking rankOf(Map<Long, Ranking> ranks, long unitId) {
		@Nullable Ranking rank = ranks.get(unitId);
		if (rank == null) {
			throw new IllegalStateException("unit " + unitId + " was not ranked");
		}
		return rank;
	}

	private static String reason(GeneratedScores sheet, GeneratedCriterion node) {
		return REASONS[(int) ((sheet.assessmentId() + node.position()) % REASONS.length)];
	}

	private static BigDecimal percent(long part, long whole) {
		return SetWriter.points(part).scaleByPowerOfTen(2).divide(SetWriter.points(whole), 6, RoundingMode.HALF_UP);
	}

}
