package vn.cchc.remediation.document.phrase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The words that authorities have instead of the program's, with every earlier one. */
@Component
@Transactional
public class OfficialWordings {

	/**
	 * Under this key stands whether official prints name their code in small print; the
	 * decree knows no such line, so only where an authority wants it.
	 */
	public static final String SMALL_PRINT = "SMALL_PRINT";

	/** What stands under {@link #SMALL_PRINT} where they do. */
	public static final String PRINTED = "YES";

	/** What stands there where they do not, whatever the authority above has chosen. */
	public static final String NOT_PRINTED = "NO";

	private final JdbcClient jdbc;

	private final Clock clock;

	OfficialWordings(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The words of an authority by key, as far as they are not the program's. */
	@Transactional(readOnly = true)
	public Map<String, String> of(long authorityId) {
		Map<String, String> words = new HashMap<>();
		last(authorityId).forEach((change) -> {
			if (change.wording() != null) {
				words.put(change.key(), change.wording());
			}
		});
		return words;
	}

	/** The last change of each phrase that was ever changed. */
	@Transactional(readOnly = true)
	public List<Change> last(long authorityId) {
		return this.jdbc.sql("""
				select distinct on (w.phrase_key) w.id, w.phrase_key as key, w.wording, a.display_name as who,
					w.changed_at as at
				from official_wording w join account a on a.id = w.changed_by
				where w.authority_id = :authority order by w.phrase_key, w.id desc""")
			.param("authority", authorityId)
			.query(OfficialWordings::change)
			.list();
	}

	/** Every change of a phrase, the last one first. */
	@Transactional(readOnly = true)
	public List<Change> history(long authorityId, String key) {
		return this.jdbc.sql("""
				select w.id, w.phrase_key as key, w.wording, a.display_name as who, w.changed_at as at
				from official_wording w join account a on a.id = w.changed_by
				where w.authority_id = :authority and w.phrase_key = :key order by w.id desc""")
			.param("authority", authorityId)
			.param("key", key)
			.query(OfficialWordings::change)
			.list();
	}

	/**
	 * Changes a phrase.
	 * @param wording the words, null for the program's
	 */
	void change(long authorityId, String key, @Nullable String wording, long accountId) {
		this.jdbc.sql("""
				insert into official_wording (authority_id, phrase_key, wording, changed_by, changed_at)
				values (:authority, :key, :wording, :account, :at)""")
			.param("authority", authorityId)
			.param("key", key)
			.param("wording", wording)
			.param("account", accountId)
			.param("at", OffsetDateTime.now(this.clock))
			.update();
	}

	private static Change change(ResultSet row, int at) throws SQLException {
		return new Change(row.getLong("id"), row.getString("key"), row.getString("wording"), row.getString("who"),
				row.getObject("at", OffsetDateTime.class).toInstant());
	}

	/**
	 * A change.
	 *
	 * @param id identity
	 * @param key the phrase
	 * @param wording the words from then on, null for the program's
	 * @param who changed it
	 * @param at when
	 */
	public record Change(long id, String key, @Nullable String wording, String who, Instant at) {
	}

}
