package vn.cchc.remediation.assessment;

import org.jspecify.annotations.Nullable;

/** A total of an assessment that is too large to be stored; nothing was changed. */
public class FiguresTooLarge extends IllegalArgumentException {

	FiguresTooLarge(@Nullable String message) {
		super(message);
	}

}
