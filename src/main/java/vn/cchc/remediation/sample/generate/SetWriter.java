package vn.cchc.remediation.sample.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes the same criteria set for every year, each mapped to the one before. */
final class SetWriter {

	private static final Object[][] BANDS = { { "Xuất sắc", 90 }, { "Tốt", 80 }, { "Khá", 70 }, { "Trung bình", 50 },
			{ "Yếu", 0 } };

	private final Connection connection;

	private final GenerationOrder order;

	private final GeneratedTree tree;

	SetWriter(Connection connection, GenerationOrder order, GeneratedTree tree) {
		this.connection = connection;
		this.order = order;
		this.tree = tree;
	}

	/** The row of a year's set, from 1. */
	static long setId(GenerationOrder order, int year) {
		return year - order.firstYear() + 1L;
	}

	/** The row of a criterion in a year's set. */
	static long criterionId(GenerationOrder order, GeneratedTree tree, int year, int position) {
		return (setId(order, year) - 1) * tree.nodes().size() + position + 1;
	}

	/** Ten-thousandths of a point as the database reads them. */
	static BigDecimal points(long tenThousandths) {
		return BigDecimal.valueOf(tenThousandths, 4);
	}

	long write() throws SQLException, IOException {
		writeSets();
		writeCriteria();
		writeBands();
		writeMappings();
		return this.order.years();
	}

	private void writeSets() throws SQLException, IOException {
		try (BulkWriter rows = new BulkWriter(this.connection, "criteria_set",
				"id, name, set_year, unit_level, generated, copied_from_id")) {
			for (int year = this.order.firstYear(); year <= GenerationOrder.LAST_YEAR; year++) {
				rows.row(setId(this.order, year), "Bộ tiêu chí tạo sinh năm " + year, year, "COMMUNE", true,
						(year > this.order.firstYear()) ? setId(this.order, year - 1) : null);
			}
		}
	}

	private void writeCriteria() throws SQLException, IOException {
		try (BulkWriter rows = new BulkWriter(this.connection, "criterion",
				"id, set_id, parent_id, depth, code, sort_path, name, max_score, method, impact")) {
			for (int year = this.order.firstYear(); year <= GenerationOrder.LAST_YEAR; year++) {
				for (GeneratedCriterion node : this.tree.nodes()) {
					Integer parent = node.parent();
					rows.row(id(year, node.position()), setId(this.order, year),
							(parent != null) ? id(year, parent) : null, node.depth(), node.code(), node.sortPath(),
							node.name(), points(node.max()), node.method(), this.tree.isImpact(node));
				}
			}
		}
	}

	private void writeBands() throws SQLException, IOException {
		try (BulkWriter rows = new BulkWriter(this.connection, "rating_band", "set_id, name, min_percent")) {
			for (int year = this.order.firstYear(); year <= GenerationOrder.LAST_YEAR; year++) {
				for (Object[] band : BANDS) {
					rows.row(setId(this.order, year), band[0], band[1]);
				}
			}
		}
	}

	private void writeMappings() throws SQLException, IOException {
		try (BulkWriter rows = new BulkWriter(this.connection, "criteria_mapping", "id, from_set_id, to_set_id")) {
			for (int year = this.order.firstYear() + 1; year <= GenerationOrder.LAST_YEAR; year++) {
				rows.row(setId(this.order, year - 1), setId(this.order, year - 1), setId(this.order, year));
			}
		}
		try (BulkWriter rows = new BulkWriter(this.connection, "criteria_mapping_row",
				"mapping_id, from_criterion_id, to_criterion_id, kind")) {
			for (int year = this.order.firstYear() + 1; year <= GenerationOrder.LAST_YEAR; year++) {
				for (GeneratedCriterion node : this.tree.nodes()) {
					rows.row(setId(this.order, year - 1), id(year - 1, node.position()), id(year, node.position()),
							"SAME");
				}
			}
		}
	}

	private long id(int year, int position) {
		return criterionId(this.order, this.tree, year, position);
	}

}
