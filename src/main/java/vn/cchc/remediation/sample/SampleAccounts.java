package vn.cchc.remediation.sample;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

/** Adds the sample accounts; their one password is public. */
@Component
class SampleAccounts {

	static final String PASSWORD = "cchc-demo";

	private final AccountService accounts;

	private final PositionHolders holders;

	private final OrgUnitService orgUnits;

	SampleAccounts(AccountService accounts, PositionHolders holders, OrgUnitService orgUnits) {
		this.accounts = accounts;
		this.holders = holders;
		this.orgUnits = orgUnits;
	}

	/** Adds them all and returns their names. */
	List<String> load(Map<String, Long> unitIds) {
		List<SampleRow> rows = SampleTable.read("accounts.tsv");
		this.accounts.setPublicPassword(rows.stream().map((row) -> add(row, unitIds)).toList(), PASSWORD);
		return rows.stream().map((row) -> row.required("username")).toList();
	}

	private long add(SampleRow row, Map<String, Long> unitIds) {
		String unit = row.text("unit");
		long id = this.accounts
			.add(new NewAccount(row.required("username"), row.required("display name"), row.text("hint")))
			.id();
		Role role = Role.valueOf(row.required("role"));
		Long unitId = (unit != null) ? SampleLoader.id(unitIds, unit) : null;
		this.accounts.grant(id, role, unitId, null, null);
		if (unitId != null) {
			row.list("holds").forEach((position) -> this.holders.assign(position(unitId, position), id, null, null));
		}
		return id;
	}

	/**
	 * The office, position or group of that name.
	 * @throws IllegalStateException when the unit has none
	 */
	private long position(long unitId, String name) {
		return this.orgUnits.of(unitId)
			.stream()
			.filter((orgUnit) -> orgUnit.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("no sample office " + name))
			.id();
	}

}
