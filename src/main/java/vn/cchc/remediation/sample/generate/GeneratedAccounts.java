package vn.cchc.remediation.sample.generate;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;

/**
 * Adds accounts to look at the generated pages with: an administrator, an officer of a
 * province and of a district, and an editor of a commune. Their one password is drawn
 * anew each time and told once.
 */
@Component
class GeneratedAccounts {

	private static final int PASSWORD_BYTES = 12;

	private final AccountService accounts;

	private final SecureRandom random = new SecureRandom();

	GeneratedAccounts(AccountService accounts) {
		this.accounts = accounts;
	}

	/** Adds them and says how to sign in. */
	String add(List<GeneratedUnit> units) {
		byte[] bytes = new byte[PASSWORD_BYTES];
		this.random.nextBytes(bytes);
		String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		GeneratedUnit commune = units.stream().filter(GeneratedUnit::isCommune).findFirst().orElseThrow();
		add("tao.quantri", "Quản trị (tạo sinh)", Role.ADMINISTRATOR, null, password);
		add("tao.tinh", "Sở Nội vụ (tạo sinh)", Role.AUTHORITY_OFFICER, commune.provinceId(), password);
		add("tao.huyen", "Phòng Nội vụ (tạo sinh)", Role.AUTHORITY_OFFICER, commune.districtId(), password);
		add("tao.xa", "Văn phòng xã (tạo sinh)", Role.UNIT_EDITOR, commune.id(), password);
		return "Sign in as tao.quantri, tao.tinh, tao.huyen or tao.xa with the password " + password;
	}

	private void add(String username, String displayName, Role role, @Nullable Long unitId, String password) {
		long id = this.accounts.add(new NewAccount(username, displayName)).id();
		this.accounts.grant(id, role, unitId, null, null);
		this.accounts.setPassword(id, password);
	}

}
