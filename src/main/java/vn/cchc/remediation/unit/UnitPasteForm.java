package vn.cchc.remediation.unit;

import org.jspecify.annotations.Nullable;

/** The pasted text, and where its units belong. */
class UnitPasteForm {

	private @Nullable Long above;

	private boolean reviewed = true;

	private String text = "";

	/** The unit above, null when there is none. */
	public @Nullable Long getAbove() {
		return this.above;
	}

	public void setAbove(@Nullable Long above) {
		this.above = above;
	}

	/** Whether the unit above is the reviewing authority, too. */
	public boolean isReviewed() {
		return this.reviewed;
	}

	public void setReviewed(boolean reviewed) {
		this.reviewed = reviewed;
	}

	public String getText() {
		return this.text;
	}

	public void setText(String text) {
		this.text = text;
	}

}
