package vn.cchc.remediation.plan;

import java.util.Map;

/**
 * A plan as it is written: what it says, and the text of every cell as it would be typed.
 *
 * @param look the plan and what it says
 * @param texts the text of every cell that is typed into, of all parts that were not
 * taken out
 */
public record PlanSheet(PlanLook look, Map<PlanCell, String> texts) {
}
