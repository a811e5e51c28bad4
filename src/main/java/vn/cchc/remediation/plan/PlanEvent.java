package vn.cchc.remediation.plan;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a plan.
 *
 * @param at when
 * @param actor who, by the name of that day
 * @param kind what
 * @param arguments what the sentence of the kind names
 * @param remark words that were given with it
 */
public record PlanEvent(Instant at, String actor, PlanEventKind kind, List<String> arguments, @Nullable String remark) {
}
