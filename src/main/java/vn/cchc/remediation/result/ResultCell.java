package vn.cchc.remediation.result;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of one cell of a result report: {@code domain-17-DOMAIN_WHY}; it is also
 * the id of the cell in the page.
 *
 * @param field which cell
 * @param domainId identity of the domain; 0 for the report itself
 */
public record ResultCell(ResultField field, long domainId) {

	private static final Pattern ADDRESS = Pattern.compile("(report|domain)-([0-9]{1,18})-([A-Z_]{3,30})");

	/** Reads an address; empty when it names no cell. */
	public static Optional<ResultCell> parse(String address) {
		Matcher matcher = ADDRESS.matcher(address);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		boolean ofDomain = "domain".equals(matcher.group(1));
		return Arrays.stream(ResultField.values())
			.filter((field) -> field.ofDomain() == ofDomain && field.name().equals(matcher.group(3)))
			.map((field) -> new ResultCell(field, Long.parseLong(matcher.group(2))))
			.findFirst();
	}

	/** The address as text. */
	public String address() {
		return (this.field.ofDomain() ? "domain-" : "report-") + this.domainId + "-" + this.field.name();
	}

}
