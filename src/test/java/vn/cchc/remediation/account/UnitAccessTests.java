package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.cchc.remediation.core.NotFound;
import vn.cchc.remediation.support.IntegrationTest;
import vn.cchc.remediation.unit.NewUnit;
import vn.cchc.remediation.unit.UnitService;
import vn.cchc.remediation.unit.UnitType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The rules of docs/architecture.md, "Who may see what", as tables. The commune was
 * reviewed by the district until 30 June 2025, by the province since. Every line is asked
 * twice: the door for pages, and the condition for queries.
 */
@IntegrationTest
@Transactional
class UnitAccessTests {

	private static final LocalDate DISTRICTS_END = LocalDate.of(2025, 6, 30);

	private static final String NOW = "2026-11-21";

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private UnitService units;

	private Map<String, Long> ids = Map.of();

	@BeforeEach
	void units() {
		long commune = add(UnitType.COMMUNE);
		long district = add(UnitType.RURAL_DISTRICT);
		long province = add(UnitType.PROVINCE);
		this.units.assignReviewer(commune, district, null, DISTRICTS_END);
		this.units.assignReviewer(commune, province, DISTRICTS_END.plusDays(1), null);
		this.ids = Map.of("commune", commune, "district", district, "province", province, "other",
				add(UnitType.COMMUNE));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# role            | of       | from       | to         | on         | seen | years of the commune
			ADMINISTRATOR     | -        | -          | -          | 2026-11-21 | yes  | 2023 2024 2025 2026
			ADMINISTRATOR     | -        | -          | 2026-11-21 | 2026-11-21 | yes  | 2023 2024 2025 2026
			ADMINISTRATOR     | -        | -          | 2026-11-20 | 2026-11-21 | no   | -
			ADMINISTRATOR     | -        | 2026-11-22 | -          | 2026-11-21 | no   | -
			ADMINISTRATOR     | commune  | -          | -          | 2026-11-21 | no   | -
			UNIT_EDITOR       | commune  | -          | -          | 2026-11-21 | yes  | 2023 2024 2025 2026
			CHAIRPERSON       | commune  | -          | -          | 2026-11-21 | yes  | 2023 2024 2025 2026
			VIEWER            | commune  | -          | -          | 2026-11-21 | yes  | 2023 2024 2025 2026
			AUTHORITY_OFFICER | commune  | -          | -          | 2026-11-21 | yes  | 2023 2024 2025 2026
			UNIT_EDITOR       | commune  | 2026-11-21 | 2026-11-21 | 2026-11-21 | yes  | 2023 2024 2025 2026
			UNIT_EDITOR       | commune  | -          | 2026-11-20 | 2026-11-21 | no   | -
			UNIT_EDITOR       | commune  | 2026-11-22 | -          | 2026-11-21 | no   | -
			CHAIRPERSON       | commune  | -          | 2026-11-20 | 2026-11-21 | no   | -
			VIEWER            | commune  | 2026-11-22 | -          | 2026-11-21 | no   | -
			AUTHORITY_OFFICER | province | -          | -          | 2026-11-21 | yes  | 2023 2024 2025 2026
			CHAIRPERSON       | province | -          | -          | 2026-11-21 | yes  | 2023 2024 2025 2026
			VIEWER            | province | -          | -          | 2026-11-21 | yes  | 2023 2024 2025 2026
			UNIT_EDITOR       | province | -          | -          | 2026-11-21 | no   | -
			AUTHORITY_OFFICER | province | -          | 2026-11-20 | 2026-11-21 | no   | -
			AUTHORITY_OFFICER | province | 2026-11-22 | -          | 2026-11-21 | no   | -
			AUTHORITY_OFFICER | district | -          | -          | 2026-11-21 | yes  | 2023 2024
			CHAIRPERSON       | district | -          | -          | 2026-11-21 | yes  | 2023 2024
			VIEWER            | district | -          | -          | 2026-11-21 | yes  | 2023 2024
			UNIT_EDITOR       | district | -          | -          | 2026-11-21 | no   | -
			AUTHORITY_OFFICER | district | -          | 2026-11-20 | 2026-11-21 | no   | -
			VIEWER            | district | 2026-11-22 | -          | 2026-11-21 | no   | -
			AUTHORITY_OFFICER | district | -          | -          | 2025-06-30 | yes  | 2023 2024 2025 2026
			AUTHORITY_OFFICER | district | -          | -          | 2025-07-01 | yes  | 2023 2024
			AUTHORITY_OFFICER | province | -          | -          | 2025-06-30 | no   | -
			AUTHORITY_OFFICER | province | -          | -          | 2025-07-01 | yes  | 2023 2024 2025 2026
			UNIT_EDITOR       | other    | -          | -          | 2026-11-21 | no   | -
			CHAIRPERSON       | other    | -          | -          | 2026-11-21 | no   | -
			VIEWER            | other    | -          | -          | 2026-11-21 | no   | -
			AUTHORITY_OFFICER | other    | -          | -          | 2026-11-21 | no   | -
			""")
	void seesTheCommune(Role role, @Nullable String of, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate on,
			String seen, @Nullable String years) {
		UnitAccess access = signedIn(on, grant(role, of, from, to));

		assertThat(access.maySee(id("commune"))).as("door").isEqualTo("yes".equals(seen));
		assertThat(found(access.scope(), null)).as("query").isEqualTo("yes".equals(seen));
		assertThat(years((year) -> access.maySee(id("commune"), year))).as("door, by year").isEqualTo(list(years));
		assertThat(years((year) -> found(access.scope(), year))).as("query, by year").isEqualTo(list(years));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# role            | of       | on         | offices | drafts entered      | published changed
			ADMINISTRATOR     | -        | 2026-11-21 | yes     | 2023 2024 2025 2026 | 2023 2024 2025 2026
			UNIT_EDITOR       | commune  | 2026-11-21 | yes     | 2023 2024 2025 2026 | -
			CHAIRPERSON       | commune  | 2026-11-21 | no      | -                   | -
			VIEWER            | commune  | 2026-11-21 | no      | -                   | -
			AUTHORITY_OFFICER | commune  | 2026-11-21 | no      | -                   | -
			AUTHORITY_OFFICER | province | 2026-11-21 | yes     | 2023 2024 2025 2026 | 2023 2024 2025 2026
			CHAIRPERSON       | province | 2026-11-21 | no      | -                   | -
			VIEWER            | province | 2026-11-21 | no      | -                   | -
			UNIT_EDITOR       | province | 2026-11-21 | no      | -                   | -
			AUTHORITY_OFFICER | district | 2026-11-21 | no      | 2023 2024           | 2023 2024
			AUTHORITY_OFFICER | district | 2025-06-30 | yes     | 2023 2024 2025 2026 | 2023 2024 2025 2026
			CHAIRPERSON       | district | 2026-11-21 | no      | -                   | -
			VIEWER            | district | 2026-11-21 | no      | -                   | -
			UNIT_EDITOR       | other    | 2026-11-21 | no      | -                   | -
			AUTHORITY_OFFICER | other    | 2026-11-21 | no      | -                   | -
			""")
	void changesTheCommune(Role role, @Nullable String of, LocalDate on, String offices, @Nullable String drafts,
			@Nullable String published) {
		UnitAccess access = signedIn(on, grant(role, of, null, null));

		assertThat(access.mayEdit(id("commune"))).isEqualTo("yes".equals(offices));
		assertThat(access.mayEnter(id("commune"))).as("any year").isEqualTo(drafts != null);
		assertThat(years((year) -> access.mayEnter(id("commune"), year, false))).isEqualTo(list(drafts));
		assertThat(years((year) -> access.mayEnter(id("commune"), year, true))).isEqualTo(list(published));
		assertThat(years((year) -> access.mayAppraise(id("commune"), year))).isEqualTo(list(published));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# role            | of       | to         | set of the province | set of nobody
			ADMINISTRATOR     | -        | -          | yes                 | yes
			ADMINISTRATOR     | province | -          | no                  | no
			AUTHORITY_OFFICER | province | -          | yes                 | no
			AUTHORITY_OFFICER | province | 2026-11-20 | no                  | no
			AUTHORITY_OFFICER | district | -          | no                  | no
			UNIT_EDITOR       | province | -          | no                  | no
			CHAIRPERSON       | province | -          | no                  | no
			VIEWER            | province | -          | no                  | no
			""")
	void editsCriteriaSets(Role role, @Nullable String of, @Nullable LocalDate to, String province, String nobody) {
		UnitAccess access = signedIn(LocalDate.parse(NOW), grant(role, of, null, to));

		assertThat(access.mayEditSet(id("province"))).isEqualTo("yes".equals(province));
		assertThat(access.mayEditSet(null)).isEqualTo("yes".equals(nobody));
	}

	@Test
	void addsUpTheRolesOfAnAccount() {
		UnitAccess access = signedIn(LocalDate.parse(NOW), grant(Role.VIEWER, "other", null, null),
				grant(Role.AUTHORITY_OFFICER, "district", null, null),
				grant(Role.UNIT_EDITOR, "commune", null, LocalDate.parse("2026-11-20")));

		assertThat(years((year) -> access.maySee(id("commune"), year))).isEqualTo(List.of(2023, 2024));
		assertThat(access.maySee(id("other"))).isTrue();
		assertThat(access.mayEdit(id("commune"))).isFalse();
	}

	@Test
	void showsNothingToAReviewerOfNoYearsEnd() {
		long half = add(UnitType.RURAL_DISTRICT);
		this.units.assignReviewer(id("other"), half, LocalDate.of(2025, 1, 1), DISTRICTS_END);
		long later = add(UnitType.RURAL_DISTRICT);
		this.units.assignReviewer(id("other"), later, LocalDate.of(2027, 1, 1), null);
		for (long reviewer : List.of(half, later)) {
			UnitAccess access = signedIn(LocalDate.parse(NOW),
					new RoleGrant(1, Role.AUTHORITY_OFFICER, reviewer, null, null));
			assertThat(access.maySee(id("other"))).isFalse();
			assertThat(years((year) -> access.maySee(id("other"), year))).isEmpty();
		}
	}

	@Test
	void showsAnAbolishedUnitsLastYearToWhoReviewedItOnItsLastDay() {
		long gone = add(UnitType.COMMUNE);
		this.units.assignReviewer(gone, id("district"), null, null);
		this.units.end(gone, DISTRICTS_END);
		RoleGrant officer = new RoleGrant(1, Role.AUTHORITY_OFFICER, id("district"), null, null);
		assertThat(signedIn(LocalDate.parse(NOW), officer).maySee(gone, 2025)).isTrue();
		RoleGrant another = new RoleGrant(1, Role.AUTHORITY_OFFICER, id("province"), null, null);
		assertThat(signedIn(LocalDate.parse(NOW), another).maySee(gone, 2025)).isFalse();
	}

	@Test
	void showsAUnitThatBeganAndEndedWithinAYearToWhoReviewedItOnItsLastDay() {
		long brief = add(UnitType.COMMUNE);
		this.units.assignReviewer(brief, id("province"), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 28));
		this.units.assignReviewer(brief, id("district"), LocalDate.of(2025, 3, 1), null);
		this.units.end(brief, DISTRICTS_END);
		UnitAccess last = signedIn(LocalDate.parse(NOW), grant(Role.AUTHORITY_OFFICER, "district", null, null));
		assertThat(last.maySee(brief, 2025)).isTrue();
		assertThat(last.maySee(brief)).as("the unit as such").isTrue();
		assertThat(last.mayEnter(brief)).as("its tasks are handed over").isTrue();
		UnitAccess before = signedIn(LocalDate.parse(NOW), grant(Role.AUTHORITY_OFFICER, "province", null, null));
		assertThat(before.maySee(brief)).isFalse();
	}

	@Test
	void answersAForeignUnitLikeOneThatDoesNotExist() {
		UnitAccess access = signedIn(LocalDate.parse(NOW), grant(Role.UNIT_EDITOR, "other", null, null));

		for (long unit : List.of(id("commune"), -1L)) {
			assertThatThrownBy(() -> access.see(unit)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> access.see(unit, 2024)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> access.edit(unit)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> access.enter(unit)).isInstanceOf(NotFound.class);
		}
		assertThat(access.see(id("other")) && access.see(id("other"), 2024) && access.edit(id("other"))
				&& access.enter(id("other")))
			.isTrue();
	}

	@Test
	void seesNothingWithoutAnAccount() {
		UnitAccess access = new UnitAccess(this.jdbc, clock(LocalDate.parse(NOW)));

		assertThat(access.maySee(id("commune"))).isFalse();
		assertThat(found(access.scope(), null)).isFalse();
		assertThat(access.administer()).isFalse();
	}

	private long add(UnitType type) {
		return this.units.add(new NewUnit(type, "Quyền Xem " + System.nanoTime())).id();
	}

	private long id(String unit) {
		return Objects.requireNonNull(this.ids.get(unit));
	}

	private RoleGrant grant(Role role, @Nullable String of, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new RoleGrant(1, role, (of != null) ? id(of) : null, from, to);
	}

	private UnitAccess signedIn(LocalDate today, RoleGrant... grants) {
		CurrentAccount account = new CurrentAccount(1, "thu", "Thử", 0, List.of(grants));
		SecurityContextHolder.getContext()
			.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities(today)));
		return new UnitAccess(this.jdbc, clock(today));
	}

	private static Clock clock(LocalDate day) {
		ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
		return Clock.fixed(day.atTime(12, 0).atZone(zone).toInstant(), zone);
	}

	/** Whether a query over all units finds the commune. */
	private boolean found(UnitScope scope, @Nullable Integer year) {
		List<Long> found = this.jdbc
			.sql("select u.id from admin_unit u where "
					+ scope.sql("u.id", (year != null) ? "cast(:year as integer)" : null))
			.params(scope.params())
			.param("year", year)
			.query(Long.class)
			.list();
		return found.contains(id("commune"));
	}

	private static List<Integer> years(IntPredicate seen) {
		return IntStream.rangeClosed(2023, 2026).filter(seen).boxed().toList();
	}

	private static List<Integer> list(@Nullable String years) {
		return (years == null) ? List.of()
				: Arrays.stream(years.split(" ")).map(Integer::valueOf).collect(Collectors.toList());
	}

}
