package vn.cchc.remediation.result;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The cells of a result report; every one of them is read and written as text. */
public enum ResultField {

	TITLE, LEGAL_BASES, OPENING, GENERAL, SOLUTIONS, PROPOSALS, CLOSING, RECIPIENTS, PLACE, SIGNER_TITLE, SIGNER_NAME,
	NOTE,

	DOMAIN_CODE, DOMAIN_TITLE,

	/** Typed only where the report rests on no assessment. */
	DOMAIN_MAX,

	/** Typed only where the report rests on no assessment. */
	DOMAIN_FINAL,

	/** What was achieved. */
	DOMAIN_ACHIEVED,

	/** What was not. */
	DOMAIN_NOT_ACHIEVED,

	/** Why not. */
	DOMAIN_WHY,

	/** What is done about it from now on. */
	DOMAIN_SOLUTION;

	/** The cells in which is told what became of a domain, in order. */
	public static final List<ResultField> STORY = List.of(DOMAIN_ACHIEVED, DOMAIN_NOT_ACHIEVED, DOMAIN_WHY,
			DOMAIN_SOLUTION);

	/** Whether it is a cell of a domain. */
	public boolean ofDomain() {
		return text() == null;
	}

	/** Whether it is a figure, which comes from the assessment where there is one. */
	boolean figure() {
		return this == DOMAIN_MAX || this == DOMAIN_FINAL;
	}

	/** The text of the report that the cell holds, null for a cell of a domain. */
	@Nullable ResultText text() {
		return Arrays.stream(ResultText.values()).filter((text) -> text.name().equals(name())).findFirst().orElse(null);
	}

}
