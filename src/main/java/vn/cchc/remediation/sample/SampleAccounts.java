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
		return SampleTable.read("accounts.tsv").stream().map((row) -> add(row, unitIds)).toList();
	}

	private String add(SampleRow row, Map<String, Long> unitIds) {
		String username = row.required("username");
		String unit = row.text("unit");
		long id = this.accounts.add(new NewAccount(username, row.required("display name"), row.text("hint"))).id();
		this.accounts.grant(id, Role.valueOf(row.required("role")),
				(unit != null) ? SampleLoader.id(unitIds, unit) : null, null, null);
		this.accounts.setPassword(id, PASSWORD);
		return username;
	}

}
