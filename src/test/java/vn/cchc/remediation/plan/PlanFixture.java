package vn.cchc.remediation.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.context.TestComponent;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.core.Points;
import vn.cchc.remediation.criteria.CriteriaSet;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.criteria.NewCriteriaSet;
import vn.cchc.remediation.criteria.NewCriterion;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.OrgUnitKind;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitLevel;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

/** A commune with a published assessment like S1's, for the tests of plans. */
@TestComponent
public class PlanFixture {

	/** The password of {@link #clerk}. */
	public static final String PASSWORD = "mot mat khau dai";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final UnitService units;

	private final OrgUnitService orgUnits;

	private final CriteriaSetService sets;

	private final AssessmentService assessments;

	private final AccountService accounts;

	PlanFixture(UnitService units, OrgUnitService orgUnits, CriteriaSetService sets, AssessmentService assessments,
			AccountService accounts) {
		this.units = units;
		this.orgUnits = orgUnits;
		this.sets = sets;
		this.assessments = assessments;
		this.accounts = accounts;
	}

	public long commune() {
		long id = this.units.add(new NewUnit(UnitType.COMMUNE, "Kế Hoạch " + NUMBER.incrementAndGet())).id();
		this.orgUnits.add(id, OrgUnitKind.POSITION, "Công chức Văn phòng – Thống kê");
		this.orgUnits.add(id, OrgUnitKind.POSITION, "Công chức Tài chính – Kế toán");
		this.orgUnits.add(id, OrgUnitKind.GROUP, "Các công chức liên quan");
		return id;
	}

	/**
	 * Domain 1 of 7 points at its maximum; domain 2 of 10 points with 2.1 (3 of 3 lost)
	 * and 2.2 (1 of 7 lost); domain 3 of 5 points, of which 2 are lost and only 3.1's one
	 * is explained.
	 */
	public long assessment(long unitId) {
		return assessment(unitId, 2023);
	}

	/** The same of another year. */
	public long assessment(long unitId, int year) {
		CriteriaSet set = this.sets.create(NewCriteriaSet.of("Bộ tiêu chí thử", year, UnitLevel.COMMUNE));
		Map<Long, String> scores = new LinkedHashMap<>();
		scores.put(add(set, "1", "Thể chế", "7"), "7");
		add(set, "2", "Thủ tục hành chính", "10");
		scores.put(add(set, "2.1", "Công chức đạt chuẩn", "3"), "0");
		scores.put(add(set, "2.2", "Công khai thủ tục", "7"), "6");
		scores.put(add(set, "3", "Tài chính công", "5"), "3");
		scores.put(add(set, "3.1", "Kiểm tra tài sản", "1"), "0");
		long assessment = this.assessments.open(unitId, set.id()).id();
		scores.forEach((criterion, points) -> score(assessment, criterion, points));
		this.assessments.publish(assessment);
		return assessment;
	}

	/** Somebody who writes the unit's plans and signs in with {@value #PASSWORD}. */
	public String clerk(long unitId) {
		return holder(Role.UNIT_EDITOR, "van-phong", unitId);
	}

	/** Somebody who issues the unit's plans and signs in with {@value #PASSWORD}. */
	public String chairperson(long unitId) {
		return holder(Role.CHAIRPERSON, "chu-tich", unitId);
	}

	private String holder(Role role, String position, long unitId) {
		String username = position + NUMBER.incrementAndGet();
		long id = this.accounts.add(new NewAccount(username, username)).id();
		this.accounts.setPassword(id, PASSWORD);
		this.accounts.grant(id, role, unitId, null, null);
		return username;
	}

	private long add(CriteriaSet set, String code, String name, String max) {
		return this.sets.addCriterion(set.id(), NewCriterion.of(code, name, Points.of(max), null)).id();
	}

	void score(long assessmentId, long criterionId, String points) {
		this.assessments.enter(assessmentId, List.of(CellChange.set(criterionId, CellField.APPRAISED_1, points)));
	}

	public Actor account(String name) {
		String username = name + NUMBER.incrementAndGet();
		return new Actor(this.accounts.add(new NewAccount(username, name)).id(), name);
	}

}
