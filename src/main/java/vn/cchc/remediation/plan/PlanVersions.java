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

	private final VersionLog<PlanContent> kept;

	PlanVersions(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.kept = new VersionLog<>(jdbc, json, clock, "plan_version", "plan_id", PlanContent.class);
	}

	/** Keeps what the plan says as the version that was just issued. */
	void keep(RemediationPlan plan, Actor actor) {
		PlanContent content = plan.content();
		this.kept.keep(plan.id(), plan.issuedVersions(), content.number(), content.issuedOn(), content, actor);
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
		return this.kept.content(planId, versionNo);
	}

	/** What the last issued versions of several plans say, by plan. */
	public Map<Long, PlanContent> last(Collection<Long> planIds) {
		Map<Long, PlanContent> contents = new HashMap<>();
		this.jdbc.sql("""
				select version.plan_id, version.content from plan_version version
				join remediation_plan plan on plan.id = version.plan_id and plan.issued_versions = version.version_no
				where version.plan_id in (:plans)""").param("plans", planIds).query((row) -> {
			contents.put(row.getLong("plan_id"), this.kept.read(row.getString("content")));
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
