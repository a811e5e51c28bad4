package vn.cchc.remediation.unit;

/** A dated relation of a unit to another. */
enum Relation {

	/** The unit above. */
	PARENT("unit_parent", "parent_id"),

	/** Who appraises and reviews the unit; need not be the parent. */
	REVIEWER("unit_reviewer", "reviewer_id");

	private final String table;

	private final String column;

	Relation(String table, String column) {
		this.table = table;
		this.column = column;
	}

	String table() {
		return this.table;
	}

	/** The column that holds the other unit. */
	String column() {
		return this.column;
	}

}
