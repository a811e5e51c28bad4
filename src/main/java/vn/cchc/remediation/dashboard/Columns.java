package vn.cchc.remediation.dashboard;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.cchc.remediation.core.Percent;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.unit.UnitRow;
import vn.cchc.remediation.unit.UnitType;

/** Reads the columns that the dashboard's statements have in common. */
final class Columns {

	/**
	 * What {@link #unit} reads, of {@code admin_unit u}.
	 */
	static final String UNIT = "u.id as unit_id, u.unit_type, u.name as unit_name, u.code as unit_code, "
			+ "u.valid_from, u.valid_to, u.illustrative as unit_illustrative";

	private Columns() {
	}

	static UnitRow unit(ResultSet row) throws SQLException {
		return new UnitRow(row.getLong("unit_id"), UnitType.valueOf(row.getString("unit_type")),
				row.getString("unit_name"), row.getString("unit_code"), row.getObject("valid_from", LocalDate.class),
				row.getObject("valid_to", LocalDate.class), row.getBoolean("unit_illustrative"));
	}

	static @Nullable Points points(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return (number != null) ? new Points(number) : null;
	}

	static @Nullable Percent percent(ResultSet row, String column) throws SQLException {
		BigDecimal number = row.getBigDecimal(column);
		return (number != null) ? new Percent(number) : null;
	}

	static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Integer.class);
	}

	static @Nullable Long identity(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Long.class);
	}

}
