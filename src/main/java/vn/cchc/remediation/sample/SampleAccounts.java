package vn.cchc.remediation.sample;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

/** Adds the sample accounts; their one password is public. */
@Component
class SampleAccounts {

	static final String PASSWORD = "cchc-demo";

	private final AccountService accounts;

	SampleAccounts(AccountService accounts) {
		this.accounts = accounts;
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
		this.accounts.grant(id, Role.valueOf(row.required("role")),
				(unit != null) ? SampleLoader.id(unitIds, unit) : null, null, null);
		return id;
	}

}
