package vn.cchc.remediation.browser;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.cchc.remediation.account.AccountService;
import vn.cchc.remediation.account.NewAccount;
import vn.cchc.remediation.account.PositionHolders;
import vn.cchc.remediation.account.Role;
import vn.cchc.remediation.assessment.AssessmentService;
import vn.cchc.remediation.assessment.CellChange;
import vn.cchc.remediation.assessment.CellField;
import vn.cchc.remediation.criteria.CriteriaMappingService;
import vn.cchc.remediation.criteria.CriteriaSetService;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.OrgUnitKind;
import vn.cchc.remediation.unit.OrgUnitService;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

/**
 * Three communes and their reviewing district before the year begins: the scores of the
 * year before are published, and next year's set of criteria is there, empty.
 */
@TestComponent
class PlayedYear {

	static final String PASSWORD = "mot mat khau dai";

	static final String OFFICER = "noi-vu.nam";

	/** The year of the plans. */
	static final int YEAR = 2025;

	/** The criteria that are scored, of 4, 2, 3 and 1 points. */
	static final List<String> CODES = List.of("1.1", "1.2", "2.1", "2.2");

	/** The position that leads every task, and its holder in the first commune. */
	static final String LEAD = "Công chức Văn phòng – Thống kê";

	static final String HOLDER = "cong-chuc.mot";

	private final UnitService units;

	private final OrgUnitService offices;

	private final AccountService accounts;

	private final PositionHolders holders;

	private final CriteriaSetService sets;

	private final CriteriaMappingService mappings;

	private final AssessmentService assessments;

	private final JdbcClient jdbc;

	PlayedYear(UnitService units, OrgUnitService offices, AccountService accounts, PositionHolders holders,
			CriteriaSetService sets, CriteriaMappingService mappings, AssessmentService assessments, JdbcClient jdbc) {
		this.units = units;
		this.offices = offices;
		this.accounts = accounts;
		this.holders = holders;
		this.sets = sets;
		this.mappings = mappings;
		this.assessments = assessments;
		this.jdbc = jdbc;
	}

	/** Makes it all. */
	@Transactional
	public Start create() {
		long district = this.units.add(new NewUnit(UnitType.RURAL_DISTRICT, "Một Năm")).id();
		account(OFFICER, Role.AUTHORITY_OFFICER, district);
		long set = SheetPage.emptySet(this.sets, YEAR - 1);
		Map<String, Commune> communes = new LinkedHashMap<>();
		communes.put("mot", commune("mot", "Một", district, set, "4", "1", "1", "1"));
		communes.put("hai", commune("hai", "Hai", district, set, "3", "2", "3", "0,5"));
		communes.put("ba", commune("ba", "Ba", district, set, "4", "1,5", "2", "1"));
		long holder = account(HOLDER, Role.VIEWER, communes.get("mot").id());
		this.holders.assign(position(communes.get("mot").id()), holder, null, null);
		return new Start(district, List.copyOf(communes.values()), this.mappings.copyToNextYear(set).id());
	}

	/** With its scores of {@link #CODES} in the year before. */
	private Commune commune(String key, String name, long district, long set, String... scores) {
		long id = this.units.add(new NewUnit(UnitType.COMMUNE, name)).id();
		this.units.assignReviewer(id, district, null, null);
		this.offices.add(id, OrgUnitKind.POSITION, LEAD);
		account("van-phong." + key, Role.UNIT_EDITOR, id);
		account("chu-tich." + key, Role.CHAIRPERSON, id);
		long assessment = this.assessments.open(id, set).id();
		for (int at = 0; at < CODES.size(); at++) {
			this.assessments.enter(assessment, List.of(CellChange
				.set(SheetPage.criterion(this.jdbc, set, CODES.get(at)), CellField.APPRAISED_1, scores[at])));
		}
		this.assessments.publish(assessment);
		return new Commune(id, "xã " + name, "van-phong." + key, "chu-tich." + key);
	}

	private long position(long unit) {
		return this.offices.of(unit).get(0).id();
	}

	private long account(String username, Role role, long unit) {
		long id = this.accounts.add(new NewAccount(username, username)).id();
		this.accounts.setPassword(id, PASSWORD);
		this.accounts.grant(id, role, unit, null, null);
		return id;
	}

	/**
	 * Who plays.
	 *
	 * @param district the reviewing authority
	 * @param communes the three communes
	 * @param nextSet the criteria of the year of the plans
	 */
	record Start(long district, List<Commune> communes, long nextSet) {
	}

	/**
	 * A commune.
	 *
	 * @param id the unit
	 * @param name its name
	 * @param office who writes and reports
	 * @param chair who signs
	 */
	record Commune(long id, String name, String office, String chair) {
	}

	/** A day of the year of the plans. */
	static LocalDate day(int month, int day) {
		return LocalDate.of(YEAR, month, day);
	}

}
