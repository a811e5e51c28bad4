package vn.cchc.remediation.result;

import java.util.Map;

/**
 * A result report with everything it says, loaded in one transaction.
 *
 * @param report state and identity; its parts are not to be asked for
 * @param content what it says
 * @param cells the text of every cell, as it would be typed
 */
public record ResultLook(ResultReport report, ResultContent content, Map<ResultCell, String> cells) {
}
