package vn.cchc.remediation.unit;

import org.jspecify.annotations.Nullable;

/** What is typed to add a unit, possibly below another. */
class NewUnitForm extends UnitForm {

	private @Nullable Long above;

	private boolean reviewed = true;

	private boolean next;

	/** The unit above, null when it is to be chosen later. */
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

	/** Whether another one is to be added after this one. */
	public boolean isNext() {
		return this.next;
	}

	public void setNext(boolean next) {
		this.next = next;
	}

}
