package vn.cchc.remediation.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.UnitScope;
import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.web.PageView;

/** Finds evidence; whoever asks has made sure that it may be seen. */
@Service
@Transactional(readOnly = true)
public class EvidenceDirectory {

	/** Rows on a page. */
	static final int PAGE = 25;

	private static final String COLUMNS = """
			select e.id, e.version, e.unit_id, e.sha256, e.file_name, e.title, e.document_no, e.document_date, e.issuer,
			e.uploaded_at, e.uploaded_by, e.uploader, f.file_type, f.locked, f.size
			""";

	private static final String TABLES = " from evidence e join stored_file f on f.sha256 = e.sha256";

	private static final String UPLOADED_IN = "extract(year from e.uploaded_at at time zone :zone)";

	private static final String YEAR = "coalesce(extract(year from e.document_date), " + UPLOADED_IN + ")";

	private static final String WORDS = """
			not exists (select 1 from unnest(string_to_array(fold_text(cast(:words as text)), ' ')) word
			where position(word in fold_text(concat_ws(' ', e.title, e.document_no, e.issuer, e.file_name))) = 0)""";

	private static final String NEWEST_FIRST = " order by e.uploaded_at desc, e.id desc";

	private final JdbcClient jdbc;

	private final Clock clock;

	EvidenceDirectory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The evidence.
	 * @throws NotFound when there is none
	 */
	public EvidenceView get(long id) {
		return byIds(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("evidence", id));
	}

	/** The evidence of these identities that there is, newest first, in one statement. */
	public List<EvidenceView> byIds(Collection<Long> ids) {
		return ids.isEmpty() ? List.of()
				: this.jdbc.sql(COLUMNS + TABLES + " where e.id in (:ids)" + NEWEST_FIRST)
					.param("ids", ids)
					.query(EvidenceDirectory::view)
					.list();
	}

	/**
	 * Of these identities, as a form sent them, the evidence of the unit; that of other
	 * units is left out.
	 */
	public List<EvidenceView> ofUnit(long unitId, Collection<Long> ids) {
		return byIds(ids).stream().filter((evidence) -> evidence.unitId() == unitId).toList();
	}

	/**
	 * What the field to choose evidence with shows.
	 * @param field its name in the form, letters only
	 * @param chosen what is chosen; what is not the unit's is left out
	 */
	public EvidencePicker picker(long unitId, String field, Collection<Long> chosen) {
		List<EvidenceView> offered = find(new EvidenceQuery(unitId, null, null, null),
				EvidencePicker.OFFERED + chosen.size())
			.stream()
			.filter((evidence) -> !chosen.contains(evidence.id()))
			.limit(EvidencePicker.OFFERED)
			.toList();
		return new EvidencePicker(unitId, field, ofUnit(unitId, chosen), offered);
	}

	/** The newest evidence that is looked for. */
	public List<EvidenceView> find(EvidenceQuery query, int most) {
		return this.jdbc.sql(COLUMNS + TABLES + where(query) + NEWEST_FIRST + " limit :most")
			.params(params(query))
			.param("most", most)
			.query(EvidenceDirectory::view)
			.list();
	}

	/**
	 * A page of the evidence that is looked for and within the scope: a former reviewing
	 * authority sees what was uploaded in its years.
	 * @param page from 0
	 */
	public PageView<EvidenceView> find(EvidenceQuery query, UnitScope scope, int page) {
		String condition = where(query) + " and " + scope.sql("e.unit_id", UPLOADED_IN);
		Map<String, Object> params = params(query);
		params.putAll(scope.params());
		long total = this.jdbc.sql("select count(*)" + TABLES + condition).params(params).query(Long.class).single();
		List<EvidenceView> rows = this.jdbc
			.sql(COLUMNS + TABLES + condition + NEWEST_FIRST + " limit :most offset :before")
			.params(params)
			.param("most", PAGE)
			.param("before", (long) page * PAGE)
			.query(EvidenceDirectory::view)
			.list();
		return new PageView<>(rows, page, PAGE, total);
	}

	/** The years of a unit's evidence within the scope, the last one first. */
	public List<Integer> years(long unitId, UnitScope scope) {
		return this.jdbc
			.sql("select distinct cast(" + YEAR + " as integer) as year from evidence e where e.unit_id = :unit and "
					+ scope.sql("e.unit_id", UPLOADED_IN) + " order by year desc")
			.param("unit", unitId)
			.param("zone", this.clock.getZone().getId())
			.params(scope.params())
			.query(Integer.class)
			.list();
	}

	/** Whose evidence it is, and since when there. */
	Optional<Place> place(long id) {
		return this.jdbc.sql("select unit_id, uploaded_at, uploaded_by from evidence where id = :id")
			.param("id", id)
			.query((row, at) -> new Place(row.getLong("unit_id"),
					row.getObject("uploaded_at", OffsetDateTime.class)
						.atZoneSameInstant(this.clock.getZone())
						.getYear(),
					row.getObject("uploaded_by", Long.class)))
			.optional();
	}

	private static String where(EvidenceQuery query) {
		return " where e.unit_id = :unit" + ((query.words() != null) ? " and " + WORDS : "")
				+ ((query.year() != null) ? " and " + YEAR + " = :year" : "")
				+ ((query.type() != null) ? " and f.file_type = :type" : "");
	}

	private Map<String, Object> params(EvidenceQuery query) {
		Map<String, Object> params = new HashMap<>(
				Map.of("unit", query.unitId(), "zone", this.clock.getZone().getId()));
		if (query.words() != null) {
			params.put("words", query.words().replaceAll("\\s+", " "));
		}
		if (query.year() != null) {
			params.put("year", query.year());
		}
		if (query.type() != null) {
			params.put("type", query.type().name());
		}
		return params;
	}

	private static EvidenceView view(ResultSet row, int at) throws SQLException {
		return new EvidenceView(row.getLong("id"), row.getLong("version"), row.getLong("unit_id"), text(row, "sha256"),
				text(row, "file_name"), text(row, "title"), row.getString("document_no"),
				row.getObject("document_date", LocalDate.class), row.getString("issuer"),
				FileType.valueOf(row.getString("file_type")), row.getBoolean("locked"), row.getLong("size"),
				row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
				row.getObject("uploaded_by", Long.class), text(row, "uploader"));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(row.getString(column));
	}

	/**
	 * What access depends on.
	 *
	 * @param unitId whose evidence it is
	 * @param year in which it was uploaded
	 * @param uploadedBy the account that brought it
	 */
	record Place(long unitId, int year, @Nullable Long uploadedBy) {
	}

}
