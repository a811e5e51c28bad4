package vn.cchc.remediation.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Who leads or cooperates: an office, position or group of the unit, or free wording
 * ("Các công chức liên quan"). The name is kept as it was when it was chosen.
 *
 * @param orgUnitId the office, position or group; null for free wording
 * @param name as printed
 */
@Embeddable
public record PlanParty(@Column(name = "org_unit_id") @Nullable Long orgUnitId, String name) {
}
