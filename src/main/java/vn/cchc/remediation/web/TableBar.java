package vn.cchc.remediation.web;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Figures of a row drawn as a bar, each in per cent of the column's width.
 *
 * @param max the whole
 * @param self a second figure behind the first, null for none
 * @param last the figure, null while unknown
 */
public record TableBar(BigDecimal max, @Nullable BigDecimal self, @Nullable BigDecimal last) {
}
