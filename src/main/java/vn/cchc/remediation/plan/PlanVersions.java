package vn.cchc.remediation.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cchc.remediation.core.NotFound;

/** The issued versions of plans, word for word; a kept version never changes. */
@Component
public class PlanVersions {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	PlanVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** Keeps what the plan says as the version that was just issued. */
	void keep(RemediationPlan plan, Actor actor) {
		PlanContent content = plan.content();
		this.jdbc.sql("""
				insert into plan_version (plan_id, version_no, number, issued_on, recorded_at, recorded_by, content)
				values (:plan, :version, :number, :day, :at, :account, cast(:content as jsonb))""")
			.param("plan", plan.id())
			.param("version", plan.issuedVersions())
			.param("number", content.number())
			.param("day", content.issuedOn())
			.param("at", OffsetDateTime.now(this.clock))
			.param("account", actor.accountId())
			.param("content", this.json.writeValueAsString(content))
			.update();
	}

	/** The versions of a plan without their content, the newest first. */
	public List<Issued> of(long planId) {
		return this.jdbc
			.sql("""
					select version_no, number, issued_on, recorded_at,
					(select event.actor from plan_event event where event.plan_id = version.plan_id and event.kind = 'ISSUED'
						and event.arguments[1] = cast(version.version_no as text)) as actor,
					exists (select 1 from plan_scan scan where scan.version_id = version.id) as scanned
					from plan_version version where plan_id = :plan order by version_no desc""")
			.param("plan", planId)
			.query((row, at) -> new Issued(row.getInt("version_no"), row.getString("number"),
					row.getObject("issued_on", LocalDate.class),
					row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("actor"),
					row.getBoolean("scanned")))
			.list();
	}

	/**
	 * What a version says.
	 * @throws NotFound when the plan has no such version
	 */
	public PlanContent content(long planId, int versionNo) {
		return this.jdbc.sql("select content from plan_version where plan_id = :plan and version_no = :version")
			.param("plan", planId)
			.param("version", versionNo)
			.query(String.class)
			.optional()
			.map((content) -> this.json.readValue(content, PlanContent.class))
			.orElseThrow(() -> new NotFound("plan version", versionNo));
	}

	/** What the last issued versions of several plans say, by plan. */
	public Map<Long, PlanContent> last(Collection<Long> planIds) {
		Map<Long, PlanContent> contents = new HashMap<>();
		this.jdbc.sql("""
				select version.plan_id, version.content from plan_version version
				join remediation_plan plan on plan.id = version.plan_id and plan.issued_versions = version.version_no
				where version.plan_id in (:plans)""").param("plans", planIds).query((row) -> {
			contents.put(row.getLong("plan_id"), this.json.readValue(row.getString("content"), PlanContent.class));
		});
		return contents;
	}

	/**
	 * An issued version.
	 *
	 * @param versionNo 1 for the first
	 * @param number number with symbol
	 * @param issuedOn date of the document
	 * @param recordedAt when it was issued in the program
	 * @param actor who issued it, by the name of that day; null when nobody is known
	 * @param scanned whether its signed paper is attached
	 */
	public record Issued(int versionNo, @Nullable String number, @Nullable LocalDate issuedOn, Instant recordedAt,
			@Nullable String actor, boolean scanned) {
	}

}
