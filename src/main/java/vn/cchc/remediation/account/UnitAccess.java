package vn.cchc.remediation.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import vn.cchc.remediation.core.NotFound;

/**
 * The one door: what may the account that is signed in see and change? The rules stand in
 * docs/architecture.md, "Who may see what". In a controller:
 * {@code @PreAuthorize("@unitAccess.see(#id)")}; in a query: {@link #scope()}.
 */
@Component("unitAccess")
public class UnitAccess {

	/** The roles whose holder, at a reviewing authority, sees the units it reviews. */
	private static final Set<Role> REVIEWING = EnumSet.of(Role.AUTHORITY_OFFICER, Role.CHAIRPERSON, Role.VIEWER);

	private static final Set<Role> ANY_FOR_A_UNIT = EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR));

	private final JdbcClient jdbc;

	private final Clock clock;

	UnitAccess(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Lets pass who may see something of a unit.
	 * @return true
	 * @throws NotFound when nothing of the unit may be seen
	 */
	public boolean see(long unitId) {
		return found(maySee(unitId), unitId);
	}

	/**
	 * Lets pass who may see what belongs to a year of a unit.
	 * @return true
	 * @throws NotFound when it may not be seen
	 */
	public boolean see(long unitId, int year) {
		return found(maySee(unitId, year), unitId);
	}

	/** Whether something of a unit may be seen. */
	public boolean maySee(long unitId) {
		return within(scope(), unitId, null);
	}

	/** Whether what belongs to a year of a unit may be seen. */
	public boolean maySee(long unitId, int year) {
		return within(scope(), unitId, year);
	}

	/**
	 * Whether the unit's own data (offices, positions) may be changed: by its editor, by
	 * an officer of the authority that reviews it today, by an administrator.
	 */
	public boolean mayEdit(long unitId) {
		return administer() || holds(Role.UNIT_EDITOR, unitId) || reviewsToday(unitId);
	}

	/**
	 * Lets pass who may change the unit's own data.
	 * @return false when the unit may be seen but not changed (403)
	 * @throws NotFound when it may not be seen
	 */
	public boolean edit(long unitId) {
		return see(unitId) && mayEdit(unitId);
	}

	/**
	 * Whether offices and positions of the unit may be given to accounts: by its editor,
	 * its chairperson and administrators.
	 */
	public boolean mayAssign(long unitId) {
		return administer() || holds(Role.UNIT_EDITOR, unitId) || holds(Role.CHAIRPERSON, unitId);
	}

	/**
	 * Lets pass who may give offices and positions of the unit to accounts.
	 * @return false when the unit may be seen but nothing given (403)
	 * @throws NotFound when it may not be seen
	 */
	public boolean assign(long unitId) {
		return see(unitId) && mayAssign(unitId);
	}

	/** Whether scores of any year may be entered while they are drafts. */
	public boolean mayEnter(long unitId) {
		return administer() || holds(Role.UNIT_EDITOR, unitId)
				|| within(reviewing(EnumSet.of(Role.AUTHORITY_OFFICER)), unitId, null);
	}

	/**
	 * Lets pass who may enter scores of any year.
	 * @return false when the unit may be seen but no scores entered (403)
	 * @throws NotFound when it may not be seen
	 */
	public boolean enter(long unitId) {
		return see(unitId) && mayEnter(unitId);
	}

	/**
	 * Whether scores of a year may be entered: in a draft by the unit's editor, and
	 * always by who may appraise.
	 */
	public boolean mayEnter(long unitId, int year, boolean published) {
		return mayAppraise(unitId, year) || (!published && holds(Role.UNIT_EDITOR, unitId));
	}

	/**
	 * Whether a year may be appraised, published and changed afterwards: by an officer
	 * who sees that year as the unit's reviewer, and by an administrator.
	 */
	public boolean mayAppraise(long unitId, int year) {
		return administer() || within(reviewing(EnumSet.of(Role.AUTHORITY_OFFICER)), unitId, year);
	}

	/**
	 * Whether a criteria set may be edited: by officers of the authority that issued it,
	 * and by administrators.
	 * @param issuerUnitId null when the issuer is no unit; then only administrators may
	 */
	public boolean mayEditSet(@Nullable Long issuerUnitId) {
		return administer() || (issuerUnitId != null && holds(Role.AUTHORITY_OFFICER, issuerUnitId));
	}

	/** Whether the installation may be administered. */
	public boolean administer() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return authentication != null && authentication.getAuthorities()
			.stream()
			.anyMatch((authority) -> Role.ADMINISTRATOR.authority().equals(authority.getAuthority()));
	}

	/** What may be seen, as a condition for queries. */
	public UnitScope scope() {
		return new UnitScope(administer(), units(ANY_FOR_A_UNIT), units(REVIEWING), today());
	}

	/** The units for which the account holds a role today. */
	public Set<Long> units(Role role) {
		return units(EnumSet.of(role));
	}

	private UnitScope reviewing(Set<Role> roles) {
		return new UnitScope(false, Set.of(), units(roles), today());
	}

	private boolean holds(Role role, long unitId) {
		return units(role).contains(unitId);
	}

	private boolean reviewsToday(long unitId) {
		Set<Long> authorities = units(Role.AUTHORITY_OFFICER);
		return !authorities.isEmpty() && this.jdbc.sql("""
				select exists (select 1 from unit_reviewer where unit_id = :unit
				and reviewer_id in (:authorities) and valid @> cast(:today as date))""")
			.params(Map.of("unit", unitId, "authorities", authorities, "today", today()))
			.query(Boolean.class)
			.single();
	}

	private boolean within(UnitScope scope, long unitId, @Nullable Integer year) {
		if (scope.everything() || scope.ownUnits().contains(unitId)) {
			return true;
		}
		if (scope.authorities().isEmpty()) {
			return false;
		}
		String condition = scope.sql("cast(:unit as bigint)", (year != null) ? year.toString() : null);
		return this.jdbc.sql("select " + condition)
			.params(scope.params())
			.param("unit", unitId)
			.query(Boolean.class)
			.single();
	}

	private Set<Long> units(Set<Role> roles) {
		LocalDate today = today();
		return grants().stream()
			.filter((grant) -> roles.contains(grant.role()) && grant.holdsOn(today))
			.map(RoleGrant::unitId)
			.filter((unitId) -> unitId != null)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<RoleGrant> grants() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof CurrentAccount account)
				? account.grants() : List.of();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static boolean found(boolean visible, long unitId) {
		if (!visible) {
			throw new NotFound("unit", unitId);
		}
		return true;
	}

}
