package vn.cchc.remediation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;
import vn.cchc.remediation.evidence.EvidenceFacts;
import vn.cchc.remediation.evidence.EvidenceOutcome;
import vn.cchc.remediation.evidence.EvidenceService;
import vn.cchc.remediation.evidence.TestFiles;
import vn.cchc.remediation.evidence.Uploader;
import vn.cchc.remediation.plan.Actor;
import vn.cchc.remediation.plan.NewPlan;
import vn.cchc.remediation.plan.NewSection;
import vn.cchc.remediation.plan.PlanEditor;
import vn.cchc.remediation.plan.PlanField;
import vn.cchc.remediation.plan.PlanKind;
import vn.cchc.remediation.plan.PlanService;
import vn.cchc.remediation.plan.PlanStarter;
import vn.cchc.remediation.unit.NewSuccession;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.OrgUnitKind;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.SuccessionKind;
import vn.cchc.remediation.unit.SuccessionService;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

/** The units, scores and accounts that {@code routes.txt} names. */
@TestComponent
class RoutesFixture {

	static final String PASSWORD = "mot mat khau dai";

	private static final LocalDate HANDED_OVER = LocalDate.of(2024, 1, 1);

	private final UnitService units;

	private final SuccessionService successions;

	private final OrgUnitService offices;

	private final CriteriaSetService sets;

	private final AssessmentService assessments;

	private final AccountService accounts;

	private final PositionHolders holders;

	private final PlanStarter planStarter;

	private final PlanEditor planEditor;

	private final PlanService plans;

	private final EvidenceService evidence;

	private final RoutesReports reports;

	private final RoutesResults results;

	private final JdbcClient jdbc;

	private final Map<String, String> names = new HashMap<>(Map.of("nothing", "999999999", "tab", "\t"));

	private final List<String> usernames = new ArrayList<>();

	private final String mark = String.valueOf(System.nanoTime());

	RoutesFixture(UnitService units, SuccessionService successions, OrgUnitService offices, CriteriaSetService sets,
			AssessmentService assessments, AccountService accounts, PositionHolders holders, PlanStarter planStarter,
			PlanEditor planEditor, PlanService plans, EvidenceService evidence, RoutesReports reports,
			RoutesResults results, JdbcClient jdbc) {
		this.units = units;
		this.successions = successions;
		this.offices = offices;
		this.sets = sets;
		this.assessments = assessments;
		this.accounts = accounts;
		this.holders = holders;
		this.planStarter = planStarter;
		this.planEditor = planEditor;
		this.plans = plans;
		this.evidence = evidence;
		this.reports = reports;
		this.results = results;
		this.jdbc = jdbc;
	}

	/** Makes everything; the names of the table with what stands for them. */
	Map<String, String> create() {
		long authority = unit("authority", UnitType.RURAL_DISTRICT);
		long former = unit("former", UnitType.RURAL_DISTRICT);
		long commune = unit("unit", UnitType.COMMUNE);
		this.units.assignReviewer(commune, former, null, HANDED_OVER.minusDays(1));
		this.units.assignReviewer(commune, authority, HANDED_OVER, null);
		long elsewhere = unit("other", UnitType.COMMUNE);
		this.names.put("othername", "Tuyến other " + this.mark);
		long office = name("office", this.offices.add(commune, OrgUnitKind.OFFICE, "Văn phòng").id());
		name("foreignoffice", this.offices.add(elsewhere, OrgUnitKind.OFFICE, "Văn phòng").id());
		name("row",
				this.jdbc.sql("select id from unit_reviewer where unit_id = :unit and reviewer_id = :authority")
					.param("unit", commune)
					.param("authority", authority)
					.query(Long.class)
					.single());
		name("succession",
				this.successions
					.succeed(new NewSuccession(SuccessionKind.TRANSFER, HANDED_OVER, Set.of(elsewhere), Set.of(commune),
							null, null, null))
					.id());
		long position = name("position", this.reports.position(commune));
		scores(commune, authority);
		evidence(commune);
		this.reports.open(authority, commune, this.names).forEach(this::name);
		accounts(commune, authority, former, elsewhere);
		holder(commune, position);
		name("holding", hold(office));
		return Map.copyOf(this.names);
	}

	/** Who asks, in the order of the table's columns, without the anonymous one. */
	List<String> usernames() {
		return List.copyOf(this.usernames);
	}

	private long unit(String key, UnitType type) {
		return name(key, this.units.add(new NewUnit(type, "Tuyến " + key + " " + this.mark)).id());
	}

	private void evidence(long commune) {
		try {
			EvidenceOutcome outcome = this.evidence.put(commune, "a.pdf",
					new ByteArrayInputStream(TestFiles.pdf("a" + this.mark)), EvidenceFacts.NONE, Uploader.PROGRAM);
			name("evidence", Objects.requireNonNull(outcome.evidence()).id());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void scores(long commune, long authority) {
		long old = name("old", assessment(commune, set("oldset", "oldcriterion", 2023, authority), true));
		long published = name("published", assessment(commune, set("scoredset", "scored", 2024, authority), true));
		name("plan", this.planStarter.fromAssessment(published, Actor.PROGRAM));
		long issued = name("issuedplan", this.planStarter.fromAssessment(old, Actor.PROGRAM));
		long section = this.planEditor.addSection(issued, Actor.PROGRAM, NewSection.titled("9", "Chín"));
		name("issuedtask", this.planEditor.addTask(issued, Actor.PROGRAM, section,
				List.of(new PlanEditor.TaskText(PlanField.TASK_OUTPUT, "Báo cáo rà soát"))));
		name("ledtask", this.reports.led(issued, section));
		name("cooptask", this.reports.cooperating(issued, section));
		issue(issued);
		this.jdbc.sql("""
				insert into plan_scan (version_id, file_name, size, sha256, attached_at, content)
				select id, 'a.pdf', 1, '0', now(), 'x' from plan_version where plan_id = :plan""")
			.param("plan", issued)
			.update();
		long amended = name("amendedplan", this.planStarter
			.fromNothing(new NewPlan(commune, 2024, null, PlanKind.IMPROVEMENT, null, null, false), Actor.PROGRAM));
		issue(amended);
		this.plans.amend(amended, Actor.PROGRAM, "Bổ sung");
		this.results.open(commune, issued, old).forEach(this::name);
		name("draft", assessment(commune, set("draftedset", "drafted", 2025, authority), false));
		set("set", "criterion", 2026, authority);
	}

	private void issue(long planId) {
		this.plans.submit(planId, Actor.PROGRAM);
		this.plans.issue(planId, Actor.PROGRAM, "01/KH-UBND", LocalDate.of(2024, 2, 20));
	}

	private long set(String key, String criterionKey, int year, long issuer) {
		long id = this.sets
			.create(new NewCriteriaSet("Bộ " + key, year, UnitLevel.COMMUNE, issuer, null, null, null, false, false,
					null, List.of()))
			.id();
		name(criterionKey, this.sets.addCriterion(id, NewCriterion.of("1", "Một", Points.of("10"), null)).id());
		return name(key, id);
	}

	private long assessment(long commune, long set, boolean published) {
		long id = this.assessments.open(commune, set).id();
		if (published) {
			this.assessments.publish(id);
		}
		return id;
	}

	private void accounts(long commune, long authority, long former, long elsewhere) {
		signsIn("admin", new Held(Role.ADMINISTRATOR, null));
		signsIn("officer", new Held(Role.AUTHORITY_OFFICER, authority));
		signsIn("editor", new Held(Role.UNIT_EDITOR, commune));
		signsIn("chair", new Held(Role.CHAIRPERSON, commune));
		signsIn("viewer", new Held(Role.VIEWER, commune));
		signsIn("r-chair", new Held(Role.CHAIRPERSON, authority));
		signsIn("r-viewer", new Held(Role.VIEWER, authority));
		signsIn("former", new Held(Role.AUTHORITY_OFFICER, former));
		long district = unit("elsewhere", UnitType.RURAL_DISTRICT);
		this.units.assignReviewer(elsewhere, district, null, null);
		signsIn("else", new Held(Role.AUTHORITY_OFFICER, district), new Held(Role.UNIT_EDITOR, elsewhere),
				new Held(Role.CHAIRPERSON, district), new Held(Role.VIEWER, elsewhere));
		long administered = name("account", account("asked"));
		name("grant", this.accounts.grant(administered, Role.VIEWER, commune, null, null));
	}

	/** Somebody who sees the unit and holds a position that leads and cooperates. */
	private void holder(long commune, long position) {
		long id = signsIn("holder", new Held(Role.VIEWER, commune));
		this.holders.assign(position, id, null, null);
	}

	private long hold(long office) {
		this.holders.assign(office, Long.parseLong(this.names.get("account")), null, LocalDate.of(2024, 12, 31));
		return this.jdbc.sql("select id from org_unit_holder where org_unit_id = :office")
			.param("office", office)
			.query(Long.class)
			.single();
	}

	private long signsIn(String who, Held... roles) {
		long id = account(who);
		this.accounts.setPassword(id, PASSWORD);
		for (Held held : roles) {
			this.accounts.grant(id, held.role(), held.unitId(), null, null);
		}
		this.usernames.add(username(who));
		return id;
	}

	private long account(String who) {
		return this.accounts.add(new NewAccount(username(who), "Tuyến " + who)).id();
	}

	private String username(String who) {
		return who + "." + this.mark;
	}

	private long name(String key, long id) {
		this.names.put(key, String.valueOf(id));
		return id;
	}

	private record Held(Role role, @Nullable Long unitId) {
	}

}
