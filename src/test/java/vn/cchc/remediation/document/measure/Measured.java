package vn.cchc.remediation.document.measure;

/**
 * What was measured of a rule.
 *
 * @param layout the layout of the document
 * @param format PDF, DOCX, or the PDF that LibreOffice made of the DOCX
 * @param rule the rule
 * @param value what was measured
 */
record Measured(String layout, String format, DecreeRule rule, double value) {

	boolean kept() {
		return this.rule.keptBy(this.value);
	}

	String line() {
		return "%-26s %-12s %-20s %-14s (%s) %s".formatted(this.layout, this.format, this.rule.name(),
				this.rule.printed(this.value), this.rule.allowed(), kept() ? "" : "KHÔNG ĐẠT");
	}

}
