package vn.cchc.remediation.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads accounts for signing in, without Hibernate: it runs for every request. */
@Component
class CredentialsReader {

	private static final String SELECT = "select a.id, a.username, a.display_name, a.password_hash, a.disabled, "
			+ RoleGrants.COLUMNS + " from account a left join account_role r on r.account_id = a.id where ";

	private static final ResultSetExtractor<Optional<Credentials>> READ = (rows) -> Optional.ofNullable(read(rows));

	private final JdbcClient jdbc;

	CredentialsReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Credentials> byUsername(String username) {
		return this.jdbc.sql(SELECT + "a.username = :name order by r.id").param("name", username).query(READ);
	}

	Optional<Credentials> byId(long id) {
		return this.jdbc.sql(SELECT + "a.id = :id order by r.id").param("id", id).query(READ);
	}

	private static @Nullable Credentials read(ResultSet rows) throws SQLException {
		if (!rows.next()) {
			return null;
		}
		long id = rows.getLong("id");
		String username = rows.getString("username");
		String displayName = rows.getString("display_name");
		String hash = rows.getString("password_hash");
		boolean disabled = rows.getBoolean("disabled");
		List<RoleGrant> grants = grants(rows);
		return new Credentials(
				new CurrentAccount(id, username, displayName, CurrentAccount.stamp(hash), List.copyOf(grants)), hash,
				disabled);
	}

	private static List<RoleGrant> grants(ResultSet rows) throws SQLException {
		List<RoleGrant> grants = new ArrayList<>();
		do {
			if (rows.getString("role") != null) {
				grants.add(RoleGrants.read(rows));
			}
		}
		while (rows.next());
		return grants;
	}

}
