package vn.cchc.remediation.sample.generate;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Writes units with their dated parents and reviewers: districts until 30 June 2025,
 * provinces after.
 */
final class UnitWriter {

	private static final String DISTRICTS_LAST_DAY = "2025-06-30";

	private static final String WHILE_DISTRICTS = "(,2025-07-01)";

	private static final String AFTER_DISTRICTS = "[2025-07-01,)";

	private final Connection connection;

	UnitWriter(Connection connection) {
		this.connection = connection;
	}

	long write(GeneratedCountry country) throws SQLException, IOException {
		long written = writeUnits(country);
		writeRelations(country, "unit_parent", "unit_id, parent_id, valid");
		writeRelations(country, "unit_reviewer", "unit_id, reviewer_id, valid");
		return written;
	}

	private long writeUnits(GeneratedCountry country) throws SQLException, IOException {
		try (BulkWriter rows = new BulkWriter(this.connection, "admin_unit",
				"id, code, unit_type, name, valid_to, generated")) {
			for (GeneratedUnit unit : country.units()) {
				rows.row(unit.id(), unit.code(), unit.type(), unit.name(),
						unit.isDistrict() ? DISTRICTS_LAST_DAY : null, true);
			}
			return rows.rows();
		}
	}

	private void writeRelations(GeneratedCountry country, String table, String columns)
			throws SQLException, IOException {
		try (BulkWriter rows = new BulkWriter(this.connection, table, columns)) {
			for (GeneratedUnit unit : country.units()) {
				if (unit.isCommune()) {
					rows.row(unit.id(), unit.districtId(), WHILE_DISTRICTS);
					rows.row(unit.id(), unit.provinceId(), AFTER_DISTRICTS);
				}
				else if (unit.isDistrict()) {
					rows.row(unit.id(), unit.provinceId(), WHILE_DISTRICTS);
				}
			}
		}
	}

}
